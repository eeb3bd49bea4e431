/** How pages show which of several is the chosen one: by what they call it, or by what it is drawn with. */
import { opacityOf } from './color.ts';

const CHOSEN = /(?:^|[\s_-])(?:(?:active|current|selected|checked|this)(?:-row)?(?=\s|$|__)|(?:cur|on)(?=\s|$))/;

/** It is called the chosen one: "is-active", "layui-this", "current-row". */
export function isCalledChosen(element: Element): boolean {
  return CHOSEN.test(element.getAttribute('class') ?? '');
}

/** The same of it, or of a part of it. */
export function holdsCalledChosen(element: Element): boolean {
  return [element, ...element.children].some(isCalledChosen);
}

/** What a person sees of an element beside its words. */
export function drawnWith(style: CSSStyleDeclaration): string {
  const ground = opacityOf(style.backgroundColor) === 0 ? '' : style.backgroundColor;
  const lines = (['Bottom', 'Left'] as const).map((side) =>
    style[`border${side}Width`] === '0px' ? '' : `${style[`border${side}Width`]} ${style[`border${side}Color`]}`,
  );
  return [style.color, style.fontWeight, style.fontSize, style.opacity, ground, ...lines].join(';');
}
