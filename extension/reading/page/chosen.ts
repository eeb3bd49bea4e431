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
  const { color, display, fontWeight, fontSize, opacity, backgroundImage, boxShadow, textDecorationLine } = style;
  const lines = [style.borderTop, style.borderRight, style.borderBottom, style.borderLeft, style.outline];
  return [
    color,
    display,
    fontWeight,
    fontSize,
    opacity,
    ground,
    backgroundImage,
    boxShadow,
    textDecorationLine,
    ...lines,
  ].join(';');
}
