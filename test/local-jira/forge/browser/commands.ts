import type { SurfaceEvents } from './app-events';
import { fetchProduct, invokeFunction, type Invoked, type OpenedSurface, type SurfaceAt } from './local-server';
import { addressOf, navigationOf, type NavigationRequest } from './navigation';
import type { Flag, Navigation } from './surface';
import type { SurfaceHistory } from './surface-history';

/** What the commands of the bridge need of the surface they belong to. */
export type CommandHost = {
  readonly at: SurfaceAt;
  readonly context: () => OpenedSurface['context'];
  readonly events: SurfaceEvents;
  readonly createHistory: (() => SurfaceHistory) | null;
  readonly submit: ((payload: unknown) => unknown) | null;
  readonly close: ((payload: unknown) => unknown) | null;
  readonly refresh: ((payload: unknown) => unknown) | null;
  readonly navigate: (navigation: Navigation) => void;
  readonly showFlag: (flag: Flag) => void;
  readonly closeFlag: (id: string | number) => void;
  readonly openModal: (options: Readonly<Record<string, unknown>>) => Promise<boolean>;
  readonly invoked: (answer: Invoked) => void;
  readonly resized: (height: number) => void;
  readonly closing: (listener: () => unknown) => void;
  /** The Escape key, pressed in the frame and not used there. */
  readonly escaped: () => void;
};

type Data = Readonly<Record<string, unknown>>;

type Command = (data: Data) => unknown;

/** Calls what the page provides; false, as the bridge expects, where the surface has no such thing. */
const perhaps = (action: ((payload: unknown) => unknown) | null): Command => async (data) => {
  if (action === null) return false;
  return (await action(data)) !== false;
};

const invoke = (host: CommandHost): Command => async (data) => {
  const answer = await invokeFunction(host.at, String(data['functionKey']), data['payload']);
  host.invoked(answer);
  return data['metadata'] === undefined ? answer.body : { body: answer.body, metadata: {} };
};

const listen = (host: CommandHost): Command => (data) => {
  const callback = data['callback'];
  if (typeof callback !== 'function') throw new Error('An event needs a callback.');
  return host.events.on(String(data['event']), (payload) => Reflect.apply(callback, undefined, [payload]));
};

const onClose = (host: CommandHost): Command => (data) => {
  const listener: unknown = data;
  if (typeof listener === 'function') host.closing(() => Reflect.apply(listener, undefined, []));
  return true;
};

/** The commands of the bridge by their names on the wire; each gets the data of the call. */
export const commandsOf = (host: CommandHost): Readonly<Record<string, Command>> => ({
  invoke: invoke(host),
  fetchProduct: (data) => fetchProduct(data as unknown as Parameters<typeof fetchProduct>[0]),
  getContext: () => host.context(),
  submit: perhaps(host.submit),
  close: perhaps(host.close),
  refresh: perhaps(host.refresh),
  onClose: onClose(host),
  open: () => false,
  navigate: (data) => host.navigate(navigationOf(data as NavigationRequest)),
  getUrl: (data) => addressOf(data as NavigationRequest).href,
  reload: () => window.location.reload(),
  showFlag: (data) => { host.showFlag(data as unknown as Flag); return true; },
  closeFlag: (data) => { host.closeFlag(data['id'] as string | number); return true; },
  on: listen(host),
  onPublic: listen(host),
  emit: (data) => host.events.emit(String(data['event']), data['payload']),
  emitPublic: (data) => host.events.emit(String(data['event']), data['payload']),
  createHistory: () => {
    if (host.createHistory === null) throw new Error('This surface has no history of its own.');
    return host.createHistory();
  },
  openModal: (data) => host.openModal({ ...data, context: data['context'] ?? {} }),
  changeWindowTitle: (data) => { document.title = String(data); },
  emitReadyEvent: () => undefined,
  escape: () => host.escaped(),
  resize: (data) => host.resized(Number(data['height'])),
});
