import { Points, parameter } from './parameter.ts';

export const relationTerm = parameter({
  name: 'relationTerm',
  unit: null,
  reach: 'all',
  meaning: { zh: '关系有效期与解绑后的限制', en: 'how long sharing lasts, and limits after it ends' },
  schema: Points,
});
