import { Points, parameter } from './parameter.ts';

export const designatedGoods = parameter({
  name: 'designatedGoods',
  unit: null,
  reach: 'all',
  meaning: { zh: '定点药店可以买什么', en: 'what a designated pharmacy may take the account for' },
  schema: Points,
});
