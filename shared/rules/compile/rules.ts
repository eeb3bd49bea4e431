/** The rules of one file: each entry checked against its parameter and turned into a dated, sourced rule. */
import * as v from 'valibot';
import type { Day } from '../../day.ts';
import { isRegionCode, NATION, provinceOf, type RegionCode } from '../../region.ts';
import { isParameterName, PARAMETERS, type ParameterName } from '../parameters/registry.ts';
import type { Regions } from '../regions.ts';
import type { Claim, Rule } from '../snapshot.ts';
import { faultOfAgreement } from './agreement.ts';
import { certaintyOfBoth, givesNumber, NUMBER_OF_MACHINES, wholeOfParts } from './certainty.ts';
import { type Dates, datesOf } from './dates.ts';
import type { Path } from './document.ts';
import type { Entry, ProvinceFile, SourceEntry } from './file-schema.ts';
import type { SourceList } from './source-list.ts';

export interface CompileContext {
  readonly regions: Regions;
  readonly sources: SourceList;
  /** Those that the file itself lists. */
  readonly ownSources: ReadonlySet<SourceEntry>;
  readonly gathered: Day;
  /** Of the registry of portals. */
  readonly hosts: readonly string[];
  /** Reports a fault at a place of the file. */
  report(path: Path, message: string): void;
}

export type RuleSink = (name: ParameterName, region: RegionCode, rules: Rule[]) => void;

export function compileRules(file: ProvinceFile, context: CompileContext, sink: RuleSink): void {
  for (const [code, parameters] of Object.entries(file.rules)) {
    if (!isRegionCode(code) || !context.regions.has(code)) {
      context.report(['rules', code], `There is no region ${code}. Use the six-digit GB/T 2260 code, in quotes.`);
      continue;
    }
    if (!belongs(code, file.region)) {
      context.report(
        ['rules', code],
        `${code} does not belong in the file of ${file.region}. Move it to its province's file.`,
      );
    }
    for (const [name, entries] of Object.entries(parameters)) {
      const path = ['rules', code, name];
      if (!isParameterName(name)) {
        context.report(path, `There is no parameter "${name}". Known: ${Object.keys(PARAMETERS).join(', ')}.`);
        continue;
      }
      sink(name, code, compileEntries(name, entries, path, context));
    }
  }
}

export function belongs(code: RegionCode, file: string): boolean {
  return file === NATION ? code === NATION : provinceOf(code) === file;
}

function compileEntries(name: ParameterName, entries: readonly Entry[], path: Path, context: CompileContext): Rule[] {
  const rules: Rule[] = [];
  for (const [index, entry] of entries.entries()) {
    const at = [...path, index];
    const before = rules.at(-1);
    const inherits = entry.inherits ?? true;
    // What the regions below inherit follows on what they inherited before, not on a value of the region itself (省本级).
    const previous = inherits ? rules.findLast((rule) => rule.inherits) : before;
    const dates = datesOf(entry, previous?.surelyFrom ?? null, context.gathered);
    if ('key' in dates) {
      context.report([...at, dates.key], dates.message);
      continue;
    }
    // The region itself may have its own value from the day on which the cities below inherit another.
    const beside = !inherits && before?.inherits === true && dates.surelyFrom === before.surelyFrom;
    if (before && !beside && !follows(before, dates, at, context)) continue;
    const claim = compileClaim(name, entry, at, context);
    const disputed = (entry.disputed ?? []).map((other, place) =>
      compileClaim(name, other, [...at, 'disputed', place], context),
    );
    if (claim === null) continue;
    rules.push({
      ...claim,
      ...dates,
      inherits,
      disputed: disputed.filter((other) => other !== null),
    });
  }
  return rules;
}

function follows(before: Rule, dates: Dates, at: Path, context: CompileContext): boolean {
  if (dates.surelyFrom <= before.surelyFrom) {
    context.report(
      at,
      `This value starts (${dates.surelyFrom}) no later than the one above it (${before.surelyFrom}). Put the older one first.`,
    );
    return false;
  }
  if (before.to !== null && before.to > dates.surelyFrom) {
    context.report(
      at,
      `This value starts on ${dates.surelyFrom}, but the one above it holds until ${before.to}: they overlap. End the older one earlier, or leave its "to" out.`,
    );
    return false;
  }
  return true;
}

function compileClaim(
  name: ParameterName,
  claim: Pick<Entry, 'value' | 'facts' | 'corroborated' | 'noSurerThan' | 'note' | 'about'> & {
    unruled?: string | undefined;
  },
  at: Path,
  { sources, ownSources, report }: CompileContext,
): Claim | null {
  const value = checkedValue(name, claim.value, at, report);
  const found = claim.facts.flatMap((fact, index) => {
    const source = sources.of(fact);
    if (!source)
      report(
        [...at, 'facts', index],
        `${fact} has no source. Add it under "sources" of its province's file, or leave it out.`,
      );
    return source ? [source] : [];
  });
  if (value === undefined || found.length < claim.facts.length) return null;
  const own = found.filter((source) => ownSources.has(source));
  const carried = found.filter((source) => !ownSources.has(source));
  const { unruled } = claim;
  if (claim.corroborated !== undefined) {
    const fault = faultOfAgreement({
      said: claim.corroborated,
      facts: claim.facts,
      sourceOf: (fact) => sources.of(fact),
      hosts: [],
    });
    if (fault !== null) report([...at, 'corroborated'], fault);
  }
  if (unruled !== undefined && !claim.facts.includes(unruled)) {
    report([...at, 'unruled'], `${unruled} is not among the facts of this value. Add it there as well.`);
  }
  const grounds = certaintyOfBoth(own, carried, claim.corroborated !== undefined || unruled !== undefined);
  if ('refused' in grounds) {
    report([...at, 'facts'], grounds.refused);
    return null;
  }
  if (unruled === undefined && givesNumber(value) && found.every((source) => source.machineWritten)) {
    report([...at, 'facts'], NUMBER_OF_MACHINES);
    return null;
  }
  const parts = claim.noSurerThan ?? [];
  for (const [index, fact] of parts.entries()) {
    if (!claim.facts.includes(fact)) {
      report([...at, 'noSurerThan', index], `${fact} is not among the facts of this value. Add it there as well.`);
    }
  }
  return {
    value,
    certainty: wholeOfParts(
      grounds.certainty,
      parts.flatMap((fact) => sources.of(fact) ?? []),
    ),
    sources: sources.cite(claim.facts),
    facts: claim.facts,
    note: claim.note ?? null,
    ...(claim.about ? { about: claim.about } : {}),
  };
}

/** Undefined when the value does not fit; null means "ended here". */
function checkedValue(
  name: ParameterName,
  value: unknown,
  at: Path,
  report: CompileContext['report'],
): Claim['value'] | undefined {
  if (value === null) return null;
  const result = v.safeParse(PARAMETERS[name].schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const inner =
      issue.path?.flatMap(({ key }) => (typeof key === 'string' || typeof key === 'number' ? [key] : [])) ?? [];
    report([...at, 'value', ...inner], `${name}: ${issue.message}`);
  }
  return undefined;
}
