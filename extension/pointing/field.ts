/** The field that stands beside a label, in a form item of whatever library, a table's row or a plain line. */
import { plain, tight } from '../reading/page/text.ts';
import { parentOf } from '../reading/page/tree.ts';
import { isShown } from './shown.ts';

const FIELDS =
  'input:not([type="hidden"]), select, textarea, [role="combobox"], [role="textbox"], [role="spinbutton"], [role="switch"], [contenteditable="true"], [contenteditable=""], [tabindex="0"]';
const BUTTON = /^(?:button|submit|reset|image)$/;
/** Beyond these a label speaks of more than one field. */
const EDGE =
  /^(?:h[1-6]|header|form|fieldset|legend|section|article|main|body|table|tbody|thead|tr|ul|ol|dl|li|a|button)$/;
const LEVELS = 3;
/** A unit or a mark between a label and its field. */
const LONGEST_MARK = 2;

/** Null where there is none, or where several stand there and none is meant alone. */
export function fieldBeside(label: Element): Element | null {
  if (isLabel(label) && label.control) return label.control;
  if (/^(?:heading|dialog|alertdialog|region|form|tabpanel)$/.test(label.getAttribute('role') ?? '')) return null;
  const inside = fieldsIn(label);
  if (inside.length > 0) return theOne(inside);
  let at: Element | null = label;
  for (let level = 0; at && level < LEVELS && !EDGE.test(at.localName); level++, at = parentOf(at)) {
    if (level > 0 && plain(before(at, label)) !== '') return null;
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.matches('dialog, [role="dialog"]')) return null;
      const fields = fieldsIn(next);
      if (fields.length > 0) return theOne(fields);
      if (tight(next.textContent ?? '').length > LONGEST_MARK) return null;
    }
  }
  return null;
}

const CHOICE = 'input[type="checkbox"], input[type="radio"], [role="checkbox"], [role="radio"]';

/** The box or button that stands right before its own words, beside them or with them in one element; null where there is none. */
export function choiceBefore(words: Element): Element | null {
  const inside = words.firstElementChild;
  const leads = inside?.matches(CHOICE) && !inside.previousSibling?.nodeValue?.trim();
  const choice = leads && words.querySelectorAll(CHOICE).length === 1 ? inside : words.previousElementSibling;
  return choice?.matches(CHOICE) && isShown(choice) ? choice : null;
}

function isLabel(element: Element): element is HTMLLabelElement {
  return element.localName === 'label' && 'control' in element;
}

/** What an element says before a part of it. */
function before(element: Element, part: Element): string {
  const said = element.textContent ?? '';
  const own = part.textContent ?? '';
  return own === '' ? said : said.slice(0, said.indexOf(own));
}

function fieldsIn(holder: Element): readonly Element[] {
  const all = [...(holder.matches(FIELDS) ? [holder] : []), ...holder.querySelectorAll(FIELDS)];
  const shown = all.filter((each) => !BUTTON.test(each.getAttribute('type') ?? '') && isShown(each));
  return shown.filter((each) => !shown.some((other) => other !== each && other.contains(each)));
}

/** The first of a pair (a span of days); none of several choices. */
function theOne([first, second, ...more]: readonly Element[]): Element | null {
  if (!first || more.length > 0) return null;
  return second && /^(?:radio|checkbox)$/.test(first.getAttribute('type') ?? '') ? null : first;
}
