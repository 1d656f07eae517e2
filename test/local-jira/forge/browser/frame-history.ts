import type { Channel } from './channel';

type Location = { readonly pathname: string; readonly search: string; readonly hash: string; readonly state: unknown; readonly key: string };

type Listener = (location: Location, action: string) => unknown;

/** What the page around the frame answers to `createHistory`: its functions are stand-ins that answer later. */
type RemoteHistory = {
  readonly base: string;
  readonly location: Location;
  readonly listen: (listener: Listener) => Promise<unknown>;
} & { readonly [Name in 'push' | 'replace' | 'go']: (...args: readonly unknown[]) => Promise<unknown> };

/**
 * A history whose functions answer at once, as its users expect (`listen` gives back how to stop), kept in step with
 * the page's over one listener.
 */
export const createFrameHistory = async (channel: Channel): Promise<unknown> => {
  const remote = (await channel.call('createHistory')) as RemoteHistory;
  const listeners = new Set<Listener>();
  const history = {
    action: 'POP',
    location: remote.location,
    push: (place: unknown, state?: unknown) => void remote.push(place, state),
    replace: (place: unknown, state?: unknown) => void remote.replace(place, state),
    go: (steps: number) => void remote.go(steps),
    back: () => void remote.go(-1),
    goBack: () => void remote.go(-1),
    forward: () => void remote.go(1),
    goForward: () => void remote.go(1),
    createHref: (place: unknown) => `${remote.base}${typeof place === 'string' ? place : String(Reflect.get(Object(place), 'pathname') ?? '')}`,
    listen: (listener: Listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
  await remote.listen((location, action) => {
    history.action = action;
    history.location = location;
    for (const listener of listeners) listener(location, action);
  });
  return history;
};
