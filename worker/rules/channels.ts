/** `GET /v1/channels`: where a thing can be done, the best sourced first, the nearest region first among equals. */
import type { ChannelItem } from '../../shared/api/answers/guides.ts';
import { CHANNELS_QUERY } from '../../shared/api/queries.ts';
import type { Day } from '../../shared/day.ts';
import { sourcesOf } from '../../shared/eligibility/read.ts';
import type { Channel } from '../../shared/guides/channel.ts';
import type { RegionCode } from '../../shared/region.ts';
import type { Regions } from '../../shared/rules/regions.ts';
import { RANK } from '../../shared/rules/surer.ts';
import type { AppEnv } from '../bindings.ts';
import { Hono } from '../hono.ts';
import { pageOf } from '../paging.ts';
import { type Asked, answerCached, askedInQuery } from './asked.ts';

export const channelRoutes = new Hono<AppEnv>();

channelRoutes.get('/channels', async (c) => {
  const { question, query } = await askedInQuery(c, CHANNELS_QUERY);
  const { rules, on } = question;
  const { region, task } = query;
  const above = lineOf(rules.regions, region);
  const found = rules.snapshot.channels
    .filter((channel) => above.includes(channel.region) && isOpen(channel, on))
    .filter((channel) => task === undefined || channel.tasks.includes(task))
    .sort((a, b) => RANK[b.certainty] - RANK[a.certainty] || above.indexOf(a.region) - above.indexOf(b.region));
  const page = pageOf(found, query, (channel) => channelItem(question, channel));
  return answerCached(c, question, () => ({ region, on, ...page }));
});

/** The region and those it inherits from, the nearest first. */
export function lineOf(regions: Regions, region: RegionCode): RegionCode[] {
  const above = regions.inheritsFrom(region);
  return above === null ? [region] : [region, ...lineOf(regions, above)];
}

function isOpen({ from, to }: Channel, on: Day): boolean {
  return (from === null || from <= on) && (to === null || on < to);
}

function channelItem({ rules, language }: Asked, channel: Channel): ChannelItem {
  return {
    id: channel.id,
    name: channel.name[language],
    kind: channel.kind,
    tasks: [...channel.tasks],
    url: channel.url,
    path: [...channel.path],
    region: channel.region,
    certainty: channel.certainty,
    sources: sourcesOf(rules, channel.sources),
    warning: channel.warning?.[language] ?? null,
  };
}
