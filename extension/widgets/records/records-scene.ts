/** What the records part shows, out of what is known of the page. */
import type { Fault, Hall, PageView } from '../../messages.ts';
import type { RecordRow } from '../../reading/reading.ts';

export type RecordsScene =
  | { readonly kind: 'read'; readonly rows: readonly RecordRow[]; readonly isCut: boolean }
  | { readonly kind: 'loading' | 'none' | 'signed-out' | 'not-personal' | 'no-page' | 'failed' };

/** A view in which records were not asked for says nothing of them yet. */
export function recordsSceneOf(hall: Hall | null, view: PageView | Fault | null): RecordsScene {
  if (!hall) return { kind: 'no-page' };
  if (!view) return { kind: 'loading' };
  if ('code' in view) return { kind: 'failed' };
  const { state, records, recordsCut } = view.reading;
  if (!view.with.includes('records') || state === 'loading') return { kind: 'loading' };
  if (records.length > 0) return { kind: 'read', rows: records, isCut: recordsCut };
  return state === 'signed-out' || state === 'not-personal' ? { kind: state } : { kind: 'none' };
}
