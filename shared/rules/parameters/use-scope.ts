import * as v from 'valibot';
import { PURPOSES } from '../../purpose.ts';
import { parameter } from './parameter.ts';

export const useScope = parameter({
  name: 'useScope',
  unit: null,
  reach: 'all',
  meaning: { zh: '省内共济能用在哪里', en: 'what can be paid inside the province' },
  schema: v.strictObject({ allowed: v.array(v.picklist(PURPOSES)), denied: v.array(v.picklist(PURPOSES)) }),
});
