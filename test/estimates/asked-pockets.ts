/** Pockets as a caller tells of them, in fen. */
import { day } from '../../shared/day.ts';
import type { AskedPocket } from '../../shared/estimates/settlement-question.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';

interface Told {
  readonly region?: string;
  readonly prior?: number;
  readonly frozen?: number;
  readonly boundAt?: string;
  readonly position?: number;
}

export function asked(kind: AskedPocket['kind'], id: string, balance: number, told: Told = {}): AskedPocket {
  return {
    id,
    kind,
    balanceFen: fen(balance),
    region: told.region === undefined ? null : regionCode(told.region),
    priorYearsBalanceFen: told.prior === undefined ? null : fen(told.prior),
    frozenFen: told.frozen === undefined ? null : fen(told.frozen),
    boundAt: told.boundAt === undefined ? null : day(told.boundAt),
    position: told.position ?? null,
  };
}

export const own = (balance: number, told?: Told) => asked('own', 'own', balance, told);
export const sharer = (id: string, balance: number, told?: Told) => asked('sharer', id, balance, told);
export const quota = (id: string, balance: number, told?: Told) => asked('quota', id, balance, told);
export const pool = (balance: number) => asked('pool', 'pool', balance);
