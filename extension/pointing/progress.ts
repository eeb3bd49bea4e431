/** How far a person is in guides: what is kept of them, one for each guide and host, and how they go on. Pure. */

/** All that is kept of one. `step` counts from 0; at the number of steps the guide is walked through. */
export interface GuideProgress {
  readonly guideId: string;
  readonly step: number;
  readonly portalId: string;
  /** Milliseconds since the epoch of the last move. */
  readonly at: number;
}

/** After so long without a move a guide does not come up by itself any more; the card offers it. */
const FRESH_MS = 2 * 3_600_000;
/** A guide left lying for so long is forgotten. */
const KEPT_MS = 30 * 86_400_000;
const MOST_STEPS = 100;
const MOST_KEPT = 20;

/** What was stored, or null where it is not sound. */
export function soundProgress(value: unknown): GuideProgress | null {
  const given: Partial<Record<keyof GuideProgress, unknown>> = typeof value === 'object' && value !== null ? value : {};
  const { guideId, step, portalId, at } = given;
  return typeof guideId === 'string' &&
    typeof portalId === 'string' &&
    typeof step === 'number' &&
    Number.isInteger(step) &&
    step >= 0 &&
    step <= MOST_STEPS &&
    typeof at === 'number' &&
    Number.isFinite(at)
    ? { guideId, step, portalId, at }
    : null;
}

/** What was stored, without what is not sound. */
export function soundProgresses(value: unknown): readonly GuideProgress[] {
  return Array.isArray(value) ? value.map(soundProgress).filter((each) => each !== null) : [];
}

export function isSameTour(one: Pick<GuideProgress, 'guideId' | 'portalId'>, other: typeof one): boolean {
  return one.guideId === other.guideId && hostOf(one.portalId) === hostOf(other.portalId);
}

/** The newest first; the oldest are forgotten when there are too many. */
export function withProgress(all: readonly GuideProgress[], progress: GuideProgress): readonly GuideProgress[] {
  return [progress, ...all.filter((each) => !isSameTour(each, progress))]
    .toSorted((one, other) => other.at - one.at)
    .slice(0, MOST_KEPT);
}

export type Standing = 'running' | 'offered' | 'none';

/**
 * Whether a guide comes up on a portal by itself, is only offered, or has nothing to do with it. `hasRun` is true when it was
 * walked since the browser started.
 */
export function standingOf(progress: GuideProgress | null, portalId: string, hasRun: boolean, now: number): Standing {
  if (!progress || hostOf(progress.portalId) !== hostOf(portalId)) return 'none';
  const age = Math.abs(now - progress.at);
  if (age > KEPT_MS) return 'none';
  return hasRun && age <= FRESH_MS ? 'running' : 'offered';
}

/**
 * The guide of a portal: the one that is being walked there, else the last one that was left lying. `running` is the guide
 * begun there since the browser started.
 */
export function tourAt(
  all: readonly GuideProgress[],
  portalId: string,
  running: string | null,
  now: number,
): { readonly progress: GuideProgress | null; readonly standing: Standing } {
  const standing = (each: GuideProgress) => standingOf(each, portalId, each.guideId === running, now);
  const here = all.toSorted((one, other) => other.at - one.at).filter((each) => standing(each) !== 'none');
  const progress = here.find((each) => standing(each) === 'running') ?? here[0] ?? null;
  return { progress, standing: progress ? standing(progress) : 'none' };
}

/** One host is one portal: sign-in and the person's own app have paths of their own on it. */
export function hostOf(portalId: string): string {
  return portalId.split('/')[0] ?? portalId;
}

export type Move = 'next' | 'back';

/** The step after a move, from the first to one past the last: the end. */
export function stepAfter(step: number, move: Move, all: number): number {
  return Math.max(0, Math.min(all, move === 'next' ? step + 1 : step - 1));
}

/** Whole minutes from the beginning of this step to the end, a minute at least; the guide's time spread evenly. */
export function minutesLeft(minutes: number, step: number, all: number): number {
  return all === 0 ? minutes : Math.max(1, Math.ceil((minutes * (all - step)) / all));
}
