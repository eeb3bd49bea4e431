/** Asks an API that the person named, and says nothing of the person: no cookie, no referrer, no token, and no being sent on elsewhere. */
import type { Send } from '../../shared/api/client.ts';

/** The API did not answer, or not with what was asked for. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

export interface Limits {
  /** Whoever sends more sends something else. */
  readonly mostBytes: number;
  readonly patienceMs: number;
}

/** For what is public. Rejects with {@link NoAnswer}; a refusal of the API is one as well. */
export function quietSend({ mostBytes, patienceMs }: Limits): Send {
  return async ({ url, method, headers, as }) => {
    try {
      const answer = await fetch(url, {
        method,
        headers,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        cache: 'no-store',
        signal: AbortSignal.timeout(patienceMs),
      });
      if (!answer.ok || !answer.body) throw new Error(`Status ${answer.status}`);
      const text = await textOf(answer.body, mostBytes);
      return { status: answer.status, body: as === 'text' ? text : parsed(text) };
    } catch (error) {
      throw new NoAnswer('The API did not answer', { cause: error });
    }
  };
}

/** A byte order mark stays in the text: what is hashed is what was sent. */
async function textOf(body: ReadableStream<Uint8Array<ArrayBuffer>>, mostBytes: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new Error('Too long');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
