/** The frame of every static page of the API. */
export type PageLanguage = 'zh' | 'en';

/** A whole document of the API's own, with the colours of the extension; it loads nothing from another host. `elder` is the form for the old (长辈版). */
export function page(language: PageLanguage, title: string, body: string, elder = false): string {
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"${elder ? ' class="elder"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/tokens.css">
<link rel="stylesheet" href="/static/pages.css">
</head>
<body><main>
${body}
</main></body>
</html>
`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
