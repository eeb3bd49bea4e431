import { render } from 'preact';
import '../../popup/popup.css';
import { onNotice } from '../../hear.ts';
import { Popup } from '../../popup/Popup.tsx';
import { readSettings } from '../../settings/stored-settings.ts';
import { readMirror } from '../../store/mirror.ts';
import { dress } from '../../surface/appearance.ts';
import { popup as en } from '../../words/en.ts';
import { popup as zh } from '../../words/zh.ts';

const copy = readMirror();

async function draw(): Promise<void> {
  const [settings, book] = await Promise.all([readSettings(), copy]);
  dress(document, settings, (settings.language === 'en' ? en : zh).title);
  const app = document.getElementById('app');
  if (app) render(<Popup settings={settings} copy={book} />, app);
}

onNotice(['dressed-anew'], () => void draw());
await draw();
