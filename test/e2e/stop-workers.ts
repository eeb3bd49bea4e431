import type { Page } from '@playwright/test';

const STOPPED_BY_ITSELF_MS = 5000;

/** Stops the workers of Chromium; `page` is one of ours. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.stopAllWorkers');
  // One that had stopped by itself in between is not told of again.
  await Promise.race([stopped, page.waitForTimeout(STOPPED_BY_ITSELF_MS)]);
  await session.detach();
}
