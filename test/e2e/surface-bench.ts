import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { adminView, raiseForm } from './canned-site';
import { evidenceView, gadgetView, issueView, overviewView } from './canned-views';

const built = resolve(__dirname, '../../dist/static');
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** What stands at the other end of the bridge in one test: Jira's context, and what a call answers. */
export type Surroundings = {
  readonly name?: string;
  readonly context?: Readonly<Record<string, unknown>>;
  readonly extension?: Readonly<Record<string, unknown>>;
  readonly path?: string;
  /** What these calls answer, before anything else; a function is given the payload. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** Every call answers this problem. */
  readonly problem?: { readonly code: string; readonly message: string };
};

const serve = async (): Promise<Server> => {
  const server = createServer((request, response) => {
    const path = join(built, new URL(request.url ?? '/', 'http://x').pathname);
    readFile(path).then(
      (body) => {
        response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'" });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
};

const answerOf = ({ name = 'Analytics launch', answers = {}, problem }: Surroundings, functionKey: string, payload: { readonly from?: number }): unknown => {
  const own = answers[functionKey];
  if (own !== undefined) return typeof own === 'function' ? Reflect.apply(own, undefined, [payload]) : { ok: true, value: own };
  if (problem !== undefined) return { ok: false, error: { ...problem, detail: { reference: 'a1b2' } } };
  const pull = overviewView(name).pull;
  const values: Readonly<Record<string, () => unknown>> = {
    overview: () => overviewView(name), gadget: () => gadgetView(name), issueContext: () => issueView(name),
    admin: () => adminView(name), raiseForm: () => raiseForm(name),
    evidence: () => evidenceView(payload.from ?? 0), pullProgress: () => pull, listPrograms: () => ({ programs: [], totals: { issues: 0, shared: 0 } }),
  };
  return { ok: true, value: values[functionKey]?.() };
};

/** The bridge as it stands in the frame; calls go out to the test, which answers them. */
const bridgeScript = (path: string): void => {
  const placeOf = (address: string): { pathname: string; search: string } => {
    const { pathname, search } = new URL(address, 'http://x');
    return { pathname, search };
  };
  let place = placeOf(path);
  const listeners = new Set<(location: unknown) => void>();
  const go = (next: string): void => { place = placeOf(next); for (const listener of listeners) listener(place); };
  const history = { get location() { return place; }, set location(_: unknown) { /* the page keeps its own copy */ }, push: go, replace: go, listen: (listener: (location: unknown) => void) => { listeners.add(listener); return () => listeners.delete(listener); } };
  const callBridge = (command: string, data: unknown): unknown => {
    if (command === 'createHistory') return Promise.resolve(history);
    const ask: unknown = Reflect.get(globalThis, 'askTest');
    if (typeof ask !== 'function') return Promise.reject(new Error('no test'));
    // As text: what the test hands over as an object is copied piece by piece, which takes longer than the page takes to draw it.
    return Promise.resolve<unknown>(Reflect.apply(ask, undefined, [command, data ?? null])).then((told) => (typeof told === 'string' ? JSON.parse(told) as unknown : undefined));
  };
  Reflect.set(globalThis, '__bridge', { callBridge });
};

export type SurfaceName = 'gadget' | 'global' | 'issue' | 'raise' | 'admin';

export type Bench = {
  readonly open: (surface: SurfaceName, around: Surroundings, width?: number, options?: BrowserContextOptions) => Promise<Page>;
  /** What the pages asked for since they were opened: command and data. */
  readonly asked: readonly (readonly [command: string, data: unknown])[];
  /** Exceptions of the pages since they were opened. */
  readonly exceptions: readonly string[];
  readonly close: () => Promise<void>;
};

/** The built pages in a real browser, with the bridge as the only thing that is stood in for. */
export const surfaceBench = async (): Promise<Bench> => {
  const [server, browser] = await Promise.all([serve(), launchBrowser()] as const);
  const { port } = server.address() as AddressInfo;
  const asked: (readonly [string, unknown])[] = [];
  const exceptions: string[] = [];
  return {
    asked,
    exceptions,
    open: async (surface, around, width = 900, options = {}) => {
      // A context of its own, which the accessibility check opens a page in as well.
      const page = await (await browser.newContext({ viewport: { width, height: 900 }, ...options })).newPage();
      page.on('pageerror', ({ message }) => exceptions.push(message));
      return openPage(page, `http://127.0.0.1:${port}/${surface}.html`, around, asked);
    },
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
};

const openPage = async (page: Page, url: string, around: Surroundings, asked: (readonly [string, unknown])[]): Promise<Page> => {
  const context = { locale: 'en-US', siteUrl: 'https://example.atlassian.net', theme: { colorMode: 'light' }, ...around.context, extension: around.extension ?? {} };
  const told = (command: string, data: { functionKey?: string; payload?: { from?: number } } | null): unknown => {
    if (command === 'getContext') return context;
    return command === 'invoke' ? answerOf(around, data?.functionKey ?? '', data?.payload ?? {}) : true;
  };
  await page.exposeFunction('askTest', (command: string, data: { functionKey?: string; payload?: { from?: number } } | null) => {
    asked.push([command, data]);
    return JSON.stringify(told(command, data));
  });
  await page.addInitScript(bridgeScript, around.path ?? '/');
  await page.goto(url);
  return page;
};
