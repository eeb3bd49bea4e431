/** What every page of the API shares: one look (design: calm, one column), nothing from another host. */
import { type Language, languageTag } from '../language.ts';
import { type Html, html } from './html.ts';

/** Pages load nothing from another host, run nothing but their own scripts, and ask nobody but this API. */
export const PAGE_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** A whole page. `elder` is the form for the old (长辈版): larger type and stronger contrast. */
export function page(title: string, language: Language, elder: boolean, body: Html): Html {
  return html`<!doctype html>
<html lang="${languageTag(language)}" class="${elder ? 'elder' : ''}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/tokens.css">
<link rel="stylesheet" href="/static/pages.css">
</head>
<body><main>${body}</main></body>
</html>`;
}
