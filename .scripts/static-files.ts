/** The generated files of worker/public/static, by name. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openApiDocument } from '../shared/api/document/document.ts';
import { OPERATIONS } from '../shared/api/document/operations.ts';
import { docsPage, landingPage } from './api-pages.ts';
import { coveragePage } from './coverage-page.ts';
import { compileRepository } from './data.ts';
import { noGuidePage } from './no-guide-page.ts';

const TOKENS = path.join(import.meta.dirname, '../extension/surface/tokens.css');

export function staticFiles(): Map<string, string> {
  const { snapshot } = compileRepository();
  if (snapshot === null) throw new Error('The data do not compile');
  const { guides } = snapshot;
  const { problems } = snapshot.words.faults;
  return new Map([
    ['openapi.json', `${JSON.stringify(openApiDocument(OPERATIONS, problems), null, 1)}\n`],
    ['index-zh.html', landingPage('zh')],
    ['index-en.html', landingPage('en')],
    ['docs-zh.html', docsPage(OPERATIONS, problems, 'zh')],
    ['docs-en.html', docsPage(OPERATIONS, problems, 'en')],
    ['coverage-zh.html', coveragePage('zh')],
    ['coverage-en.html', coveragePage('en')],
    ['no-guide-zh.html', noGuidePage(guides, 'zh', false)],
    ['no-guide-en.html', noGuidePage(guides, 'en', false)],
    ['no-guide-plain-zh.html', noGuidePage(guides, 'zh', true)],
    ['no-guide-plain-en.html', noGuidePage(guides, 'en', true)],
    // The same colours as the extension's.
    ['tokens.css', readFileSync(TOKENS, 'utf8')],
  ]);
}
