import * as v from 'valibot';
import { PURPOSES } from '../../purpose.ts';
import { parameter } from './parameter.ts';

export const useScopeCrossProvince = parameter({
  name: 'useScopeCrossProvince',
  unit: null,
  reach: 'all',
  meaning: { zh: '跨省共济能用在哪里', en: 'what can be paid across provinces' },
  schema: v.strictObject({ allowed: v.array(v.picklist(PURPOSES)), denied: v.array(v.picklist(PURPOSES)) }),
});
