/** The half-filled form, kept in the browser's memory for this session, so that a reload of the page loses nothing. */
import { browser } from 'wxt/browser';
import { type Answers, NO_ANSWERS } from '../widgets/eligibility/answers.ts';

const KEY = 'eligibility-draft';

export async function readDraft(): Promise<Answers> {
  const stored: unknown = (await browser.storage.session.get(KEY))[KEY];
  return typeof stored === 'object' && stored !== null ? { ...NO_ANSWERS, ...stored } : NO_ANSWERS;
}

export function keepDraft(answers: Answers): void {
  void browser.storage.session.set({ [KEY]: answers });
}
