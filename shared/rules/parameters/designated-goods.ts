import { Points, parameter } from './parameter.ts';

export const designatedGoods = parameter({
  name: 'designatedGoods',
  unit: null,
  reach: 'all',
  meaning: { zh: '定点药店可以买什么', en: 'what the account can pay for at designated pharmacies' },
  schema: Points,
});
