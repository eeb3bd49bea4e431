/** Where a confirmed figure came from, in words. */
import type { Balance } from '../store/book.ts';
import type { common } from '../words/zh.ts';

/** A figure that another device read comes without the name of its portal: nobody is said to have typed it. */
export function sourceOf({ sourceName, via }: Pick<Balance, 'sourceName' | 'via'>, words: typeof common): string {
  return sourceName ?? (via === 'typed' ? words.typedByHand : words.otherDevice);
}
