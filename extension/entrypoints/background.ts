/** The worker: answers typed messages and keeps nothing in memory that may not be lost. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answersOf, answerTo } from '../background/answers.ts';
import { openFamilyBook } from '../background/family-book.ts';
import { hallsInForce } from '../background/halls.ts';
import { BadInput } from '../background/inputs.ts';
import { RulesUnavailable } from '../background/rules.ts';
import { updateDaily } from '../background/rules-answers.ts';
import { NotAllowed, type RawSender, whoSent } from '../background/sender.ts';
import { registerOptionalHalls } from '../background/sites.ts';
import { BookRefusal } from '../book/refusal.ts';
import type { Fault, Reply, WorkerMessage } from '../messages.ts';
import { StoreUnavailable } from '../store/database.ts';

export default defineBackground(() => {
  const book = openFamilyBook();
  const answers = answersOf(book);

  // A content script reads `storage.local` unless it is told not to: the copy of the book lies there.
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

  browser.runtime.onMessage.addListener(
    (message: unknown, raw: RawSender, respond: (reply: Reply<unknown>) => void) => {
      if (!isForWorker(message)) return undefined;
      answer(message, raw).then(respond);
      return true;
    },
  );

  updateDaily(Date.now()).catch(() => undefined);
  book.resume().catch(() => undefined);

  browser.runtime.onInstalled.addListener(() => void registerOptionalHalls());
  browser.permissions.onAdded.addListener(() => void registerOptionalHalls());
  browser.permissions.onRemoved.addListener(() => void registerOptionalHalls());

  async function answer(message: WorkerMessage, raw: RawSender): Promise<Reply<unknown>> {
    try {
      const sender = whoSent(self(), await hallsInForce(), raw);
      if (!sender) throw new NotAllowed('Unknown sender');
      return { ok: true, value: await answerTo(answers, message, sender) };
    } catch (error) {
      return { ok: false, fault: faultOf(error) };
    }
  }
});

function self() {
  const { runtime } = browser;
  // With `use_dynamic_url` a card in a page may name itself by the dynamic address.
  return { id: runtime.id, bases: [...new Set([runtime.getURL('/'), `${location.origin}/`])] };
}

function isForWorker(message: unknown): message is WorkerMessage {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'worker';
}

function faultOf(error: unknown): Fault {
  if (error instanceof BadInput) return { code: 'bad-input', field: error.field };
  if (error instanceof BookRefusal) return { code: 'refused', field: error.field, reason: error.reason };
  if (error instanceof StoreUnavailable) return { code: 'store-unavailable' };
  if (error instanceof RulesUnavailable) return { code: 'rules-unavailable' };
  return { code: 'not-allowed' };
}
