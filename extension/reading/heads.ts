/**
 * What the reader hands, in a scene, to what comes in scripts of its own: how a page is laid out, what stands over a part of it
 * or lies on it, and whose it is. They need not carry it again, and what was laid out or looked up for one is so for all.
 */

import { findInTable } from './balances/in-table.ts';
import { gridIn } from './page/layout-grid.ts';
import { findBeside } from './page/pairing.ts';
import { numberFrom } from './page/tokens.ts';
import { wholeGrid } from './page/whole-grid.ts';
import { isBuried, isCovered, isMoving } from './page-state.ts';
import { isAnothers } from './whose/anothers.ts';
import { holdsOthersName, whoseAnswer } from './whose/asked.ts';
import { isGoneBy } from './whose/gone-by.ts';
import { isUnderTimeGoneBy } from './whose/lines-above.ts';
import { inFirstPerson } from './whose/names.ts';
import { isNotedAway } from './whose/notes.ts';
import { namesAnother } from './whose/other-person.ts';
import { headingsOver, headOfCardBeside, isElsewhere, mayBeHallsName } from './whose/over.ts';
import { isPickedAway } from './whose/picks.ts';
import { chosenTab, isHeading, isStrange, ownTitle } from './whose/titles.ts';
import { isUnderOthersName } from './whose/under-name.ts';
import { isWrittenAway } from './whose/unprinted.ts';

export const HEADS = {
  wholeGrid,
  gridIn,
  findBeside,
  numberFrom,
  findInTable,
  isAnothers,
  namesAnother,
  headOfCardBeside,
  holdsOthersName,
  inFirstPerson,
  whoseAnswer,
  headingsOver,
  isElsewhere,
  isGoneBy,
  mayBeHallsName,
  isNotedAway,
  isPickedAway,
  isUnderOthersName,
  isUnderTimeGoneBy,
  isWrittenAway,
  isBuried,
  isCovered,
  isMoving,
  chosenTab,
  isHeading,
  isStrange,
  ownTitle,
} as const;

export type Heads = typeof HEADS;
