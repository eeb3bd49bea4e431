/** Why the book did not take something: in words of its own where there are some. */
import type { Fault } from '../../messages.ts';
import { FaultBox } from '../../surface/FaultBox.tsx';
import type { Face } from './face.ts';

export function Refusal({ fault, face }: { readonly fault: Fault | null; readonly face: Face }) {
  if (!fault) return null;
  const words = fault.reason === undefined ? undefined : face.words.reasons[fault.reason];
  if (words === undefined) return <FaultBox fault={fault} words={face.common} />;
  return (
    <p class="fault" role="alert">
      {words}
    </p>
  );
}
