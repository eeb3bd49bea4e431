/** The channels of one file. */
import { isDay } from '../../day.ts';
import type { Channel } from '../../guides/channel.ts';
import { isRegionCode } from '../../region.ts';
import { certaintyOf } from './certainty.ts';
import type { ProvinceFile } from './file-schema.ts';
import type { CompileContext } from './rules.ts';

export function compileChannels(file: ProvinceFile, context: CompileContext): Channel[] {
  return file.channels.flatMap((channel, index) => {
    const at = ['channels', index];
    if (!isRegionCode(channel.region) || !context.regions.has(channel.region)) {
      context.report([...at, 'region'], `There is no region ${channel.region}.`);
      return [];
    }
    const dates = [channel.from ?? null, channel.to ?? null];
    const [from = null, to = null] = dates.map((text) => (isDay(text) ? text : null));
    if (from !== (channel.from ?? null) || to !== (channel.to ?? null)) {
      context.report(at, `There is no such day: ${dates.filter((text) => text !== null && !isDay(text)).join(', ')}.`);
      return [];
    }
    const found = channel.facts.flatMap((fact, place) => {
      const source = context.sources.of(fact);
      if (!source) context.report([...at, 'facts', place], `${fact} has no source.`);
      return source ? [source] : [];
    });
    const grounds = certaintyOf(found, true);
    if ('refused' in grounds) return [];
    const { facts, id, name, kind, tasks, path, region } = channel;
    return [
      {
        id,
        name,
        kind,
        tasks,
        url: channel.url ?? null,
        path,
        region,
        certainty: grounds.certainty,
        sources: context.sources.cite(facts),
        facts,
        from,
        to,
        warning: channel.warning ?? null,
      },
    ];
  });
}
