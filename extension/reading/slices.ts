/** Work in slices: the page keeps running between them, and nothing runs while the tab is hidden. */

/** Call it often; it gives way when the slice is used up. Rejects with the signal's reason when aborted. */
export type Pause = () => Promise<void>;

/** Well below the 50 ms of a long task, also on a slow machine. */
const SLICE_MS = 6;

/** After what the page has to do by now: `scheduler.yield` would go before it. A message where there is no scheduler. */
async function nextTask(): Promise<void> {
  if ('scheduler' in globalThis) return scheduler.postTask(() => {});
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

function shown(page: Document, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      page.removeEventListener('visibilitychange', look);
      signal?.removeEventListener('abort', stop);
    };
    const look = (): void => {
      if (page.hidden) return;
      settle();
      resolve();
    };
    const stop = (): void => {
      settle();
      reject(signal?.reason);
    };
    page.addEventListener('visibilitychange', look);
    signal?.addEventListener('abort', stop);
  });
}

export function slices(page: Document, signal?: AbortSignal): Pause {
  // What went before in the task in which the work begins counts too.
  let started = Number.NEGATIVE_INFINITY;
  return async () => {
    signal?.throwIfAborted();
    if (!page.hidden && performance.now() - started < SLICE_MS) return;
    await nextTask();
    if (page.hidden) await shown(page, signal);
    signal?.throwIfAborted();
    started = performance.now();
  };
}
