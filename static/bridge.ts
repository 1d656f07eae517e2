import { events, makeInvoke, Modal, router, view } from '@forge/bridge';
import type { AdminCalls, GadgetCalls, GlobalCalls, IssueCalls } from '../src/contract/calls';
import type { GadgetConfig } from '../src/contract/gadget';
import type { Result } from '../src/contract/result';

/**
 * The only file that speaks to Jira around the frame: calls to the resolvers, what Jira says about the viewer,
 * addresses and the theme. Nothing here throws at a page where a `Result` can say it.
 */
type AnyCalls = { readonly [Name: string]: { readonly input: unknown; readonly output: unknown } };

type Handlers<Calls extends AnyCalls> = {
  [Name in keyof Calls & string]: (input: Calls[Name]['input']) => Promise<Result<Calls[Name]['output']>>;
};

/** Asks one resolver; a broken bridge or a lost connection comes back as a problem too. */
export type Ask<Calls extends AnyCalls> = <Name extends keyof Calls & string>(
  name: Name, input: Calls[Name]['input'],
) => Promise<Result<Calls[Name]['output']>>;

const isResult = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';

const lost = (reason: unknown): Result<never> => ({
  ok: false,
  error: {
    code: 'unexpected',
    message: 'Flagship did not answer. Nothing was changed. Check your connection and try again.',
    ...(reason instanceof Error && reason.name !== 'Error' ? { detail: { reference: reason.name } } : {}),
  },
});

const asker = <Calls extends AnyCalls>(): Ask<Calls> => {
  const invoke = makeInvoke<Handlers<Calls>>() as unknown as Ask<Calls>;
  return async (name, input) => {
    try {
      const answer = await invoke(name, input);
      return isResult(answer) ? answer : lost(null);
    } catch (reason) {
      return lost(reason);
    }
  };
};

export const askGlobal = asker<GlobalCalls>();
export const askGadget = asker<GadgetCalls>();
export const askIssue = asker<IssueCalls>();
export const askAdmin = asker<AdminCalls>();

/** What a page needs to know of the viewer and of where it stands. */
export type Surroundings = {
  readonly locale: string;
  readonly siteUrl: string;
  readonly colorMode: 'light' | 'dark' | 'auto';
  readonly licensed: boolean;
  /** True in the gadget's edit view. */
  readonly editing: boolean;
  /** As saved, unchecked: a dashboard may hold an older form. */
  readonly gadgetConfig: unknown;
  /** True where the issue's panel has opened itself once more, in a dialog of Jira's, to raise a blocker. */
  readonly raising: boolean;
};

const localeOf = (given: string | undefined): string => {
  try {
    return Intl.getCanonicalLocales((given ?? '').replace('_', '-'))[0] ?? navigator.language;
  } catch {
    return navigator.language;
  }
};

const colorModeOf = (given: unknown): Surroundings['colorMode'] => (given === 'light' || given === 'dark' ? given : 'auto');

const isRaising = (modal: unknown): boolean => typeof modal === 'object' && modal !== null && 'raise' in modal && modal.raise === true;

export const surroundings = async (): Promise<Surroundings> => {
  const context = await view.getContext();
  const extension = context.extension;
  return {
    locale: localeOf(context.locale),
    siteUrl: context.siteUrl.replace(/\/$/, ''),
    colorMode: colorModeOf(context.theme?.colorMode),
    // Absent in development environments, where Forge checks no licence.
    licensed: context.license?.active !== false,
    editing: extension['entryPoint'] === 'edit',
    gadgetConfig: extension['gadgetConfiguration'] ?? null,
    raising: isRaising(extension['modal']),
  };
};

/** Lets Jira pass its theme on to this frame; a host that cannot is no reason to show nothing. */
export const followTheme = async (): Promise<void> => {
  await view.theme.enable().catch(() => undefined);
};

export const openInJira = (path: string): void => void router.open(path);

/** Goes to a path of the global page, in this tab. */
export const openGlobalPage = (path: string): void =>
  void router.navigate({ target: 'module', moduleKey: globalModule, path });

const globalModule = 'flagship-global';

/** The full address of a path of the global page, to hand on; null where Jira does not tell it. */
export const addressOf = async (path: string): Promise<string | null> => {
  try {
    return (await router.getUrl({ target: 'module', moduleKey: globalModule, path }))?.href ?? null;
  } catch {
    return null;
  }
};

export const saveGadget = (config: GadgetConfig): Promise<void> => view.submit(config);

export const closeView = (): void => void view.close().catch(() => undefined);

/**
 * Opens the surface that asks for it once more, in a dialog of Jira's own: a dialog within a narrow frame would be cut
 * off at its edges. `closed` is called however it was closed.
 */
export const openRaise = (closed: () => void): void =>
  void new Modal({ title: 'Raise a cross-team blocker', size: 'medium', context: { raise: true }, onClose: () => closed() }).open().catch(() => undefined);

/** Hears that the issue around the frame was changed. Jira tells it a little later, and not every time. */
export const onIssueChanged = (heard: () => void): (() => void) => {
  const listening = events.on('JIRA_ISSUE_CHANGED', heard).catch(() => null);
  return () => void listening.then((subscription) => subscription?.unsubscribe());
};

/** The addresses of the global page below its own, so that the browser's back and forward work. */
export type Addresses = {
  readonly current: () => string;
  readonly go: (path: string) => void;
  readonly listen: (heard: (path: string) => void) => () => void;
};

export const addresses = async (): Promise<Addresses> => {
  const history = await view.createHistory();
  return {
    current: () => `${history.location.pathname}${history.location.search}`,
    go: (path) => history.push(path),
    listen: (heard) => history.listen(({ pathname, search }) => heard(`${pathname}${search}`)),
  };
};
