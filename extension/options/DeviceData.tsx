/** Export and erase of what is on this device. */
import { useState } from 'preact/hooks';
import { askWorker } from '../ask.ts';
import type { Fault } from '../messages.ts';
import { Asking } from '../surface/Asking.tsx';
import { FaultBox } from '../surface/FaultBox.tsx';
import { saveFile } from '../surface/save-file.ts';
import type { common, options } from '../words/zh.ts';

interface Props {
  readonly words: typeof options;
  readonly common: typeof common;
}

export function DeviceData({ words, common: shared }: Props) {
  const [state, setState] = useState<'idle' | 'asking' | 'exported' | 'erased'>('idle');
  const [fault, setFault] = useState<Fault | null>(null);

  const exportAll = async () => {
    const reply = await askWorker('export', null);
    setFault(reply.ok ? null : reply.fault);
    if (!reply.ok) return;
    saveFile({ name: 'gongji.json', type: 'application/json', text: reply.value });
    setState('exported');
  };
  const eraseAll = async () => {
    const reply = await askWorker('erase', null);
    setFault(reply.ok ? null : reply.fault);
    setState(reply.ok ? 'erased' : 'idle');
  };

  return (
    <section class="near">
      <h2>{words.data}</h2>
      <p class="soft">{words.dataHint}</p>
      {fault && <FaultBox fault={fault} words={shared} />}
      {state === 'asking' ? (
        <Asking label={words.erase} text={words.eraseAsk} no={words.eraseNo} onNo={() => setState('idle')}>
          <button type="button" class="no" onClick={eraseAll}>
            {words.eraseYes}
          </button>
        </Asking>
      ) : (
        <div class="row">
          <button type="button" onClick={exportAll}>
            {words.export}
          </button>
          <button type="button" onClick={() => setState('asking')}>
            {words.erase}
          </button>
        </div>
      )}
      <p role="status">{state === 'exported' ? words.exported : state === 'erased' ? words.erased : ''}</p>
    </section>
  );
}
