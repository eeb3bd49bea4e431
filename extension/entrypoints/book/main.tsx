/** The book's page, in a tab of its own. */
import { render } from 'preact';
import { askWorker } from '../../ask.ts';
import { onNotice } from '../../hear.ts';
import { readSettings } from '../../settings/stored-settings.ts';
import { dress } from '../../surface/appearance.ts';
import { FamilyBook } from '../../widgets/family/FamilyBook.tsx';
import { faceIn } from '../../widgets/family/face.ts';
import '../../widgets/family/family.css';

/** Draws the book, or draws it anew in another language; what is filled in there stays. */
async function draw(): Promise<void> {
  const settings = await readSettings();
  const face = faceIn(settings.language);
  dress(document, settings, face.words.book.title);
  const [family, regions] = await Promise.all([askWorker('family', null), askWorker('regions', null)]);
  const app = document.getElementById('app');
  if (!app) return;
  render(
    <FamilyBook
      face={face}
      regions={regions.ok ? regions.value : []}
      opened={family.ok ? family.value : null}
      fault={family.ok ? null : family.fault}
    />,
    app,
  );
}

onNotice(['dressed-anew'], () => void draw());
await draw();
