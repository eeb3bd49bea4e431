/** What a finger has to hit on a page of ours, and what it is called. */
import type { Frame, Page } from '@playwright/test';

/** Every control that is smaller than so many px, with its size. A link within a sentence is as high as its line. */
export function smallTargets(page: Page | Frame, least: number): Promise<string[]> {
  return page.evaluate(
    (px) =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, summary, select, input, a.button, p.near > a, .links a, .switch a',
        ),
      ].flatMap((each) => {
        const target = each.matches('[type="checkbox"], [type="radio"]') ? (each.closest('label') ?? each) : each;
        const { width, height } = target.getBoundingClientRect();
        const isSmall = each.checkVisibility() && Math.min(width, height) < px;
        return isSmall ? [`${width} × ${height}: ${each.outerHTML.slice(0, 80)}`] : [];
      }),
    least,
  );
}

/** What more than one button or list to be opened is called: whoever hears them cannot tell them apart. */
export function repeatedNames(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const names = [...document.querySelectorAll<HTMLElement>('button, summary')]
      .filter((each) => each.checkVisibility())
      .map((each) => each.ariaLabel ?? each.innerText.trim());
    return names.filter((name, index) => names.indexOf(name) !== index);
  });
}
