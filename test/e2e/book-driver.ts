/** Drives the book's worker from a page of the extension, and looks at what lies in its database. */
import type { Frame, Page } from '@playwright/test';
import type { ToWorker } from '../../extension/messages.ts';
import { type Gongji, isFirefox } from './browser.ts';
import { stopWorkers } from './stop-workers.ts';

export type Told<Kind extends keyof ToWorker> =
  | { readonly ok: true; readonly value: ToWorker[Kind]['output'] }
  | {
      readonly ok: false;
      readonly fault: { readonly code: string; readonly field?: string; readonly reason?: string };
    };

const MOST_TRIES = 100;
const TRY_MS = 100;

/** A page of ours that asks the worker: it draws nothing that matters here. */
export function ownPage(gongji: Gongji): Promise<Page> {
  return gongji.own('options.html');
}

/** The book's page, as a person opens it. */
export async function openBook(gongji: Gongji): Promise<Page> {
  const page = await gongji.own('book.html');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** As a person does who looks at it: Firefox hides every other tab, and what is hidden asks for the book when it is seen again. */
export async function turnTo(face: Page | Frame): Promise<void> {
  await ('mainFrame' in face ? face : face.page()).bringToFront();
}

/** A worker that was stopped a moment ago takes no message yet: it is told again. */
export async function tell<Kind extends keyof ToWorker>(
  page: Page,
  kind: Kind,
  input: ToWorker[Kind]['input'],
): Promise<Told<Kind>> {
  for (let tries = 0; ; tries++) {
    try {
      return await page.evaluate(
        ([name, asked]) => chrome.runtime.sendMessage<Told<Kind>>({ to: 'worker', kind: name, input: asked }),
        [kind, input] as const,
      );
    } catch (error) {
      if (tries === MOST_TRIES || !String(error).includes('Receiving end does not exist')) throw error;
      await page.waitForTimeout(TRY_MS);
    }
  }
}

/** The answer to what cannot be refused. */
export async function told<Kind extends keyof ToWorker>(
  page: Page,
  kind: Kind,
  input: ToWorker[Kind]['input'],
): Promise<ToWorker[Kind]['output']> {
  const reply = await tell(page, kind, input);
  if (!reply.ok) throw new Error(`${kind}: ${JSON.stringify(reply.fault)}`);
  return reply.value;
}

/** Every row of every table of the device's database. */
export function storedRows(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, unknown[]>>((resolve, reject) => {
        const open = indexedDB.open('gongji');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const found: Record<string, unknown[]> = {};
          const names = [...open.result.objectStoreNames];
          const reading = open.result.transaction(names);
          for (const name of names) {
            const all = reading.objectStore(name).getAll();
            all.onsuccess = () => {
              found[name] = all.result;
            };
          }
          reading.oncomplete = () => {
            open.result.close();
            resolve(found);
          };
        };
      }),
  );
}

/** A Firefox of ours puts it to sleep after six seconds without work. */
const FIREFOX_SLEEPS_MS = 9000;

/** Puts the worker to sleep, as the browser does after half a minute; the next message starts it again. */
export function stopWorker(_: Gongji, page: Page): Promise<void> {
  return isFirefox() ? page.waitForTimeout(FIREFOX_SLEEPS_MS) : stopWorkers(page);
}

/** Runs in the page: leaves the database as the second version of the extension kept it. */
export function keepAsVersion2(rows: { member: object; balance: object }): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('gongji');
    gone.onerror = () => reject(gone.error);
    gone.onsuccess = () => {
      // Dexie counts in tens.
      const open = indexedDB.open('gongji', 20);
      open.onerror = () => reject(open.error);
      open.onupgradeneeded = () => {
        const members = open.result.createObjectStore('members', { keyPath: 'id' });
        members.createIndex('since', 'since');
        members.add(rows.member);
        const balances = open.result.createObjectStore('balances', { keyPath: 'id' });
        balances.createIndex('memberId', 'memberId');
        balances.createIndex('at', 'at');
        balances.add(rows.balance);
        open.result.createObjectStore('releases', { keyPath: 'seq' });
      };
      open.onsuccess = () => {
        open.result.close();
        resolve();
      };
    };
  });
}
