import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { inBrackets } from '../../extension/build/at-once.ts';

/** Scripts whose last expression is their answer. */
const SCRIPTS: readonly (readonly [what: string, code: string, answer: unknown])[] = [
  ['a function called before it stands there', '(function(){let a=f(2);function f(n){return n*2}return a})()', 4],
  [
    'two that call each other',
    '(function(){function a(n){return n?b(n-1):7}function b(n){return a(n)}return a(3)})()',
    7,
  ],
  ['one within another', '(function(){function a(){return b();function b(){return 5}}return a()})()', 5],
  ['arrows, and what stands around them', '[1,2,3].filter(n=>n>1).map(n=>({n})).length', 2],
  ['an arrow that gives an arrow', '(a=>b=>a+b)(1)(2)', 3],
  [
    'methods, getters and classes',
    '(function(){class C{x=()=>3;get g(){return 4}m(){return f()}}function f(){return 5}let o={m(){return 1},get g(){return 2},f:function(){return 6}};return [o.m(),o.g,o.f(),new C().m(),new C().g,new C().x()].join()})()',
    '1,2,6,5,4,3',
  ],
  ['a directive', '(function(){"use strict";function f(){return this===undefined}return f()})()', true],
  ['a declaration in a block', '(function(){let a=0;if(true){function f(){return 8}a=f()}return a})()', 8],
  ['functions as default values', '(function(){function f(g=()=>9){return g()}return f()})()', 9],
  [
    'generators and async functions',
    '(function(){function*g(){yield 1;yield 2}async function f(){}return [...g()].length+typeof f().then})()',
    '2function',
  ],
  ['the name of a function', '(function(){function whole(){}return whole.name})()', 'whole'],
];

describe('a script whose functions are compiled at once', () => {
  it.each(SCRIPTS)('does the same: %s', (_, code, answer) => {
    expect(vm.runInNewContext(code)).toEqual(answer);
    expect(vm.runInNewContext(inBrackets(code))).toEqual(answer);
  });

  it('has its functions in brackets, those declared by name before all else', () => {
    expect(
      inBrackets('(function(){"use strict";let a=f(1);function f(n){return n}a=n=>g(n);async function g(){}})()'),
    ).toBe(
      '((function(){"use strict";var f=(function(n){return n}),g=(async function(){});let a=f(1);a=(n=>g(n));}))()',
    );
  });
});
