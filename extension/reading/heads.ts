/** What stands as a title and over what, as a scene hands it to what comes in scripts of its own: those need not carry it again. */

import { headingBefore, mayBeHallsName } from './over.ts';
import { chosenTab, isHeading, isStrange, ownTitle } from './titles.ts';

export const HEADS = { headingBefore, mayBeHallsName, chosenTab, isHeading, isStrange, ownTitle } as const;

export type Heads = typeof HEADS;
