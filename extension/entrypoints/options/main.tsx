import registry from 'virtual:gongji/registry';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { hostPattern } from '../../../shared/portals/permissions.ts';
import '../../options/options.css';
import { Options } from '../../options/Options.tsx';
import { readSettings } from '../../settings/stored-settings.ts';
import { dress } from '../../surface/appearance.ts';
import * as en from '../../words/en.ts';
import * as zh from '../../words/zh.ts';

const optional = registry.portals.filter(({ permission }) => permission === 'optional');
const settings = await readSettings();
const sites = await Promise.all(
  optional.map(async (portal) => ({
    name: portal.name,
    pattern: hostPattern(portal),
    allowed: await browser.permissions.contains({ origins: [hostPattern(portal)] }),
  })),
);
dress(document, settings, (settings.language === 'en' ? en : zh).options.title);
const app = document.getElementById('app');
if (app) render(<Options settings={settings} sites={sites} />, app);
