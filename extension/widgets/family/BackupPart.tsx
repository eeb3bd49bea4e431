/** A copy to keep, and the way back from it. */
import { useRef, useState } from 'preact/hooks';
import { askWorker } from '../../ask.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../book/commands.ts';
import { saveFile } from '../../surface/save-file.ts';
import type { Face } from './face.ts';
import type { BookLink } from './use-book.ts';

export function BackupPart({ link, face }: { readonly link: BookLink; readonly face: Face }) {
  const { backup } = face.words;
  const [done, setDone] = useState('');
  const chooser = useRef<HTMLInputElement>(null);

  const exportAs = async (format: ExportFormat) => {
    const reply = await askWorker('export-book', { format });
    link.refuse(reply.ok ? null : reply.fault);
    if (reply.ok) saveFile(reply.value);
    setDone(reply.ok ? backup.exported : '');
  };
  const take = async (file: File | undefined) => {
    const text = await file?.text().catch(() => null);
    if (text === undefined) return;
    if (text === null) return setDone(backup.unreadable);
    setDone((await link.send('import-book', { text })) ? backup.imported : '');
  };

  return (
    <section class="stack">
      <div class="near">
        <h2>{backup.export}</h2>
        <p class="soft">{backup.exportHint}</p>
        <div class="row">
          <button type="button" onClick={() => exportAs('json')}>
            {backup.formats.json}
          </button>
        </div>
        <details>
          <summary>{backup.others}</summary>
          <div class="row">
            {EXPORT_FORMATS.filter((format) => format !== 'json').map((format) => (
              <button key={format} type="button" onClick={() => exportAs(format)}>
                {backup.formats[format]}
              </button>
            ))}
          </div>
        </details>
      </div>
      <div class="near">
        <h2>{backup.import}</h2>
        <p class="soft">{backup.importHint}</p>
        <div class="row">
          <button type="button" disabled={link.busy} onClick={() => chooser.current?.click()}>
            {backup.chooseFile}
          </button>
        </div>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </div>
      <p role="status">{done}</p>
    </section>
  );
}
