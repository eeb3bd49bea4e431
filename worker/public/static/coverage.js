/** Draws the coverage page from /v1/coverage: the nation and its provinces, or what lies below one region. */
const table = document.querySelector('table.coverage');
const state = document.getElementById('state');
const below = new URLSearchParams(location.search).get('below');
const SIGNS = { own: '●', inherited: '○', none: '–' };
/** Not by colour alone. */
const MARKS = { reported: '1', unverified: '2' };

async function load() {
  const where = /^\d{6}$/.test(below ?? '') ? `parent=${below}` : 'level=province';
  let cursor = null;
  do {
    const page = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await fetch(`/v1/coverage?${where}&limit=100${page}`, {
      headers: { 'Accept-Language': document.documentElement.lang },
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const { items, nextCursor } = await answer.json();
    for (const item of items) table.tBodies[0].append(rowOf(item));
    cursor = nextCursor;
  } while (cursor !== null);
}

function rowOf({ region, name, parameters }) {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  if (region.endsWith('00')) {
    const link = document.createElement('a');
    link.href = `?below=${region}`;
    link.textContent = name;
    link.title = table.dataset.below;
    head.append(link);
  } else head.textContent = name;
  row.append(head);
  for (const column of table.tHead.rows[0].querySelectorAll('[data-parameter]')) {
    const found = parameters.find(({ parameter }) => parameter === column.dataset.parameter);
    const cell = row.insertCell();
    cell.className = found?.certainty ?? 'none';
    cell.append(signOf(found));
    cell.title = `${name} · ${column.textContent} · ${cell.firstChild.ariaLabel}`;
  }
  return row;
}

function signOf({ coverage = 'none', certainty, machineWrittenOnly } = {}) {
  const sign = document.createElement('span');
  const said = [coverage, certainty, machineWrittenOnly && 'machine'].filter(Boolean);
  sign.role = 'img';
  sign.ariaLabel = said.map((word) => table.dataset[word]).join(' · ');
  sign.textContent = SIGNS[coverage];
  const mark = (MARKS[certainty] ?? '') + (machineWrittenOnly ? '*' : '');
  if (mark !== '') sign.append(Object.assign(document.createElement('sup'), { textContent: mark }));
  return sign;
}

document.getElementById('up').hidden = below === null;
load().then(
  () => {
    state.hidden = true;
  },
  () => {
    state.textContent = state.dataset.failed;
  },
);
