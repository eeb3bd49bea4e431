import { Dexie } from 'dexie';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, soundSettings } from '../../extension/settings/settings.ts';
import { declareMigrations } from '../../extension/store/migrations.ts';
import { momentText } from '../../extension/surface/moment.ts';

test('whatever is stored, the settings are sound, and sound ones stay as they are', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const once = soundSettings(value);
      expect(soundSettings(once)).toEqual(once);
    }),
  );
  const chosen = {
    ...DEFAULT_SETTINGS,
    language: 'en',
    elder: true,
    launcherSmall: true,
    hiddenHosts: ['a.cn'],
    cardPlace: { left: 1, top: 2 },
  };
  expect(soundSettings(chosen)).toEqual(chosen);
  expect(soundSettings({ launcherTop: 5000, language: 'fr' })).toEqual(DEFAULT_SETTINGS);
});

test('a missing or doubled migration is refused by its number', () => {
  const stores = { members: 'id' };
  expect(() => declareMigrations(new Dexie('a'), [{ version: 2, stores }])).toThrow('Migration 1 is missing');
  const doubled = [1, 1].map((version) => ({ version, stores }));
  expect(() => declareMigrations(new Dexie('a'), doubled)).toThrow('Migration 2 is missing');
});

const at = (text: string) => Date.parse(`${text}+08:00`);

test.each([
  ['2026-11-21T10:04', '2026-11-21T23:59', '今天 10:04'],
  ['2026-11-21T00:00', '2026-11-22T00:01', '昨天 00:00'],
  ['2026-03-01T09:30', '2026-11-21T10:00', '3月1日 09:30'],
  ['2025-12-31T23:59', '2026-11-21T10:00', '2025年12月31日 23:59'],
])('%s seen on %s is "%s"', (then, now, words) => {
  expect(momentText(at(then), at(now), 'zh')).toBe(words);
});

test('in English too', () => {
  expect(momentText(at('2026-11-21T10:04'), at('2026-11-21T12:00'), 'en')).toBe('today 10:04');
});
