import type { Page } from '@playwright/test';

const MOST_MS = 5000;

/**
 * Stops the workers of Chromium; `page` is one of ours. Waits first until each has come to life: one that is stopped while it
 * is installed is gone for good.
 */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const told = new Map<string, string>();
  let look = (): void => undefined;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status, runningStatus } of versions) told.set(versionId, `${status} ${runningStatus}`);
    look();
  });
  const untilAllAre = (wanted: RegExp): Promise<void> => {
    const reached = new Promise<void>((resolve) => {
      look = () => {
        if (told.size > 0 && [...told.values()].every((each) => wanted.test(each))) resolve();
      };
      look();
    });
    return Promise.race([reached, page.waitForTimeout(MOST_MS)]);
  };
  await session.send('ServiceWorker.enable');
  await untilAllAre(/^activated (?:running|stopped)$/);
  await session.send('ServiceWorker.stopAllWorkers');
  await untilAllAre(/stopped$/);
  await session.detach();
}
