import * as v from 'valibot';
import { Count, parameter } from './parameter.ts';

export const memberLimits = parameter({
  name: 'memberLimits',
  unit: 'persons',
  reach: 'all',
  meaning: { zh: '最多可以绑定几个人', en: 'how many people can share' },
  schema: v.strictObject({
    recipientsPerSharer: v.nullable(Count),
    sharersPerRecipient: v.nullable(Count),
    lifetimePerSharer: v.nullable(Count),
  }),
});
