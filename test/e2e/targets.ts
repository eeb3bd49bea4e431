/** What a finger has to hit on a page of ours. */
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
