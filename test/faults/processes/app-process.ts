import { installGlobals, newInvocation, runInvocation, type Environment, type ForgeFetch } from '../../local-jira/forge/runtime';
import { shiftDate, type ShiftedClock } from '../../local-jira/forge/shifted-date';
import type { FetchedMessage, FromProcess, RunMessage, ToProcess } from './messages';

/**
 * A process of the app by itself: it runs handlers as it is told to, and has whoever started it carry out all that they
 * ask of the platform. It may be killed at any moment, as Forge may end it.
 */
installGlobals();

const { handlers } = await import('./app-handlers');

const tell = (message: FromProcess): void => { process.send?.(message); };

const waiting = new Map<number, (answer: FetchedMessage) => void>();
let asked = 0;

const environmentOf = (cloudId: string): Environment => ({
  appId: 'app', appVersion: '1.0.0', environmentId: 'environment', installationId: 'installation', cloudId, scopes: [], licensed: () => true,
});

const forwarding = (run: number): ForgeFetch => async (descriptor, path, init) => {
  const fetch = (asked += 1);
  const answer = await new Promise<FetchedMessage>((resolve) => {
    waiting.set(fetch, resolve);
    tell({ kind: 'fetch', run, fetch, descriptor, path, method: init?.method ?? 'GET', headers: Object.fromEntries(new Headers(init?.headers)), text: init?.body == null ? null : String(init.body) });
  });
  const hasBody = answer.status !== 204 && answer.status !== 304;
  return new Response(hasBody ? answer.text : null, { status: answer.status, headers: { ...answer.headers } });
};

let clock: ShiftedClock | null = null;

/** The clock of this process goes by that of the site. */
const setClock = (now: number): void => {
  if (clock === null) clock = shiftDate(now);
  else clock.advance(now - clock.now());
};

const run = async ({ run: number, handler, body, cloudId, now }: RunMessage): Promise<void> => {
  setClock(now);
  const invocation = newInvocation({ moduleKey: 'any', functionKey: handler, accountId: null, depth: 0, limitMs: 120_000 });
  const work = handlers[handler];
  try {
    if (work === undefined) throw new Error(`The app has no ${handler}.`);
    tell({ kind: 'done', run: number, value: await runInvocation(invocation, environmentOf(cloudId), forwarding(number), async () => work(body)) ?? null });
  } catch (error) {
    tell({ kind: 'failed', run: number, message: error instanceof Error ? error.stack ?? error.message : String(error) });
  }
};

process.on('message', (message: ToProcess) => {
  if (message.kind === 'run') return void run(message);
  waiting.get(message.fetch)?.(message);
  waiting.delete(message.fetch);
});
process.on('disconnect', () => process.exit(0));
tell({ kind: 'ready' });
