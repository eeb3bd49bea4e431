/** The network under the typed client: one request to the API that the person named, and nothing of the browser with it. */
import type { Send } from '../../shared/api/client.ts';

const PATIENCE_MS = 60_000;

/** No cookie, no referrer, no cache, and no being sent on to somewhere else. Throws where nobody answers in JSON. */
export const fetchJson: Send = async ({ url, method, headers, body }) => {
  const answer = await fetch(url, {
    method,
    headers: { ...headers },
    ...(body === undefined ? {} : { body }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const text = await answer.text();
  const parsed: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: parsed };
};
