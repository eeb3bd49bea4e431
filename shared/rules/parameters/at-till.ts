import { Points, parameter } from './parameter.ts';

export const atTill = parameter({
  name: 'atTill',
  unit: null,
  reach: 'all',
  meaning: { zh: '结算时会发生什么', en: 'what happens when paying' },
  schema: Points,
});
