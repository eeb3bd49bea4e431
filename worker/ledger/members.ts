/** POST and GET /members, PATCH /members/{id}: the people of a household, without a word on who they are. */
import type { Context } from 'hono';
import type { FieldAtFault, FieldFaultCode } from '../../shared/api/faults.ts';
import { memberPatch, newMemberRequest } from '../../shared/api/ledger-household.ts';
import { PAGE_QUERY } from '../../shared/api/queries.ts';
import type { Member } from '../../shared/ledger/member.ts';
import { differingFieldOf } from '../../shared/ledger/recording.ts';
import type { AppEnv, Bindings } from '../bindings.ts';
import { readJson, readQuery } from '../body.ts';
import { Fault, refuseFields } from '../fault.ts';
import { Hono } from '../hono.ts';
import { pageOf } from '../paging.ts';
import { type Household, openHousehold, writing } from './access.ts';
import { idInPath } from './path.ts';
import { writeOrExplain } from './refusals.ts';
import type { LedgerSeams } from './seams.ts';
import { rowsOf, type Statement } from './storage/database.ts';
import { UPDATE_MEMBER } from './storage/people-rows.ts';
import { roomFor } from './storage/room.ts';
import { insertRows, memberAccounts, memberCells } from './storage/row-lists.ts';
import { textOf } from './storage/rows.ts';
import { answerAgain, entityTag } from './writing.ts';

const ACCOUNT_IS_EMPTY = `INSERT INTO refusal SELECT 'account-not-empty' WHERE EXISTS (
  SELECT 1 FROM accounts WHERE household = ?1 AND member = ?2 AND balance <> 0)`;

const REQUEST = 'SELECT request FROM members WHERE household = ?1 AND member = ?2';

export function memberRoutes(seams: LedgerSeams): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post(
      '/members',
      writing('append', async (c, household) => {
        const asked = await readJson(c, newMemberRequest);
        const known = household.members.get(asked.id);
        if (known !== undefined) return replay(c, household, known, asked);
        const region = await seams.shareRuleOf(c.env, asked.region, household.today);
        const member: Member = Object.assign({}, region, asked);
        refuseFields(await faultsOfMember(c.env, household.members.values(), member, seams));
        const { id, nowMs } = household;
        await writeOrExplain(c, household, [
          insertRows(id, 'members', [memberCells(member, nowMs)]),
          insertRows(id, 'accounts', memberAccounts(member)),
          roomFor(id, 'members'),
        ]);
        return c.json(member, 201);
      }),
    )
    .get('/members', async (c) => {
      const { members, version } = await openHousehold(c, 'read', PAGE_QUERY);
      c.header('ETag', entityTag(version));
      return c.json(pageOf([...members.values()], readQuery(c, PAGE_QUERY), (member) => member));
    })
    .patch(
      '/members/:id',
      writing('owner', async (c, household) => {
        const before = household.members.get(idInPath(c, 'id'));
        if (before === undefined) throw new Fault('not-found');
        const asked = await readJson(c, memberPatch);
        // Who moves keeps back what is kept back there, unless the request says otherwise.
        const moved = asked.region !== undefined && asked.region !== before.region ? asked.region : null;
        const rule = moved === null ? {} : await seams.shareRuleOf(c.env, moved, household.today);
        // A patch holds what was given and nothing else.
        const member: Member = Object.assign({}, before, rule, asked);
        refuseFields(await faultsOfMember(c.env, household.members.values(), member, seams));
        const { id } = household;
        const emptied: Statement[] = before.hasAccount && !member.hasAccount ? [[ACCOUNT_IS_EMPTY, id, member.id]] : [];
        await writeOrExplain(c, household, [...emptied, [UPDATE_MEMBER, id, JSON.stringify(memberCells(member, 0))]]);
        return c.json(member);
      }),
    );
}

/** The stored member when the same was asked; a 409 that names the field when not. */
async function replay(
  c: Context<AppEnv>,
  household: Household,
  known: Member,
  asked: Pick<Member, 'id'>,
): Promise<Response> {
  const { database, id } = household;
  const found = await rowsOf(database, REQUEST, id, asked.id);
  const before = JSON.parse(textOf(found[0] ?? {}, 'request'));
  const field = differingFieldOf(before, { ...before, ...asked });
  return answerAgain(c, household, known, field);
}

/** What keeps a person from being a member beside the others. `under` is put before each pointer. */
export async function faultsOfMember(
  env: Bindings,
  others: Iterable<Member>,
  member: Member,
  seams: LedgerSeams,
  under = '',
): Promise<readonly FieldAtFault[]> {
  const fault = (pointer: string, code: FieldFaultCode): FieldAtFault => ({ pointer: under + pointer, code });
  const errors: FieldAtFault[] = [];
  if (!(await seams.isRegion(env, member.region))) errors.push(fault('/region', 'no-such-region'));
  // Only employees are insured with a personal account, and not all who pay in by themselves.
  const mayHold = member.insurance === 'employee' && member.status !== 'flexible-without-account';
  if (member.hasAccount && !mayHold) errors.push(fault('/hasAccount', 'no-account'));
  const another = [...others].some(({ id, relation }) => relation === 'self' && id !== member.id);
  if (member.relation === 'self' && another) errors.push(fault('/relation', 'duplicate'));
  return errors;
}
