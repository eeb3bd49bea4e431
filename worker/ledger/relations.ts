/** PUT and GET /relations: what members are to each other beyond what each is to the owner. */
import type { FieldAtFault, FieldFaultCode } from '../../shared/api/faults.ts';
import { relationsRequest } from '../../shared/api/ledger-household.ts';
import { type RelationPair, relationBetween } from '../../shared/ledger/relations.ts';
import type { AppEnv } from '../bindings.ts';
import { readJson } from '../body.ts';
import { refuseFields } from '../fault.ts';
import { Hono } from '../hono.ts';
import { openHousehold } from './access.ts';
import { writeOrExplain } from './refusals.ts';
import { rowsOf } from './storage/database.ts';
import { LIST_RELATIONS, readRelations } from './storage/relation-rows.ts';
import { insertRows, relationCells } from './storage/row-lists.ts';
import { retrying } from './writing.ts';

const CLEAR = 'DELETE FROM relations WHERE household = ?1';

export function relationRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .put(
      '/relations',
      retrying(async (c) => {
        const household = await openHousehold(c, 'owner');
        const { pairs } = await readJson(c, relationsRequest);
        const seen = new Set<string>();
        const errors = pairs.flatMap(({ memberId, toMemberId }, index) => {
          const fault = (name: string, code: FieldFaultCode): FieldAtFault[] => [
            { pointer: `/pairs/${index}${name}`, code },
          ];
          if (!household.members.has(memberId)) return fault('/memberId', 'not-found');
          if (!household.members.has(toMemberId)) return fault('/toMemberId', 'not-found');
          if (memberId === toMemberId) return fault('/toMemberId', 'not-allowed-here');
          const key = `${memberId} ${toMemberId}`;
          if (seen.has(key)) return fault('', 'duplicate');
          seen.add(key);
          return [];
        });
        refuseFields(errors);
        const { id } = household;
        await writeOrExplain(c, household, [
          [CLEAR, id],
          ...(pairs.length > 0 ? [insertRows(id, 'relations', pairs.map(relationCells))] : []),
        ]);
        return c.json({ pairs });
      }),
    )
    .get('/relations', async (c) => {
      const { database, id, members } = await openHousehold(c, 'read');
      const found = await rowsOf(database, LIST_RELATIONS, id);
      const stated = readRelations(found);
      const everyone = [...members.values()];
      const derived = everyone.flatMap((from) =>
        everyone.flatMap((to): RelationPair[] => {
          const relation = from === to ? null : relationBetween(from, to, stated);
          return relation === null ? [] : [{ memberId: from.id, toMemberId: to.id, relation }];
        }),
      );
      return c.json({ pairs: stated, derived });
    });
}
