/** Money: an integer number of fen (1/100 yuan), branded so that yuan and fen cannot be mixed. */

declare const fenBrand: unique symbol;

/** An integer number of fen; may be negative (a difference). */
export type Fen = number & { readonly [fenBrand]: true };

/** Largest amount the product handles: ten thousand million yuan, far inside the exact integers. */
export const MAX_FEN = 1_000_000_000_000;

export function isFen(value: unknown): value is Fen {
  return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= MAX_FEN;
}

/** Brands an integer as fen. Throws a RangeError on a fraction or an amount beyond {@link MAX_FEN}. */
export function fen(value: number): Fen {
  const positiveZero = value === 0 ? 0 : value;
  if (!isFen(positiveZero)) throw new RangeError(`Not an integer amount of fen: ${value}`);
  return positiveZero;
}

export const ZERO_FEN: Fen = fen(0);

export function addFen(...amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

export function subtractFen(from: Fen, amount: Fen): Fen {
  return fen(from - amount);
}

export function minFen(a: Fen, b: Fen): Fen {
  return a < b ? a : b;
}

export function maxFen(a: Fen, b: Fen): Fen {
  return a > b ? a : b;
}

/**
 * `percent` % of an amount, rounded half up to the fen, once.
 * Percentages carry at most four decimals, so the product is taken in exact integers.
 */
export function percentOf(amount: Fen, percent: number): Fen {
  const scaled = BigInt(amount) * BigInt(Math.round(percent * 10_000));
  const half = 500_000n;
  const rounded = scaled >= 0n ? (scaled + half) / 1_000_000n : -((-scaled + half - 1n) / 1_000_000n);
  return fen(Number(rounded));
}

/** "¥1,234.50": separators and two decimals, the minus sign before the ¥. */
export function formatYuan(amount: Fen): string {
  const sign = amount < 0 ? '-' : '';
  const absolute = Math.abs(amount);
  const yuan = Math.trunc(absolute / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}¥${yuan}.${(absolute % 100).toString().padStart(2, '0')}`;
}

/**
 * Reads an amount that a person typed, in yuan ("3,200", "¥ 3200.5", "1,234.50元", full-width digits).
 * Returns null for anything else, for more than two decimals and for amounts beyond {@link MAX_FEN}.
 */
export function parseYuan(text: string): Fen | null {
  const match = /^¥?\s*(\d{1,3}(?:[,\s]\d{3})+|\d+)(?:\.(\d{1,2}))?\s*元?$/.exec(text.normalize('NFKC').trim());
  if (!match?.[1]) return null;
  const yuan = Number(match[1].replace(/[,\s]/g, ''));
  const cents = Number((match[2] ?? '').padEnd(2, '0') || '0');
  const value = yuan * 100 + cents;
  return isFen(value) ? value : null;
}
