/** What the worker answers about the family's book. */
import type { ToBook, ToSync } from '../book/commands.ts';
import { BookRefusal } from '../book/refusal.ts';
import type { Answers } from './answers.ts';

const FRAME = ['card', 'own-page'] as const;

const later = {
  from: FRAME,
  answer: (): Promise<never> => Promise.reject(new BookRefusal('not-allowed-here')),
};

export const bookAnswers: Pick<Answers, keyof (ToBook & ToSync)> = {
  family: later,
  'suggest-facts': later,
  'save-member': later,
  'delete-member': later,
  'set-relations': later,
  'set-draw-order': later,
  'record-entry': later,
  'reverse-entry': later,
  'adopt-figure': later,
  entries: later,
  'plan-payment': later,
  'delete-figure': later,
  'restore-figure': later,
  'export-book': later,
  'import-book': later,
  'sync-words': later,
  'turn-sync-on': later,
  'join-household': later,
  'read-join-code': later,
  'show-join-code': later,
  'sync-now': later,
  'sync-state': later,
  'turn-sync-off': later,
  'decide-conflict': later,
};
