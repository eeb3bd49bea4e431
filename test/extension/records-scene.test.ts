/** What the card says of a page whose list of records is longer than what is read of it. */

import { describe, expect, it } from 'vitest';
import type { PageView } from '../../extension/messages.ts';
import type { RecordRow } from '../../extension/reading/reading.ts';
import { recordsSceneOf } from '../../extension/widgets/records/records-scene.ts';
import * as en from '../../extension/words/card-en.ts';
import * as zh from '../../extension/words/card-zh.ts';
import { day } from '../../shared/day.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';

const HALL = { portalId: 'a-hall', name: '网厅', region: regionCode('350000'), reads: true };
const ROW: RecordRow = {
  kind: 'spending',
  day: day('2026-09-01'),
  precision: 'day',
  institution: 'hospital',
  amountFen: fen(1000),
  personalAccountFen: null,
  mutualAidFen: null,
};

function viewOf(recordsCut: boolean): PageView {
  const nothing = { figures: [], participation: null, conflicting: [] };
  return { reading: { state: 'read', records: [ROW], recordsCut, ...nothing }, with: ['records'], at: 0 };
}

describe('the records of a page', () => {
  it('are said to be the first ones where the list goes on', () => {
    expect(recordsSceneOf(HALL, viewOf(true))).toEqual({ kind: 'read', rows: [ROW], isCut: true });
    expect(recordsSceneOf(HALL, viewOf(false))).toEqual({ kind: 'read', rows: [ROW], isCut: false });
    for (const { records } of [zh, en]) expect(records.cut(400)).toContain('400');
  });
});
