/** Reads a JSON body: media type, size, syntax and schema, each refusal with the field it is about. */
import type { Context } from 'hono';
import * as v from 'valibot';
import { faultsOf, fieldFaultOf } from '../shared/api/faults.ts';
import { jsonFaults } from '../shared/api/json.ts';
import type { AppEnv } from './bindings.ts';
import { Fault } from './fault.ts';
import type { Language } from './language.ts';

/** Largest body that is read, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024;
const JSON_TYPE = 'application/json';

/**
 * The body as the schema outputs it.
 * Throws a Fault: 415 for another media type, 413 above {@link MAX_BODY_BYTES} (whatever Content-Length says),
 * 400 for what is not JSON in UTF-8 or names a field twice, 422 with a JSON Pointer for each field at fault.
 */
export async function readJson<const Schema extends v.GenericSchema>(
  c: Context<AppEnv>,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const language = c.get('language');
  refuseOtherMediaTypes(c.req.header('content-type'), language);
  const value = parse(await readText(c.req.raw, language), language);
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new Fault('invalid-fields', { errors: faultsOf(result.issues, c.get('language')) });
}

/**
 * The query as the schema outputs it: names that occur twice come as lists, and a fault points at "?name".
 * Throws a 422 Fault.
 */
export function readQuery<const Schema extends v.GenericSchema>(
  c: Context<AppEnv>,
  schema: Schema,
): v.InferOutput<Schema> {
  const entries = Object.entries(c.req.queries()).map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ]);
  const result = v.safeParse(schema, Object.fromEntries(entries));
  if (result.success) return result.output;
  const errors = faultsOf(result.issues, c.get('language')).map((fault) => ({
    ...fault,
    pointer: fault.pointer.replace('/', '?'),
  }));
  throw new Fault('invalid-fields', { errors });
}

function refuseOtherMediaTypes(contentType: string | undefined, language: Language): void {
  if (contentType === JSON_TYPE) return;
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  const isJson = type.trim() === JSON_TYPE;
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  if (isJson && isUtf8) return;
  const errors = [fieldFaultOf('', 'wrong-type', language, JSON_TYPE)];
  throw new Fault('unsupported-media-type', { errors, headers: { Accept: JSON_TYPE } });
}

async function readText(request: Request, language: Language): Promise<string> {
  const stated = request.headers.get('content-length');
  if (Number(stated ?? 0) > MAX_BODY_BYTES) throw tooLarge(language);
  const bytes = stated === null ? await readUnstated(request, language) : new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > MAX_BODY_BYTES) throw tooLarge(language);
  try {
    return UTF_8.decode(bytes);
  } catch {
    throw notJson(language);
  }
}

function tooLarge(language: Language): Fault {
  return new Fault('body-too-large', { errors: [fieldFaultOf('', 'too-long', language, `${MAX_BODY_BYTES} B`)] });
}

function notJson(language: Language): Fault {
  return new Fault('malformed-request', { errors: [fieldFaultOf('', 'not-json', language)] });
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** A body whose length nobody stated is read only as far as it may go. */
async function readUnstated(request: Request, language: Language): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = request.body?.getReader();
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    size += read.value.byteLength;
    if (size > MAX_BODY_BYTES) {
      await reader?.cancel();
      throw tooLarge(language);
    }
    chunks.push(read.value);
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1 && chunks[0] !== undefined) return chunks[0];
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

function parse(text: string, language: Language): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw notJson(language);
  }
  const faults = jsonFaults(text);
  const errors = (code: 'duplicate-field' | 'unknown-field') =>
    faults.filter((fault) => fault.code === code).map(({ pointer }) => fieldFaultOf(pointer, code, language));
  const doubled = errors('duplicate-field');
  if (doubled.length > 0) throw new Fault('malformed-request', { errors: doubled });
  const unknown = errors('unknown-field');
  if (unknown.length > 0) throw new Fault('invalid-fields', { errors: unknown });
  return value;
}
