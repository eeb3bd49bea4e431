/** Asks the worker. After an extension update nobody answers: that is a fault of its own, not an exception. */
import { browser } from 'wxt/browser';
import type { Reply, ToWorker } from './messages.ts';

/** A browser takes some milliseconds to stop a worker; one that has much else to do, longer. */
const AGAIN_MS = [100, 300, 900];

/**
 * Asks again where nobody answers: a message is lost that comes while the browser stops the worker, and a later one starts
 * it. What the worker had done by then it does not do twice, as commands carry ids.
 */
export async function askWorker<K extends keyof ToWorker>(
  kind: K,
  input: ToWorker[K]['input'],
): Promise<Reply<ToWorker[K]['output']>> {
  const message = { to: 'worker', kind, input };
  const reply: Reply<ToWorker[K]['output']> | undefined = (await answerTo(message)) ?? (await laterAnswerTo(message));
  return reply ?? { ok: false, fault: { code: 'gone' } };
}

async function answerTo<Output>(message: object): Promise<Reply<Output> | undefined> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

async function laterAnswerTo<Output>(message: object): Promise<Reply<Output> | undefined> {
  for (const wait of AGAIN_MS) {
    if (!browser.runtime?.id) return undefined;
    await new Promise((resolve) => setTimeout(resolve, wait));
    const reply = await answerTo<Output>(message);
    if (reply) return reply;
  }
  return undefined;
}
