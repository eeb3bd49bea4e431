/** An official address as a code for a phone's camera, with the address in letters beside it. Drawn here, asked of nobody. */
import { encode } from 'uqr';

/** The quiet zone that the standard asks for, in modules. */
const BORDER = 4;

interface Props {
  readonly address: string;
  /** What a screen reader says. */
  readonly name: string;
}

export function QrCode({ address, name }: Props) {
  const { data, size } = encode(address, { ecc: 'M', border: BORDER });
  const dark = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg class="code" role="img" aria-label={name} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
