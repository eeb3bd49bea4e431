/**
 * A real Firefox driven by Playwright over WebDriver BiDi, with the build in it. We stand between the two: to install the
 * add-on, to reach the closed root, to answer in the browser's place the one command that this Firefox does not know (the
 * colour scheme), and to tell Playwright of the documents of an add-on, which Firefox does not announce in a frame.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, firefox, type Page } from '@playwright/test';

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const UNKNOWN_THERE = 'emulation.setMediaFeaturesOverride';
const UUID = '0b7c3d9e-5a41-4c11-9d3e-6f1a2b3c4d5e';
export const FIREFOX_ORIGIN = `moz-extension://${UUID}`;
/** Ids of our own questions, far above those of Playwright. */
const OURS = 1_000_000_000;
const LOOKS = 50;
const LOOK_MS = 150;

const preferences = (id: string) => ({
  // What a person's click on the browser's own question would do: no driver can click that.
  'extensions.webextOptionalPermissionPrompts': false,
  // The worker sleeps after six seconds instead of thirty.
  'extensions.background.idle.timeout': 6000,
  'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
});

const SUCCESS = { type: 'success', result: {} };

interface Message {
  readonly type?: string;
  readonly params?: unknown;
  readonly id?: number | undefined;
  readonly method?: string;
  readonly result?: unknown;
  readonly message?: string;
}

interface Transport {
  send(message: Message): void;
  onmessage?: (message: Message) => void;
}

type Send = (method: string, params: object) => Promise<unknown>;

const senders = new WeakMap<BrowserContext, Send>();
const folders = new WeakMap<BrowserContext, string>();

/** Starts Firefox with the build installed, as a developer's add-on: it is gone when the browser closes. */
export async function startFirefox(build: string, profile: string): Promise<BrowserContext> {
  const manifest: unknown = JSON.parse(readFileSync(path.join(build, 'manifest.json'), 'utf8'));
  const id = String(dig(manifest, 'browser_specific_settings', 'gecko', 'id'));
  const opened = listenIn();
  const downloads = mkdtempSync(path.join(tmpdir(), 'gongji-downloads-'));
  const context = await firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox',
    executablePath: FIREFOX,
    headless: true,
    viewport: { width: 1280, height: 800 },
    firefoxUserPrefs: preferences(id),
    downloadsPath: downloads,
    timeout: 90_000,
  });
  const send = await opened;
  senders.set(context, send);
  folders.set(context, downloads);
  context.on('close', () => rmSync(downloads, { recursive: true, force: true }));
  await send('webExtension.install', { extensionData: { type: 'path', path: build } });
  return context;
}

/** The files that were saved, as far as they are whole: of an add-on's page Firefox announces no download. */
export function savedFiles(context: BrowserContext): string[] {
  const folder = folders.get(context);
  if (folder === undefined) throw new Error('This page is not in a Firefox of ours');
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.part'))
    .map((name) => path.join(folder, name));
}

/** Runs a function with our closed root, in a world of the test's own; null where we are not on the page. */
export async function runInRoot<Value>(
  page: Page,
  run: (root: ShadowRoot, wanted: string) => Value,
  wanted: string,
): Promise<Value | null> {
  const send = senders.get(page.context());
  if (!send) throw new Error('This page is not in a Firefox of ours');
  const target = {
    context: Reflect.get(Object(call(implementationOf(page), 'mainFrame')), '_id'),
    sandbox: 'gongji-test',
  };
  const host = await send('script.evaluate', {
    expression: 'document.querySelector("gongji-helper")',
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  });
  const sharedId = dig(host, 'result', 'value', 'shadowRoot', 'sharedId');
  if (typeof sharedId !== 'string') return null;
  const answer = await send('script.callFunction', {
    functionDeclaration: `(root, wanted) => JSON.stringify((${run.toString()})(root, wanted) ?? null)`,
    arguments: [{ sharedId }, { type: 'string', value: wanted }],
    target,
    awaitPromise: false,
  });
  const text = dig(answer, 'result', 'value');
  if (typeof text !== 'string') throw new Error(JSON.stringify(answer).slice(0, 500));
  return JSON.parse(text);
}

/** Stands between Playwright and the next Firefox that it starts; resolves with a way to ask that browser ourselves. */
function listenIn(): Promise<Send> {
  const type: unknown = Reflect.get(Object(implementationOf(firefox)), '_bidiFirefox');
  const connect: unknown = Reflect.get(Object(type), 'connectToTransport');
  if (typeof connect !== 'function' || typeof type !== 'object' || type === null)
    throw new Error('This Playwright does not show how it connects to Firefox');
  return new Promise((resolve) => {
    Reflect.set(type, 'connectToTransport', async (transport: Transport, ...rest: unknown[]) => {
      Reflect.deleteProperty(type, 'connectToTransport');
      answerUnknown(transport);
      const browser: unknown = await Reflect.apply(connect, type, [transport, ...rest]);
      resolve(sender(transport));
      return browser;
    });
  });
}

function answerUnknown(transport: Transport): void {
  const send = transport.send.bind(transport);
  transport.send = (message) => {
    if (message.method !== UNKNOWN_THERE) send(message);
    else queueMicrotask(() => transport.onmessage?.({ ...SUCCESS, id: message.id }));
  };
}

function sender(transport: Transport): Send {
  let last = OURS;
  const waiting = new Map<number, (message: Message) => void>();
  const theirs = transport.onmessage;
  const known = new Set<unknown>();

  async function announce(params: unknown): Promise<void> {
    if (!String(dig(params, 'url')).startsWith(FIREFOX_ORIGIN)) return;
    for (let look = 0; look < LOOKS; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      const found = await send('script.getRealms', { context: dig(params, 'context') }).catch(() => null);
      const realms = dig(found, 'realms');
      for (const realm of Array.isArray(realms) ? realms : []) {
        if (dig(realm, 'origin') !== FIREFOX_ORIGIN || dig(realm, 'sandbox') !== undefined) continue;
        if (!known.has(dig(realm, 'realm')))
          theirs?.({
            type: 'event',
            method: 'script.realmCreated',
            params: { ...Object(realm), context: dig(params, 'context') },
          });
        known.add(dig(realm, 'realm'));
        for (const method of ['browsingContext.domContentLoaded', 'browsingContext.load'])
          theirs?.({ type: 'event', method, params });
        return;
      }
    }
  }
  transport.onmessage = (message) => {
    const done = waiting.get(message.id ?? 0);
    if (!done) {
      if (message.method === 'script.realmCreated') known.add(dig(message.params, 'realm'));
      theirs?.(message);
      if (message.method === 'browsingContext.navigationCommitted') void announce(message.params);
      return;
    }
    waiting.delete(message.id ?? 0);
    done(message);
  };
  function send(method: string, params: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ result, message }) =>
        result === undefined ? reject(new Error(`${method}: ${message}`)) : resolve(result),
      );
      transport.send({ id: last, method, params });
    });
  }
  return send;
}

/** The server's side of an object of Playwright: both run in this process. */
function implementationOf(object: object): unknown {
  return call(Reflect.get(object, '_connection'), 'toImpl', object);
}

function call(object: unknown, name: string, ...args: unknown[]): unknown {
  const method: unknown = Reflect.get(Object(object), name);
  if (typeof method !== 'function') throw new Error(`This Playwright has no ${name}`);
  return Reflect.apply(method, object, args);
}

function dig(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}
