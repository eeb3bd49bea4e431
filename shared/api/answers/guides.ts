/** What the channel, guide and portal routes answer. */
import * as v from 'valibot';
import { CHANNEL_KINDS, TASKS } from '../../guides/channel.ts';
import { PERMISSIONS, PLATFORMS, PORTAL_ROLES } from '../../portals/portal.ts';
import { Certainty, Day, fromRules, page, Region, Sources } from './fields.ts';

export const ChannelItem = v.strictObject({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(CHANNEL_KINDS),
  tasks: v.array(v.picklist(TASKS)),
  url: v.nullable(v.string()),
  /** The words on the screen, in order. */
  path: v.array(v.string()),
  region: Region,
  certainty: Certainty,
  sources: Sources,
  warning: v.nullable(v.string()),
});
export type ChannelItem = v.InferOutput<typeof ChannelItem>;

export const CHANNELS_ANSWER = v.strictObject({ region: Region, on: Day, ...page(ChannelItem), ...fromRules });

const Step = v.strictObject({
  n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  text: v.string(),
  /** The same in plain words, for the old. */
  plain: v.nullable(v.string()),
  /** What an overlay looks for on a page. */
  target: v.nullable(v.strictObject({ words: v.array(v.string()), role: v.nullable(v.string()) })),
  warning: v.nullable(v.string()),
});

const guide = {
  id: v.string(),
  title: v.string(),
  task: v.picklist(TASKS),
  kind: v.nullable(v.picklist(CHANNEL_KINDS)),
  region: Region,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  haveReady: v.array(v.string()),
  warnings: v.array(v.string()),
  steps: v.array(Step),
  troubles: v.array(v.strictObject({ what: v.string(), remedy: v.string() })),
  certainty: Certainty,
  sources: Sources,
};

export const GuideItem = v.strictObject(guide);
export type GuideItem = v.InferOutput<typeof GuideItem>;

/** `inherited`: it is a guide of a region above the one asked about. */
const ListedGuide = v.strictObject({ ...guide, inherited: v.boolean() });
export const GUIDES_ANSWER = v.strictObject({ ...page(ListedGuide), ...fromRules });
export const GUIDE_ANSWER = v.strictObject({ ...guide, ...fromRules });

export const PortalItem = v.strictObject({
  id: v.string(),
  region: Region,
  host: v.string(),
  port: v.nullable(v.number()),
  basePath: v.string(),
  scope: v.nullable(v.string()),
  name: v.string(),
  role: v.picklist(PORTAL_ROLES),
  platform: v.picklist(PLATFORMS),
  permission: v.picklist(PERMISSIONS),
  neverInject: v.boolean(),
  evidence: v.picklist(['seen', 'inferred']),
  routes: v.array(v.string()),
});
export type PortalItem = v.InferOutput<typeof PortalItem>;

export const PORTALS_ANSWER = v.strictObject({ ...page(PortalItem), ...fromRules });
