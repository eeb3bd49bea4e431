/** Channels, guides and portals. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, fixture, migrate, publish } from './asking.ts';

interface Listed {
  readonly items: { readonly id: string; readonly inherited?: boolean }[];
}

async function idsAt(address: string): Promise<string[]> {
  const answer = await ask(address);
  expect(answer.status).toBe(200);
  return (await answer.json<Listed>()).items.map(({ id }) => id);
}

beforeAll(async () => {
  await migrate();
  await publish(fixture(41));
});

describe('channels', () => {
  it.each([
    ['?region=450100&on=2026-11-21', ['guangxi-mini-program', 'nation-app']],
    ['?region=450100&on=2026-03-01', ['guangxi-mini-program', 'nation-app', 'nation-hotline']],
    ['?region=450100&on=2026-06-30&task=query-balance', ['nation-app', 'nation-hotline']],
    ['?region=450100&on=2026-07-01&task=query-balance', ['nation-app']],
    ['?region=370000&on=2026-11-21', ['nation-app']],
    ['?region=450100&on=2026-11-21&task=unbind', []],
  ])('%s', async (query, ids) => expect(await idsAt(`/v1/channels${query}`)).toEqual(ids));

  it('say what they are, in the language of the caller', async () => {
    const answer = await ask('/v1/channels?region=450100&task=bind', { headers: { 'Accept-Language': 'en' } });
    expect((await answer.json<Listed>()).items[0]).toEqual({
      id: 'guangxi-mini-program',
      name: 'Guangxi mini-program (广西小程序)',
      kind: 'mini-program',
      tasks: ['bind'],
      url: null,
      path: ['服务', '个账共济'],
      region: '450000',
      certainty: 'official',
      sources: [expect.objectContaining({ title: '广西的通知' })],
      warning: 'A proxy account shares no money.',
    });
  });
});

describe('guides', () => {
  it.each([
    ['', ['bind-guangxi', 'bind-same-province']],
    ['?region=450100', ['bind-guangxi', 'bind-same-province']],
    ['?region=370000', ['bind-same-province']],
    ['?region=450100&kind=mini-program', ['bind-guangxi', 'bind-same-province']],
    ['?region=450100&kind=hotline', ['bind-same-province']],
    ['?task=unbind', []],
  ])('%s', async (query, ids) => expect(await idsAt(`/v1/guides${query}`)).toEqual(ids));

  it('of a region above say so', async () => {
    const { items } = await (await ask('/v1/guides?region=450000')).json<Listed>();
    expect(items.map(({ id, inherited }) => [id, inherited])).toEqual([
      ['bind-guangxi', false],
      ['bind-same-province', true],
    ]);
  });

  it('have numbered steps with what to look for on a page', async () => {
    expect(await (await ask('/v1/guides/bind-guangxi')).json()).toMatchObject({
      id: 'bind-guangxi',
      title: '在广西绑定',
      steps: [
        {
          n: 1,
          text: '打开 <小程序> & 登录',
          plain: '先打开手机上的小程序',
          target: { words: ['登录'], role: 'button' },
        },
        { n: 2, text: '选择家庭共济', plain: null, target: null, warning: '不要选亲情账户' },
      ],
      release: { seq: 41 },
    });
  });

  it('come in plain words where asked for', async () => {
    const guide = await (await ask('/v1/guides/bind-guangxi?words=plain')).json<{ steps: { text: string }[] }>();
    expect(guide.steps.map(({ text }) => text)).toEqual(['先打开手机上的小程序', '选择家庭共济']);
  });

  const HTML = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it('are pages for whoever accepts HTML, with every text escaped and nothing to load', async () => {
    const answer = await ask('/v1/guides/bind-guangxi', { headers: HTML });
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const page = await answer.text();
    expect(page).toContain('打开 &#60;小程序&#62; &#38; 登录');
    expect(page).not.toMatch(/<script|<img|(href|src)="(?!\/|\?|data:|https:\/\/www\.example\.cn\/)/);
  });

  it.each([
    ['bind-guangxi', 'en', 'Region: Guangxi ·'],
    ['bind-guangxi', 'zh', '适用地区：广西壮族自治区 ·'],
    ['bind-same-province', 'en', 'Region: Nationwide ·'],
  ])('the page of %s names its region in %s', async (id, language, named) => {
    const page = await ask(`/v1/guides/${id}`, { headers: { ...HTML, 'Accept-Language': language } });
    expect(await page.text()).toContain(named);
  });

  it('an address that names none is a page that helps, for whoever accepts HTML', async () => {
    const answer = await ask('/v1/guides/nonsense', { headers: { ...HTML, 'Accept-Language': 'en' } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/);
    const plain = await ask('/v1/guides/nonsense?words=plain', { headers: { ...HTML, 'Accept-Language': 'en' } });
    expect(plain.status).toBe(404);
    const large = await plain.text();
    expect(large).toContain('class="elder"');
    expect(large).toContain('href="/v1/guides/unbind?words=plain"');
    const page = await answer.text();
    expect(page).toContain('<h1>There is no such guide</h1>');
    expect(page).toContain('<a href="/v1/guides/bind-same-province">');
    expect((await ask('/v1/guides/nonsense')).headers.get('Content-Type')).toBe('application/problem+json');
  });

  it('keep page and data apart in caches', async () => {
    const [page, data] = [
      await ask('/v1/guides/bind-guangxi', { headers: HTML }),
      await ask('/v1/guides/bind-guangxi'),
    ];
    expect(page.headers.get('Vary')).toBe('Accept, Accept-Language');
    expect(data.headers.get('Vary')).toBe('Accept, Accept-Language');
    expect(page.headers.get('ETag')).not.toBe(data.headers.get('ETag'));
  });
});

describe('portals', () => {
  it('are those of the release, which the answer names', async () => {
    const answer = await ask('/v1/portals?limit=1&release=41');
    expect(answer.headers.get('Rules-Release')).toMatch(/^41;/);
    expect(await answer.json()).toMatchObject({ release: { seq: 41 } });
    expect((await ask('/v1/portals?release=9')).status).toBe(404);
  });

  it('of a host', async () => {
    expect(await idsAt('/v1/portals?host=fuwu.nhsa.gov.cn')).toContain('fuwu.nhsa.gov.cn/nationalPerSt/');
    expect(await idsAt('/v1/portals?host=FUWU.nhsa.gov.cn')).toContain('fuwu.nhsa.gov.cn/nationalPerSt/');
    expect(await idsAt('/v1/portals?host=www.example.com')).toEqual([]);
    // A host as the browser's own address bar has it, with its port.
    expect(await idsAt('/v1/portals?host=fuwu.nhsa.gov.cn:18443')).toEqual([]);
    expect(await idsAt('/v1/portals?host=wt.hs.ybj.jl.gov.cn:18443')).toHaveLength(1);
    expect(await idsAt('/v1/portals?host=wt.hs.ybj.jl.gov.cn')).toHaveLength(1);
  });
});

describe('pages of a list', () => {
  it('follow one another without a gap and without repeating', async () => {
    const codes: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const answer = await ask(`/v1/regions?parent=450000&limit=5${more}`);
      const page: { items: { code: string }[]; nextCursor: string | null } = await answer.json();
      expect(page.items.length).toBeLessThanOrEqual(5);
      codes.push(...page.items.map(({ code }) => code));
      cursor = page.nextCursor;
    }
    expect(codes).toHaveLength(14);
    expect(new Set(codes).size).toBe(14);
  });

  it('hold 100 items at most, and 50 unless told', async () => {
    const lengthOf = async (query: string) => (await idsAt(`/v1/regions?level=county${query}`)).length;
    expect(await lengthOf('')).toBe(50);
    expect(await lengthOf('&limit=100')).toBe(100);
  });
});

describe('coverage', () => {
  it('tells own, inherited and none apart, and how sure', async () => {
    const query = 'parent=450000&limit=1&parameter=hotline&parameter=relatives&parameter=quota';
    const answer = await (await ask(`/v1/coverage?${query}`)).json<{ items: unknown[] }>();
    expect(answer.items).toEqual([
      {
        region: '450100',
        name: '南宁市',
        parameters: [
          { parameter: 'hotline', coverage: 'own', certainty: 'official', machineWrittenOnly: false },
          { parameter: 'relatives', coverage: 'inherited', certainty: 'official', machineWrittenOnly: false },
          { parameter: 'quota', coverage: 'none', certainty: null, machineWrittenOnly: false },
        ],
      },
    ]);
  });

  it('is counted for each region', async () => {
    expect(await (await ask('/v1/regions/450100')).json()).toMatchObject({
      name: '南宁市',
      parent: '450000',
      level: 'city',
      coverage: { own: 1, inherited: 6, none: 21 },
    });
  });
});
