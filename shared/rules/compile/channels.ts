/**
 * The channels of one file. What machine-written pages of one publisher alone tell of is none (design of the domain:
 * "Certainty"), unless the file names what agrees: that the place is there, and is one for it. Steps that such a page
 * alone gives are told with a warning.
 */
import { isDay } from '../../day.ts';
import type { Channel, ChannelKind } from '../../guides/channel.ts';
import { isRegionCode } from '../../region.ts';
import type { Words } from '../snapshot.ts';
import { faultOfAgreement } from './agreement.ts';
import { certaintyOf } from './certainty.ts';
import type { ProvinceFile } from './file-schema.ts';
import type { CompileContext } from './rules.ts';

/** What is found by its name, in a shop of apps or inside another app. */
const SEARCHED: readonly ChannelKind[] = ['app', 'mini-program', 'wechat-account'];

/** In English as well, the Chinese name has to be there: it is what one searches for. */
function withNameToSearch({ zh, en }: Words): string {
  return /\p{Script=Han}/u.test(en) ? en : `${en} (${(zh.split(/[·（]/)[0] ?? zh).trim()})`;
}

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
    if (found.length < channel.facts.length) return [];
    if (channel.corroborated !== undefined) {
      const fault = faultOfAgreement({
        said: channel.corroborated,
        facts: channel.facts,
        sourceOf: (fact) => context.sources.of(fact),
        hosts: context.hosts,
      });
      if (fault !== null) context.report([...at, 'corroborated'], fault);
    }
    const grounds = certaintyOf(found, channel.corroborated !== undefined);
    if ('refused' in grounds) {
      context.report([...at, 'facts'], grounds.refused);
      return [];
    }
    const { facts, id, name, kind, tasks, path, region } = channel;
    return [
      {
        id,
        name: { zh: name.zh, en: SEARCHED.includes(kind) ? withNameToSearch(name) : name.en },
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
