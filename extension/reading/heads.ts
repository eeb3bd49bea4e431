/** What stands over a part of a page, or lies on it, as a scene hands it to what comes in scripts of its own: those need not carry it again. */

import { isBuried, isCovered, isMoving } from './page-state.ts';
import { isGoneBy } from './whose/gone-by.ts';
import { isSpokenAgainst } from './whose/lines-above.ts';
import { holdsOthersName, inFirstPerson, whoseName } from './whose/names.ts';
import { headingsOver, headOfCardBeside, isElsewhere, mayBeHallsName } from './whose/over.ts';
import { isPickedAway } from './whose/picks.ts';
import { chosenTab, isHeading, isStrange, ownTitle } from './whose/titles.ts';

export const HEADS = {
  headOfCardBeside,
  holdsOthersName,
  inFirstPerson,
  whoseName,
  headingsOver,
  isElsewhere,
  isGoneBy,
  mayBeHallsName,
  isPickedAway,
  isSpokenAgainst,
  isBuried,
  isCovered,
  isMoving,
  chosenTab,
  isHeading,
  isStrange,
  ownTitle,
} as const;

export type Heads = typeof HEADS;
