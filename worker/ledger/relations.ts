/** PUT and GET /relations: what members are to each other beyond what each is to the owner. */
import type { FieldAtFault, FieldFaultCode } from '../../shared/api/faults.ts';
import { relationsRequest } from '../../shared/api/ledger-household.ts';
import { type RelationPair, relationBetween } from '../../shared/ledger/relations.ts';
import type { AppEnv } from '../bindings.ts';
import { readJson } from '../body.ts';
import { refuseFields } from '../fault.ts';
import { Hono } from '../hono.ts';
import { openHousehold, writing } from './access.ts';
import { writeOrExplain } from './refusals.ts';
import { insertRows, relationCells } from './storage/row-lists.ts';

const CLEAR = 'DELETE FROM relations WHERE household = ?1';

export function relationRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .put(
      '/relations',
      writing('owner', async (c, household) => {
        const { pairs } = await readJson(c, relationsRequest);
        const seen = new Set<string>();
        const errors = pairs.flatMap(({ memberId, toMemberId, relation }, index) => {
          const fault = (name: string, code: FieldFaultCode): FieldAtFault[] => [
            { pointer: `/pairs/${index}${name}`, code },
          ];
          const [from, to] = [household.members.get(memberId), household.members.get(toMemberId)];
          if (from === undefined) return fault('/memberId', 'not-found');
          if (to === undefined) return fault('/toMemberId', 'not-found');
          if (from === to) return fault('/toMemberId', 'not-allowed-here');
          // Nobody is another; and what each is to the owner stands with the member.
          const isOwners = from.relation === 'self' || to.relation === 'self';
          if (relation === 'self' || (isOwners && relation !== relationBetween(from, to, []))) {
            return fault('/relation', 'not-allowed-here');
          }
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
      const { members, relations } = await openHousehold(c, 'read');
      const everyone = [...members.values()];
      const derived = everyone.flatMap((from) =>
        everyone.flatMap((to): RelationPair[] => {
          const relation = from === to ? null : relationBetween(from, to, relations);
          return relation === null ? [] : [{ memberId: from.id, toMemberId: to.id, relation }];
        }),
      );
      return c.json({ pairs: relations, derived });
    });
}
