/** Compiles the data files into one snapshot, or says in full what is wrong with them. */
import * as v from 'valibot';
import type { Day } from '../../day.ts';
import { CREDIT_NOTES } from '../../estimates/credit-words.ts';
import { ASSUMPTIONS, OPEN_SETTLEMENT } from '../../estimates/settlement-words.ts';
import type { Channel } from '../../guides/channel.ts';
import type { Guide } from '../../guides/guide.ts';
import { GUIDE_PAGE_WORDS } from '../../guides/page-words.ts';
import { RegistrySchema } from '../../portals/schema.ts';
import type { Parameter } from '../parameters/parameter.ts';
import { PARAMETERS, type ParameterName } from '../parameters/registry.ts';
import { openRegions } from '../regions.ts';
import type { RegionRow, Rule, Snapshot } from '../snapshot.ts';
import { compileChannels } from './channels.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type DataFile, type Path, readDataFile } from './document.ts';
import { FaultWordsSchema } from './fault-words.ts';
import { FileSchema, type ProvinceFile, type SourceEntry } from './file-schema.ts';
import { compileGuide, GuideSchema } from './guides.ts';
import { compileHearsay, type LeftOut, refusedOf, tablesOf } from './hearsay.ts';
import { OccasionsSchema } from './occasions.ts';
import { RefusalsSchema } from './refusals.ts';
import { type CompileContext, compileRules } from './rules.ts';
import { SourceList } from './source-list.ts';
import { VocabularySchema } from './vocabulary.ts';
import { WordsSchema } from './words.ts';

export interface TextFile {
  readonly file: string;
  readonly text: string;
}

export interface CompileInput {
  readonly provinces: readonly TextFile[];
  readonly guides: readonly TextFile[];
  /** The facts that make no value, whatever rules are compiled; null where none are told. */
  readonly refusals: TextFile | null;
  /** What a verdict says, by code; and what the API says of what it refuses. */
  readonly words: TextFile;
  readonly faults: TextFile;
  /** The registry of portals, the occasions on their pages, and the words by which these are read; null where none are told. */
  readonly portals: TextFile;
  readonly occasions: TextFile;
  readonly vocabulary: TextFile | null;
  readonly regions: readonly RegionRow[];
  readonly gathered: Day;
  /** Hosts whose addresses must not be shown to people. */
  readonly hiddenHosts: ReadonlySet<string>;
}

export type CompileResult =
  | { readonly snapshot: Snapshot; readonly files: readonly ProvinceFile[]; readonly faults: readonly [] }
  | { readonly snapshot: null; readonly files: null; readonly faults: readonly Diagnostic[] };

