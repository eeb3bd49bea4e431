/** The code that lets another device in, to be copied by a button; where the browser does not copy, by hand. */
import { useRef, useState } from 'preact/hooks';
import type { Face } from './face.ts';

interface Props {
  readonly code: string;
  readonly face: Face;
}

export function JoinCode({ code, face }: Props) {
  const { sync } = face.words;
  const shown = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid(sync.copied);
    } catch {
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      setSaid(sync.copyByHand);
    }
  };

  return (
    <div class="warning near">
      <p>{sync.codeHint}</p>
      <code class="join-code" ref={shown}>
        {code}
      </code>
      <div class="row">
        <button type="button" onClick={copy}>
          {sync.copy}
        </button>
      </div>
      <p role="status">{said}</p>
    </div>
  );
}
