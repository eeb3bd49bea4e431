/** The static pages of the API, in both languages: the landing page and the docs page that tries each call. */
import type { Operation } from '../shared/api/document/operation.ts';
import { TAGS } from '../shared/api/document/operation.ts';
import { PARAMETER_WORDS } from '../shared/api/document/parameter-words.ts';
import type { FaultWords } from '../shared/api/fault-words.ts';
import { PROBLEM_BASE, PROBLEMS, type ProblemCode } from '../shared/api/problem.ts';
import type { Words } from '../shared/rules/snapshot.ts';
import { escaped, type PageLanguage, page } from './static-page.ts';

const say = (zh: string, en: string): Words => ({ zh, en });

const WORDS = {
  title: say('共济助手 API', 'Gongji API'),
  what: say(
    '职工医保个人账户家庭共济：规则、资格、指引和家庭账本。',
    'Family sharing (家庭共济) of the personal accounts in China’s employee medical insurance: rules, eligibility, guides and a household ledger.',
  ),
  honest: say(
    '每个值都有依据和日期；不知道就说不知道。结果仅供参考，以当地医保部门为准，也可致电 12393。',
    'Every value has sources and a date. Where something is not known, we say so. For reference only: the local insurance office decides; you can also call 12393.',
  ),
  docs: say('文档：逐个试用', 'Documentation: try every call'),
  document: say('OpenAPI 3.1 文档', 'OpenAPI 3.1 document'),
  coverage: say('规则覆盖：哪里查到了什么', 'Coverage: what is known, and where'),
  health: say('服务状态', 'Service status'),
  tryIt: say('试一试', 'Try it'),
  body: say('请求体（JSON）', 'Body (JSON)'),
  token: say('令牌（Authorization: Bearer）', 'Token (Authorization: Bearer)'),
  required: say('必填', 'required'),
  many: say('可以多个，用逗号分开', 'several allowed, separated by commas'),
  failed: say(
    '没有收到回答。网络可能断了；没有写入任何东西的把握时，请先查询再重试。',
    'No answer was received. The network may be down. Before you repeat a write, check whether it was done.',
  ),
  problems: say('出错时', 'When something goes wrong'),
  problemsAbout: say(
    '错误以 application/problem+json 回答（RFC 9457）。type 是下面之一；instance 是请求编号，每个回答的 Request-Id 头里也有，报告问题时请附上。每个 4xx 的 errors 用 pointer 指出请求里哪里不对：/a/0/b 是请求体里的字段（JSON Pointer），?name 是查询参数，{name} 是地址里的一段，小写的头名（如 if-match）是请求头，:method 和 :path 是方法和整个地址，空的是整个请求或请求体。',
    'Errors are answered as application/problem+json (RFC 9457). `type` is one of the values below. `instance` is the id of the request, also found in the header Request-Id of every answer: please quote it when you report a fault. In every 4xx, the `pointer` of each of the `errors` shows which part of the request is wrong: /a/0/b is a field of the body (a JSON Pointer), ?name a query parameter, {name} a part of the path, a lower-case name (such as if-match) a header, :method and :path the method and the whole path. An empty pointer is the whole body or request.',
  ),
  home: say('首页', 'Home'),
} as const;

export function landingPage(language: PageLanguage): string {
  const word = (name: keyof typeof WORDS) => escaped(WORDS[name][language]);
  return page(
    language,
    WORDS.title[language],
    `<h1>${word('title')}</h1>
<p>${word('what')}</p>
<ul class="links">
<li><a href="/docs">${word('docs')}</a></li>
<li><a href="/openapi.json">${word('document')}</a></li>
<li><a href="/coverage">${word('coverage')}</a></li>
<li><a href="/healthz">${word('health')}</a></li>
</ul>
<p class="quiet">${word('honest')}</p>`,
  );
}

export function docsPage(
  operations: readonly Operation[],
  titles: FaultWords['problems'],
  language: PageLanguage,
): string {
  const word = (name: keyof typeof WORDS) => escaped(WORDS[name][language]);
  const sections = Object.entries(TAGS).map(([tag, about]) => {
    const own = operations.filter((operation) => operation.tag === tag);
    const list = own.map((operation) => operationPart(operation, language)).join('\n');
    return own.length === 0
      ? ''
      : `<h2 id="${tag}">${escaped(language === 'zh' ? (about.zh.split('：')[0] ?? tag) : tag)}</h2>\n<p class="quiet">${escaped(about[language].replace(/^.*：/, ''))}</p>\n${list}`;
  });
  const problems = (Object.keys(PROBLEMS) as ProblemCode[]).map(
    (code) =>
      `<tr id="${code}"><td>${PROBLEMS[code].status}</td><td><code>${PROBLEM_BASE}${code}</code></td><td>${escaped(titles[code][language])}</td></tr>`,
  );
  return page(
    language,
    WORDS.title[language],
    `<p class="switch"><a href="/">${word('home')}</a> · <a href="/openapi.json">${word('document')}</a></p>
<h1>${word('title')}</h1>
<p>${word('what')}</p>
<p class="quiet">${word('honest')}</p>
${sections.join('\n')}
<h2 id="problems">${word('problems')}</h2>
<p>${word('problemsAbout')}</p>
<div class="scroll"><table>${problems.join('\n')}</table></div>
<script src="/static/docs.js"></script>`,
  );
}

function operationPart(operation: Operation, language: PageLanguage): string {
  const { method, path, id, summary, description } = operation;
  const word = (name: keyof typeof WORDS) => escaped(WORDS[name][language]);
  const fields = [
    ...Object.entries(operation.pathParameters ?? {}).map(([name, { example }]) =>
      field(name, 'path', example, true, language),
    ),
    ...Object.entries(operation.query?.entries ?? {}).map(([name, schema]) =>
      field(name, 'query', operation.queryExample?.[name] ?? '', schema.type !== 'optional', language),
    ),
  ];
  const token = operation.scope
    ? `<label>${word('token')} (${operation.scope})<input data-token autocomplete="off"></label>`
    : '';
  const body = operation.body
    ? `<label>${word('body')}<textarea spellcheck="false">${escaped(JSON.stringify(operation.bodyExample ?? {}, null, 2))}</textarea></label>`
    : '';
  const more = description && language === 'en' ? `<p class="quiet">${escaped(description)}</p>` : '';
  return `<details id="${id}"><summary><code>${method.toUpperCase()} ${escaped(path)}</code> ${escaped(summary[language])}</summary>
${more}<form data-method="${method}" data-path="${escaped(path)}">${fields.join('')}${token}${body}
<button>${word('tryIt')}</button><pre><output data-failed="${word('failed')}"></output></pre></form></details>`;
}

function field(
  name: string,
  place: 'path' | 'query',
  example: string,
  required: boolean,
  language: PageLanguage,
): string {
  const many = name === 'parameter' && place === 'query';
  const hints = [required ? WORDS.required[language] : '', many ? WORDS.many[language] : ''].filter(
    (hint) => hint !== '',
  );
  const hint = hints.length > 0 ? ` <span class="quiet">${escaped(hints.join(' · '))}</span>` : '';
  const about = PARAMETER_WORDS[name]?.[language] ?? '';
  return `<label><span><code>${name}</code>${hint}</span><span class="quiet">${escaped(about)}</span><input name="${name}" data-in="${place}"${many ? ' data-many="1"' : ''} value="${escaped(example)}" autocomplete="off"></label>`;
}
