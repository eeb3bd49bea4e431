/** Tries the calls of the docs page: sends what stands in a form to this very host and shows the answer as it came. */
for (const form of document.querySelectorAll('form[data-path]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    tryCall(form);
  });
}

async function tryCall(form) {
  const output = form.querySelector('output');
  const { method, path } = form.dataset;
  let address = path;
  const query = new URLSearchParams();
  for (const field of form.querySelectorAll('[data-in]')) {
    const value = field.value.trim();
    if (field.dataset.in === 'path') address = address.replace(`{${field.name}}`, encodeURIComponent(value));
    // A parameter that may repeat is written with commas.
    else if (value !== '' && field.dataset.in === 'query') {
      for (const each of field.dataset.many ? value.split(',') : [value]) query.append(field.name, each.trim());
    }
  }
  const body = form.querySelector('textarea')?.value;
  const token = form.querySelector('[data-token]')?.value.trim();
  const headers = { 'Accept-Language': document.documentElement.lang };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (token) headers.Authorization = `Bearer ${token}`;
  output.textContent = '…';
  try {
    const search = query.size > 0 ? `?${query}` : '';
    const answer = await fetch(address + search, { method: method.toUpperCase(), headers, body });
    output.textContent = `${answer.status}\n${headersOf(answer)}\n${readable(await answer.text())}`;
  } catch {
    output.textContent = output.dataset.failed;
  }
}

function headersOf(answer) {
  return [...answer.headers].map(([name, value]) => `${name}: ${value}\n`).join('');
}

function readable(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
