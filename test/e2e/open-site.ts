import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { sampleSeed } from '../local-jira/data/sample';
import { makeFirstPrograms } from '../local-jira/forge/first-programs';
import { openLocal, type Local } from '../local-jira/forge/harness';
import { quietLogger } from '../local-jira/forge/logger';
import { startServer } from '../local-jira/server';
import { launchBrowser } from './browser';
import { watchVisit, type Visit } from './visit';

export type UserName = 'admin' | 'officer' | 'lead' | 'engineer' | 'outsider';

export const emailOf = (user: UserName): string => `${user}@example.com`;

export type SampleSite = {
  readonly local: Local;
  readonly url: string;
  /** The sample's own program, pulled and published. */
  readonly programId: string;
  /** A new browser profile, signed in as this user, with an empty page. */
  readonly as: (user: UserName, options?: BrowserContextOptions) => Promise<Visit>;
  /** Closes what `as` opened and gives all that its pages complained of. */
  readonly leave: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Ms that a page may take to show what a test waits for. */
const patience = 30_000;

const builtPages = ['dist/static/global.html', 'dist/local-jira/index.html', 'dist/local-bridge/frame.js'];

const assertBuilt = (): void => {
  const missing = builtPages.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0) throw new Error(`The pages are not built (no ${missing.join(', ')}). Run: npm test -- --only build`);
};

const accountOf = (local: Local, user: UserName): string => {
  const found = local.site.userByEmail(emailOf(user));
  if (found === undefined) throw new Error(`The sample has no user ${emailOf(user)}.`);
  return found.accountId;
};

const firstProgram = async (local: Local): Promise<string> => {
  await makeFirstPrograms({ ...local, say: () => undefined });
  const answer = await local.invoke(emailOf('officer'), 'flagship-global', 'listPrograms', {});
  const program = answer.ok ? answer.value.programs[0] : undefined;
  if (program === undefined) throw new Error(answer.ok ? 'The sample made no program.' : answer.error.message);
  return program.id;
};

/** Signs in by the call that the site's own user switcher makes. */
const signedIn = async (browser: Browser, url: string, accountId: string, options: BrowserContextOptions): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light', locale: 'en-US', baseURL: url, ...options });
  const answer = await context.request.post('/local/user', { data: { accountId } });
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}.`);
  return context;
};

type Closing = () => unknown;

/** Closes what was opened, the newest first. */
const closeAll = async (closings: readonly Closing[]): Promise<void> => {
  for (const close of closings.toReversed()) await close();
};

const openParts = async (requireConsent: boolean, closings: Closing[]): Promise<Omit<SampleSite, 'as' | 'leave' | 'close'> & { readonly browser: Browser }> => {
  assertBuilt();
  const local = await openLocal({ seed: sampleSeed({ now: Date.now() }), requireConsent });
  closings.push(local.close);
  local.platform.consent(accountOf(local, 'officer'));
  const programId = await firstProgram(local);
  const server = await startServer({ ...local, root, port: 0, logger: quietLogger });
  closings.push(server.close);
  const browser = await launchBrowser();
  closings.push(() => browser.close());
  return { local, programId, url: server.origins.site, browser };
};

/**
 * The sample site by today's date, in this process, with its program made and pulled, served on a free port to a
 * browser of its own. `requireConsent`: only the officer, who makes the program, has let the app act for them.
 * What was opened is closed again where a later part fails.
 */
export const openSampleSite = async ({ requireConsent = false }: { readonly requireConsent?: boolean } = {}): Promise<SampleSite> => {
  const closings: Closing[] = [];
  const { local, programId, url, browser } = await openParts(requireConsent, closings).catch(async (error: unknown) => {
    await closeAll(closings);
    throw error;
  });
  const open: { readonly context: BrowserContext; readonly visit: Visit }[] = [];
  const as: SampleSite['as'] = async (user, options = {}) => {
    const context = await signedIn(browser, url, accountOf(local, user), options);
    context.setDefaultTimeout(patience);
    const visit = watchVisit(await context.newPage());
    open.push({ context, visit });
    return visit;
  };
  const leave: SampleSite['leave'] = async () => {
    const left = open.splice(0);
    for (const { context } of left) await context.close();
    return left.flatMap(({ visit }) => visit.complaints);
  };
  return { local, url, programId, as, leave, close: () => closeAll(closings) };
};
