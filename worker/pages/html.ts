/** HTML as a template: what stands in the template is markup, every value put into it is text and is escaped. */

export interface Html {
  readonly markup: string;
}

type Value = string | number | Html | readonly Html[];

/** Lists of markup are joined. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: strings.reduce((before, text, index) => before + markupOf(values[index - 1] ?? '') + text) };
}

function markupOf(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}
