/** Colours as computed styles write them. */

/** Red, green and blue from 0 to 255; null for another notation than rgb. */
export function rgbOf(color: string): readonly [red: number, green: number, blue: number] | null {
  const [, ...parts] = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, [\d.]+)?\)$/.exec(color) ?? [];
  const [red, green, blue] = parts.map(Number);
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue];
}

/** How opaque a colour is, from 0 to 1, in any notation. */
export function opacityOf(color: string): number {
  if (color === 'transparent') return 0;
  const [, number, percent] = /(?:^rgba\(.*,|\/)\s*([\d.]+)(%?)\)$/.exec(color) ?? [];
  return number === undefined ? 1 : Number(number) / (percent === '%' ? 100 : 1);
}
