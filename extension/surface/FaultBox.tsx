/** What happened, what is safe, what to do. */
import type { Fault } from '../messages.ts';
import type { common } from '../words/zh.ts';

export function FaultBox({ fault, words }: { readonly fault: Fault; readonly words: typeof common }) {
  return (
    <p class="fault" role="alert">
      {words.faults[fault.code]}
    </p>
  );
}
