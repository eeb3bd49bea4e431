/** The three outcomes as shapes: a verdict is never colour alone. */
const SHAPES = {
  pass: 'M5 12.5l4.5 4.5L19 7.5',
  fail: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  unknown: 'M9 9.2a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2.1M12 17.6v.1',
} as const;

const TONES = { pass: 'yes', fail: 'no', unknown: 'unknown' } as const;

export function OutcomeIcon({ outcome, name }: { readonly outcome: keyof typeof SHAPES; readonly name: string }) {
  return (
    <svg class={`icon ${TONES[outcome]}`} viewBox="0 0 24 24" role="img" aria-label={name}>
      <circle cx="12" cy="12" r="11" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path
        d={SHAPES[outcome]}
        fill="none"
        stroke="currentColor"
        stroke-width="2.2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
