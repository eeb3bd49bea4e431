/** What stands over a part of a page, or lies on it, as a scene hands it to what comes in scripts of its own: those need not carry it again. */

import { holdsOthersName, whoseName } from './names.ts';
import { headingsOver, headOfCardBeside, isElsewhere, mayBeHallsName } from './over.ts';
import { isBuried, isCovered, isMoving } from './page-state.ts';
import { isPickedAway } from './picks.ts';
import { chosenTab, isHeading, isStrange, ownTitle } from './titles.ts';

export const HEADS = {
  headOfCardBeside,
  holdsOthersName,
  whoseName,
  headingsOver,
  isElsewhere,
  mayBeHallsName,
  isPickedAway,
  isBuried,
  isCovered,
  isMoving,
  chosenTab,
  isHeading,
  isStrange,
  ownTitle,
} as const;

export type Heads = typeof HEADS;
