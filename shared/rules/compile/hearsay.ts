/** What machine-written pages alone give: no value is made of it, and that they give it is told in its place. */
import { type Day, isDay } from '../../day.ts';
import { isRegionCode } from '../../region.ts';
import type { ParameterName } from '../parameters/registry.ts';
import type { Hearsay, Snapshot } from '../snapshot.ts';
import { SCHEME_BEGAN } from './dates.ts';
import type { ProvinceFile } from './file-schema.ts';
import type { Refusals } from './refusals.ts';
import { belongs, type CompileContext } from './rules.ts';

/** Where it is told of, and from which day; without words where nobody has to be told what the pages say. */
export interface LeftOut {
  readonly region: string;
  readonly parameter: ParameterName;
  readonly from?: Day;
  readonly hearsay?: Hearsay;
}

export function compileHearsay(file: ProvinceFile, { regions, sources, report }: CompileContext): LeftOut[] {
  return file.hearsay.map(({ region, parameter, from, text, facts, minimumToShareFen }, index) => {
    const at = ['hearsay', index];
    if (!isRegionCode(region) || !regions.has(region) || !belongs(region, file.region)) {
      report([...at, 'region'], `There is no region ${region} in the file of ${file.region}.`);
    }
    if (from !== undefined && !isDay(from)) report([...at, 'from'], `There is no day ${from}. Write an existing day.`);
    for (const [place, fact] of facts.entries()) {
      const source = sources.of(fact);
      if (!source) report([...at, 'facts', place], `${fact} has no source.`);
      if (source && !source.machineWritten)
        report([...at, 'facts', place], `The page of ${fact} is not machine-written: make a value of it.`);
    }
    const hearsay = { said: text, ...(minimumToShareFen === undefined ? {} : { minimumToShareFen }) };
    return { region, parameter, hearsay, ...(isDay(from) ? { from } : {}) };
  });
}

export function refusedOf(refusals: Refusals): LeftOut[] {
  return Object.values(refusals).flatMap(({ of }) => of ?? []);
}

/** By region and parameter: the first day that a page left out speaks of, none older than the scheme, and what is told. */
export function tablesOf(found: readonly LeftOut[]): Required<Pick<Snapshot, 'leftOut' | 'hearsay'>> {
  const leftOut: Record<string, { [Name in ParameterName]?: Day }> = {};
  const told: Record<string, { [Name in ParameterName]?: Hearsay }> = {};
  for (const { region, parameter, from = SCHEME_BEGAN, hearsay } of found) {
    const earlier = leftOut[region]?.[parameter];
    leftOut[region] = { ...leftOut[region], [parameter]: earlier !== undefined && earlier < from ? earlier : from };
    if (hearsay) told[region] = { ...told[region], [parameter]: hearsay };
  }
  return { leftOut, hearsay: told };
}
