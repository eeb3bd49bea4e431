/** What every page of the API shares: one look (design: calm, one column), nothing from another host. */
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { type Language, languageTag } from '../language.ts';

/** Pages load nothing, run nothing and send nothing; styles stand in the page itself. */
export const PAGE_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A whole page. `large` is the form for the old (长辈版): larger type and stronger contrast. */
export function page(title: string, language: Language, large: boolean, body: Html): Html {
  return html`<!doctype html>
<html lang="${languageTag(language)}"${large ? raw(' class="large"') : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body><main>${body}</main></body>
</html>`;
}

const STYLE = `
:root{--ink:#1b2733;--paper:#fff;--mist:#f4f6f8;--line:#d9e0e6;--leaf:#0b7a6b;--quiet:#4d5b68;--unknown:#8a6100;--size:16px;--title:28px;--head:20px;--small:14px;color-scheme:light dark}
.large{--ink:#10181f;--quiet:#33404b;--leaf:#075e52;--unknown:#6b4b00;--size:20px;--title:36px;--head:26px;--small:18px}
@media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--paper:#14191f;--mist:#1b222a;--line:#32404d;--leaf:#43c3ae;--quiet:#aebac5;--unknown:#e0b34f}.large{--ink:#f4f7fa;--quiet:#c9d3dc}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:var(--size)/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:640px;margin:0 auto;padding:24px 16px 48px}
h1{font-size:var(--title);line-height:1.3;margin:0 0 12px}
h2{font-size:var(--head);margin:32px 0 8px}
p{margin:8px 0}
.quiet{color:var(--quiet);font-size:var(--small)}
a{color:var(--leaf)}
ol.steps{list-style:none;margin:0;padding:0}
ol.steps li{display:grid;grid-template-columns:40px 1fr;gap:12px;padding:16px 0;border-top:1px solid var(--line)}
ol.steps .n{width:40px;height:40px;border-radius:20px;background:var(--mist);color:var(--leaf);display:grid;place-items:center;font-weight:600}
.warning{border-left:4px solid var(--unknown);background:var(--mist);border-radius:4px;padding:8px 12px;margin:8px 0}
dt{font-weight:600;margin-top:12px}
dd{margin:0}
ul{padding-left:24px}
@media print{:root,.large{--ink:#000;--paper:#fff;--mist:#fff;--line:#888;--leaf:#000;--quiet:#000;--unknown:#000}main{max-width:none;padding:0}li{break-inside:avoid}a{text-decoration:none}}
`;