export function compile(input: CompileInput): CompileResult {
  const faults: Diagnostic[] = [];
  const reporter = (data: DataFile) => (path: Path, message: string) => {
    faults.push({ file: data.file, line: data.lineOf(path), message });
  };
  const provinces = input.provinces.flatMap((text) => parsed(text, FileSchema, faults));
  const guides = input.guides.flatMap((text) => parsed(text, GuideSchema, faults));
  const [refusals] = input.refusals ? parsed(input.refusals, RefusalsSchema, faults) : [];
  const [words] = parsed(input.words, WordsSchema, faults);
  const [faultWords] = parsed(input.faults, FaultWordsSchema, faults);
  const [portals] = parsed(input.portals, RegistrySchema, faults);
  const [occasions] = parsed(input.occasions, OccasionsSchema, faults);
  const [vocabulary] = input.vocabulary ? parsed(input.vocabulary, VocabularySchema, faults) : [];

  const sources = new SourceList();
  for (const { data, content } of provinces) declareSources(content, sources, input.hiddenHosts, reporter(data));

  const regions = openRegions(input.regions);
  const context = (data: DataFile, ownSources: readonly SourceEntry[]): CompileContext => ({
    ownSources: new Set(ownSources),
    regions,
    sources,
    gathered: input.gathered,
    hosts: portals?.content.portals.map(({ host }) => host) ?? [],
    report: reporter(data),
  });
  const rules: { [Name in ParameterName]?: Record<string, Rule[]> } = {};
  const hearsay: LeftOut[] = [];
  const channels: Channel[] = [];
  const compiledGuides: Guide[] = [];
  for (const { data, content } of provinces) {
    const own = context(data, content.sources);
    compileRules(content, own, (name, region, list) => {
      const table: Record<string, Rule[]> = rules[name] ?? {};
      rules[name] = table;
      table[region] = list;
    });
    hearsay.push(...compileHearsay(content, own));
    channels.push(...compileChannels(content, own));
  }
  // What a region's guides are shown by: their own order, else their ids.
  for (const { data, content } of guides.toSorted((a, b) => a.content.order - b.content.order)) {
    const guide = compileGuide(content, channels, context(data, []));
    if (guide) compiledGuides.push(guide);
    for (const [index, mention] of content.mentions.entries()) {
      if (guides.some((other) => other.content.id === mention.guide)) continue;
      reporter(data)(['mentions', index], `There is no guide "${mention.guide}".`);
    }
  }
  for (const id of twice([...channels, ...compiledGuides].map((item) => item.id))) {
    faults.push({
      file: 'channels and guides',
      line: 1,
      message: `Two of them have the id "${id}". Give each its own.`,
    });
  }
  if (faults.length > 0 || !words || !faultWords || !portals || !occasions)
    return { snapshot: null, files: null, faults };
  const snapshot: Snapshot = {
    format: 1,
    gathered: input.gathered,
    regions: input.regions,
    parameters: eachParameter((name) => {
      const { unit, reach, startsLocally }: Parameter = PARAMETERS[name];
      return { unit, reach, startsLocally: startsLocally === true };
    }),
    sources: sources.cited,
    rules: eachParameter((name) => rules[name] ?? {}) as Snapshot['rules'],
    ...tablesOf([...(refusals ? refusedOf(refusals.content) : []), ...hearsay]),
    channels,
    guides: compiledGuides,
    words: {
      ...words.content,
      creditNotes: CREDIT_NOTES,
      assumptions: ASSUMPTIONS,
      openSettlement: OPEN_SETTLEMENT,
      guidePage: GUIDE_PAGE_WORDS,
      faults: faultWords.content,
    },
    portals: portals.content,
    occasions: occasions.content,
    ...(vocabulary ? { vocabulary: vocabulary.content } : {}),
  };
  return { snapshot, files: provinces.map(({ content }) => content), faults: [] };
}

function parsed<Schema extends v.GenericSchema>(
  { file, text }: TextFile,
  schema: Schema,
  faults: Diagnostic[],
): { data: DataFile; content: v.InferOutput<Schema> }[] {
  const { data, faults: unreadable } = readDataFile(file, text);
  faults.push(...unreadable);
  if (unreadable.length > 0) return [];
  const result = v.safeParse(schema, data.content);
  if (result.success) return [{ data, content: result.output }];
  for (const issue of result.issues) {
    const path =
      issue.path?.flatMap(({ key }) => (typeof key === 'string' || typeof key === 'number' ? [key] : [])) ?? [];
    faults.push({ file, line: data.lineOf(path), message: explain(issue, path) });
  }
  return [];
}

function explain(issue: v.BaseIssue<unknown>, path: Path): string {
  const key = path.join('.');
  if (issue.type === 'strict_object') {
    return issue.expected === 'never'
      ? `The key "${key}" is not known here. Check its spelling or remove it.`
      : `The key "${key}" is missing.`;
  }
  return `${key}: ${issue.message}`;
}

function declareSources(
  content: ProvinceFile,
  sources: SourceList,
  hiddenHosts: ReadonlySet<string>,
  report: CompileContext['report'],
): void {
  for (const [index, source] of content.sources.entries()) {
    const at = ['sources', index];
    if (source.url !== null && (!source.linkable || hiddenHosts.has(hostOf(source.url)))) {
      report(
        [...at, 'url'],
        'This address must not be shown to people: set url to null and keep title, publisher and date.',
      );
    }
    for (const fact of source.facts) {
      if (!sources.declare(fact, source))
        report([...at, 'facts'], `${fact} stands under two sources. Keep it under the one it came from.`);
    }
  }
}

function hostOf(url: string): string {
  return /^\w+:\/\/([^/:?#]+)/.exec(url)?.[1]?.toLowerCase() ?? '';
}

function eachParameter<Value>(make: (name: ParameterName) => Value): { [Name in ParameterName]: Value } {
  const entries = Object.keys(PARAMETERS).map((name) => [name, make(name as ParameterName)] as const);
  return Object.fromEntries(entries) as { [Name in ParameterName]: Value };
}

function twice(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
