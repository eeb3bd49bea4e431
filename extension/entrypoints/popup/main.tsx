import { render } from 'preact';
import '../../popup/popup.css';
import { Popup } from '../../popup/Popup.tsx';
import { readSettings } from '../../settings/stored-settings.ts';
import { readMirror } from '../../store/mirror.ts';
import { dress } from '../../surface/appearance.ts';
import { popup as en } from '../../words/en.ts';
import { popup as zh } from '../../words/zh.ts';

const [settings, copy] = await Promise.all([readSettings(), readMirror()]);
dress(document, settings, (settings.language === 'en' ? en : zh).title);
const app = document.getElementById('app');
if (app) render(<Popup settings={settings} copy={copy} />, app);
