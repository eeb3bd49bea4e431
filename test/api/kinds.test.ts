import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { faultsOf, inWords } from '../../shared/api/faults.ts';
import { oneOfKinds } from '../../shared/api/kinds.ts';
import { repositoryRules } from '../rules/repository.ts';

const words = repositoryRules().snapshot.words.faults;

const schema = oneOfKinds([
  v.strictObject({ kind: v.picklist(['a']), size: v.number() }),
  v.strictObject({ kind: v.picklist(['b', 'c']), name: v.string() }),
]);

describe('an object of one of several kinds', () => {
  it.each([[{ kind: 'a', size: 1 }], [{ kind: 'b', name: 'x' }], [{ kind: 'c', name: '' }]])('is %j', (input) => {
    expect(v.parse(schema, input)).toEqual(input);
  });

  it.each([
    [{ kind: 'a' }, '/size', 'missing', 'Missing'],
    [{ kind: 'b', name: 1 }, '/name', 'wrong-type', 'Wrong type: expected string'],
    [{ kind: 'a', size: 1, name: 'x' }, '/name', 'unknown-field', 'Unknown field'],
    // Of an unknown kind it is not known which other fields it has.
    [{ kind: 'd', size: 'x', more: 1 }, '/kind', 'not-in-list', 'Must be one of: ("a" | "b" | "c")'],
    [{ kind: null }, '/kind', 'not-in-list', 'Must be one of: ("a" | "b" | "c")'],
    [{ size: 1 }, '/kind', 'missing', 'Missing'],
    [{}, '/kind', 'missing', 'Missing'],
    [[], '/kind', 'missing', 'Missing'],
    [null, '', 'wrong-type', 'Wrong type: expected object'],
    ['a', '', 'wrong-type', 'Wrong type: expected object'],
  ])('is not %j: %s %s', (input, pointer, code, detail) => {
    const { issues = [] } = v.safeParse(schema, input);
    expect(faultsOf(issues).map((fault) => inWords(fault, words, 'en'))).toEqual([{ pointer, code, detail }]);
  });
});
