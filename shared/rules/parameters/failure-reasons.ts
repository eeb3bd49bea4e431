import { Points, parameter } from './parameter.ts';

export const failureReasons = parameter({
  name: 'failureReasons',
  unit: null,
  reach: 'all',
  meaning: { zh: '为什么绑定或支付不成功', en: 'why setting up or paying fails' },
  schema: Points,
});
