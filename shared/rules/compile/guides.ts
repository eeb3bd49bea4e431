/** One file a guide: its shape as a person writes it, and the guide it becomes. */
import * as v from 'valibot';
import { CHANNEL_KINDS, type Channel, TASKS } from '../../guides/channel.ts';
import type { Guide } from '../../guides/guide.ts';
import { isRegionCode } from '../../region.ts';
import { CodeOfRegion, Words } from '../parameters/parameter.ts';
import { certaintyOf } from './certainty.ts';
import type { CompileContext } from './rules.ts';

const LAST = 1000;

const target = v.strictObject({
  words: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)),
  role: v.optional(v.picklist(['button', 'link', 'menuitem', 'tab', 'textbox', 'checkbox'])),
});

export const GuideSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is lower-case words joined by hyphens.')),
  title: Words,
  task: v.picklist(TASKS),
  kind: v.optional(v.picklist(CHANNEL_KINDS)),
  region: CodeOfRegion,
  betweenPools: v.exactOptional(v.literal(true)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)),
  haveReady: v.optional(v.array(Words), []),
  warnings: v.optional(v.array(Words), []),
  steps: v.pipe(
    v.array(
      v.strictObject({
        text: Words,
        plain: v.optional(Words),
        target: v.optional(target),
        warning: v.optional(Words),
      }),
    ),
    v.minLength(1, 'A guide has at least one step.'),
  ),
  troubles: v.optional(v.array(v.strictObject({ what: Words, remedy: Words })), []),
  /** Its place among the guides of its region: the lower first; those without one come after, by their ids. */
  order: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), LAST),
  /** The words by which its warnings and remedies name other guides: on its page they lead there. */
  mentions: v.optional(v.array(v.strictObject({ guide: v.string(), words: Words })), []),
  facts: v.pipe(v.array(v.string()), v.minLength(1, 'Name at least one fact (F0001) that this stands on.')),
  /** Those of the facts that the path itself stands on, where the others are surer: they decide how sure the guide is. */
  pathFacts: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
});

/** A path of machine-written pages of one publisher is followed where a channel stands on it: its file names what agrees. */
export function compileGuide(
  file: v.InferOutput<typeof GuideSchema>,
  channels: readonly Channel[],
  context: CompileContext,
): Guide | null {
  if (!isRegionCode(file.region) || !context.regions.has(file.region)) {
    context.report(['region'], `There is no region ${file.region}.`);
    return null;
  }
  for (const [index, fact] of file.facts.entries()) {
    if (!context.sources.of(fact)) context.report(['facts', index], `${fact} has no source.`);
  }
  const path = file.pathFacts ?? file.facts;
  for (const [index, fact] of path.entries()) {
    if (!file.facts.includes(fact))
      context.report(['pathFacts', index], `${fact} is not among the facts of this guide.`);
  }
  const found = path.flatMap((fact) => context.sources.of(fact) ?? []);
  const ofChannel = channels.some(({ facts }) => facts.some((fact) => path.includes(fact)));
  const grounds = certaintyOf(found, ofChannel);
  if ('refused' in grounds) {
    if (found.length > 0) context.report([file.pathFacts ? 'pathFacts' : 'facts'], grounds.refused);
    return null;
  }
  const said = [...file.warnings, ...file.troubles.map(({ remedy }) => remedy)];
  for (const [index, { words }] of file.mentions.entries()) {
    if (!said.some(({ zh, en }) => zh.includes(words.zh) && en.includes(words.en)))
      context.report(['mentions', index], 'No warning or remedy of this guide has these words in both languages.');
  }
  const { id, title, task, region, minutes, haveReady, warnings, troubles, mentions, facts } = file;
  return {
    id,
    title,
    task,
    kind: file.kind ?? null,
    region,
    ...(file.betweenPools ? { betweenPools: true } : {}),
    minutes,
    haveReady,
    warnings,
    steps: file.steps.map((step) => ({
      text: step.text,
      plain: step.plain ?? null,
      target: step.target ? { words: step.target.words, role: step.target.role ?? null } : null,
      warning: step.warning ?? null,
    })),
    troubles,
    ...(mentions.length > 0 ? { mentions } : {}),
    certainty: grounds.certainty,
    sources: context.sources.cite(facts),
    facts,
  };
}
