import { expect, test } from 'vitest';
import { apiOrigin, isThisMachine } from '../../extension/settings/api-address.ts';

const PORTALS = ['ybj.hubei.gov.cn', '*.ybj.hunan.gov.cn'];

test.each([
  ['https://api.example', 'https://api.example'],
  ['  https://API.example/ ', 'https://api.example'],
  ['api.example', 'https://api.example'],
  ['https://api.example:8443', 'https://api.example:8443'],
  ['http://localhost:8787', 'http://localhost:8787'],
  ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787'],
  ['http://[::1]:8787', 'http://[::1]:8787'],
  ['https://ybj.hubei.gov.cn.example', 'https://ybj.hubei.gov.cn.example'],
])('%j is asked as %s', (text, origin) => {
  expect(apiOrigin(text, PORTALS)).toBe(origin);
});

test.each([
  '',
  'https://',
  'not a site',
  'http://api.example',
  'ftp://api.example',
  'file:///rules',
  'javascript:alert(1)',
  'data:text/html,1',
  'https://api.example/v1',
  'https://api.example/?token=1',
  'https://api.example?',
  'https://api.example/#part',
  'https://name:word@api.example',
  'https://ybj.hubei.gov.cn',
  'YBJ.hubei.gov.cn',
  'https://ybj.hubei.gov.cn.',
  'https://city.ybj.hunan.gov.cn',
  'https://localhost.example/x',
])('%j is not asked', (text) => {
  expect(apiOrigin(text, PORTALS)).toBeNull();
});

test('only this machine is this machine', () => {
  expect(['http://localhost:1', 'http://127.0.0.1', 'http://[::1]:2'].map(isThisMachine)).toEqual([true, true, true]);
  expect(['https://localhost.example', 'https://127.0.0.1.example', '', 'x'].map(isThisMachine)).not.toContain(true);
});
