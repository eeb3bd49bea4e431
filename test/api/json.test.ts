import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFaults } from '../../shared/api/json.ts';

describe('jsonFaults', () => {
  it.each([
    ['{"a":1,"b":{"a":2}}', []],
    ['[{"a":1},{"a":1}]', []],
    ['{"a":"{\\"a\\":1}","b":["a","a"]}', []],
    ['{"a":1,"a":2}', [{ pointer: '/a', code: 'duplicate-field' }]],
    ['{"a":1,"\\u0061":2}', [{ pointer: '/a', code: 'duplicate-field' }]],
    ['{"x":[0,{"a/b":1,"a/b":2}]}', [{ pointer: '/x/1/a~1b', code: 'duplicate-field' }]],
    ['{"__proto__":{"amountFen":1}}', [{ pointer: '/__proto__', code: 'unknown-field' }]],
    ['{"constructor":1}', [{ pointer: '/constructor', code: 'unknown-field' }]],
  ])('%s', (text, faults) => {
    expect(jsonFaults(text)).toEqual(faults);
  });

  it('finds nothing in what JSON.stringify writes of objects without inherited names', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/"(__|constructor|toString|valueOf|hasOwn|isProto|propertyIs|toLocale)/.test(text));
        expect(jsonFaults(text)).toEqual([]);
      }),
    );
  });

  it('takes any nesting', () => {
    expect(jsonFaults('['.repeat(30_000) + ']'.repeat(30_000))).toEqual([]);
  });
});
