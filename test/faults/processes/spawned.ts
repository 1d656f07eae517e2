import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { join } from 'node:path';
import type { ForgeFetch } from '../../local-jira/forge/runtime';
import type { FetchMessage, FromProcess, ToProcess } from './messages';

const root = join(__dirname, '../../..');

/** Bundles the app once, so that a process of it starts in a moment. */
export const buildApp = (): void => {
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', 'test/faults/processes/vite.config.mts'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};

/** What becomes of a process at a call of the platform: it dies before the call is carried out, or before it is told of it. */
export type Fate = 'before' | 'after' | null;

export type FateOf = (path: string) => Fate;

/** Carries out what the app asks for; the one of an invocation of the platform that runs in the test. */
const carriedOut = async ({ descriptor, path, method, headers, text }: FetchMessage, fetch: ForgeFetch): Promise<ToProcess & { readonly kind: 'fetched' }> => {
  const response = await fetch(descriptor, path, { method, headers, ...(text === null ? {} : { body: text }) });
  return { kind: 'fetched', fetch: 0, status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
};

type Running = { readonly fetch: ForgeFetch; readonly done: (value: unknown) => void; readonly failed: (error: Error) => void };

/** One process of the app, started when it is needed, and anew after it was killed. */
export class Spawned {
  kills = 0;
  calls = 0;
  private child: ChildProcess | null = null;
  private ready: Promise<void> = Promise.resolve();
  private runs = 0;
  private readonly running = new Map<number, Running>();

  constructor(private readonly fateOf: FateOf) {}

  /** Starts it, unless it is there. */
  async start(): Promise<void> {
    if (this.child === null) {
      const child = fork(join(root, 'dist/app-process/app-process.mjs'), { execArgv: [] });
      this.child = child;
      this.ready = new Promise((resolve) => { child.once('message', () => resolve()); });
      child.on('message', (message: FromProcess) => { void this.hear(child, message); });
      child.once('exit', () => this.gone(child));
    }
    await this.ready;
  }

  /** Runs a handler of the app in it; rejects where the process dies. `fetch`: what the app asks of the platform goes there. */
  async run(handler: string, body: unknown, cloudId: string, fetch: ForgeFetch): Promise<unknown> {
    await this.start();
    const run = (this.runs += 1);
    return new Promise((done, failed) => {
      this.running.set(run, { fetch, done, failed });
      this.send({ kind: 'run', run, handler, body, cloudId, now: Date.now() });
    });
  }

  stop(): void {
    this.child?.kill('SIGKILL');
  }

  private send(message: ToProcess): void {
    if (this.child?.connected === true) this.child.send(message);
  }

  private async hear(child: ChildProcess, message: FromProcess): Promise<void> {
    if (child !== this.child || message.kind === 'ready') return;
    const running = this.running.get(message.run);
    if (running === undefined) return;
    if (message.kind === 'fetch') return this.carryOut(child, message, running);
    this.running.delete(message.run);
    if (message.kind === 'done') running.done(message.value);
    else running.failed(new Error(message.message));
  }

  private async carryOut(child: ChildProcess, asked: FetchMessage, { fetch }: Running): Promise<void> {
    this.calls += 1;
    const fate = this.fateOf(asked.path);
    if (fate === 'before') return this.kill(child);
    const answer = await carriedOut(asked, fetch);
    if (child !== this.child) return;
    if (fate === 'after') this.kill(child);
    else this.send({ ...answer, fetch: asked.fetch });
  }

  /** From this moment on nothing that it asked for is carried out. */
  private kill(child: ChildProcess): void {
    this.kills += 1;
    child.kill('SIGKILL');
    this.gone(child);
  }

  private gone(child: ChildProcess): void {
    if (child !== this.child) return;
    this.child = null;
    const lost = [...this.running.values()];
    this.running.clear();
    for (const { failed } of lost) failed(new Error('The process was killed.'));
  }
}
