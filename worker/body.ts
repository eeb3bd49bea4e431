/** Reads a JSON body: media type, size, syntax and schema, each refusal with the field it is about. */
import type { Context } from 'hono';
import * as v from 'valibot';
import { type FieldFaultCode, faultsOf } from '../shared/api/faults.ts';
import { jsonFaults } from '../shared/api/json.ts';
import type { ProblemCode } from '../shared/api/problem.ts';
import type { AppEnv } from './bindings.ts';
import { Fault, refuseFields } from './fault.ts';

/** Largest body that is read, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024;
const JSON_TYPE = 'application/json';

/**
 * The body as the schema outputs it; it may be asked for again.
 * Throws a Fault: 415 for another media type, 413 above {@link MAX_BODY_BYTES} (whatever Content-Length says),
 * 400 for what is not JSON in UTF-8 or names a field twice, 422 with a JSON Pointer for each field at fault.
 */
export async function readJson<const Schema extends v.GenericSchema>(
  c: Context<AppEnv>,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const body = c.get('body') ?? readBody(c.req.raw);
  c.set('body', body);
  const result = v.safeParse(schema, await body);
  if (result.success) return result.output;
  throw new Fault('invalid-fields', { errors: faultsOf(result.issues) });
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
  const errors = faultsOf(result.issues).map((fault) => ({
    ...fault,
    pointer: fault.pointer.replace(/^\/([^/]*).*/s, '?$1'),
  }));
  throw new Fault('invalid-fields', { errors });
}

async function readBody(request: Request): Promise<unknown> {
  refuseOtherMediaTypes(request.headers.get('content-type'));
  return parse(await readText(request));
}

function refuseOtherMediaTypes(contentType: string | null): void {
  if (contentType === JSON_TYPE) return;
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  const isJson = type.trim() === JSON_TYPE;
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  if (isJson && isUtf8) return;
  throw refused('unsupported-media-type', 'wrong-type', JSON_TYPE, { Accept: JSON_TYPE });
}

/** A body as a whole is refused. */
function refused(problem: ProblemCode, code: FieldFaultCode, bound?: string, headers = {}): Fault {
  return new Fault(problem, { errors: [{ pointer: '', code, bound }], headers });
}

async function readText(request: Request): Promise<string> {
  const stated = request.headers.get('content-length');
  if (Number(stated ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  const bytes = stated === null ? await readUnstated(request) : new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > MAX_BODY_BYTES) throw tooLarge();
  try {
    return UTF_8.decode(bytes);
  } catch {
    throw notJson();
  }
}

const tooLarge = (): Fault => refused('body-too-large', 'too-long', `${MAX_BODY_BYTES} B`);

const notJson = (): Fault => refused('malformed-request', 'not-json');

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** A body whose length nobody stated is read only as far as it may go. */
async function readUnstated(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    // What leaves the loop cancels the rest.
    if (size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function parse(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw notJson();
  }
  const faults = jsonFaults(text);
  const doubled = faults.filter(({ code }) => code === 'duplicate-field');
  if (doubled.length > 0) throw new Fault('malformed-request', { errors: doubled });
  refuseFields(faults);
  return value;
}
