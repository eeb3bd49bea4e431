/** Asks the worker. After an extension update nobody answers: that is a fault of its own, not an exception. */
import { browser } from 'wxt/browser';
import type { Reply, ToWorker } from './messages.ts';

export async function askWorker<K extends keyof ToWorker>(
  kind: K,
  input: ToWorker[K]['input'],
): Promise<Reply<ToWorker[K]['output']>> {
  try {
    const message = { to: 'worker', kind, input };
    const reply: Reply<ToWorker[K]['output']> | undefined = await browser.runtime.sendMessage(message);
    return reply ?? { ok: false, fault: { code: 'gone' } };
  } catch {
    return { ok: false, fault: { code: 'gone' } };
  }
}
