import * as v from 'valibot';
import { CodeOfRegion, parameter } from './parameter.ts';

export const walletCoverage = parameter({
  name: 'walletCoverage',
  unit: null,
  reach: 'to-cities',
  meaning: { zh: '医保钱包开通情况', en: 'where the insurance wallet (医保钱包) is open' },
  schema: v.strictObject({ status: v.picklist(['all-pools', 'some-pools', 'unknown']), pools: v.array(CodeOfRegion) }),
});
