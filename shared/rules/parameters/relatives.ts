import * as v from 'valibot';
import { RELATIONS } from '../../relation.ts';
import { parameter } from './parameter.ts';

export const relatives = parameter({
  name: 'relatives',
  unit: null,
  reach: 'all',
  startsLocally: true,
  meaning: { zh: '哪些亲属可以使用', en: 'which relatives can use the account' },
  schema: v.pipe(v.array(v.picklist(RELATIONS)), v.minLength(1)),
});
