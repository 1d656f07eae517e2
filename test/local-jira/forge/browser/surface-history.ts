type Location = { readonly pathname: string; readonly search: string; readonly hash: string; readonly state: unknown; readonly key: string };

type Listener = (location: Location, action: 'PUSH' | 'REPLACE' | 'POP') => unknown;

/** The app's part of the address bar; all paths are below the base. The frame makes a history object of it. */
export type SurfaceHistory = Readonly<Record<string, unknown>>;

const partOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) throw new Error('A place in the history is a path or a location.');
  const part = (key: 'pathname' | 'search' | 'hash'): string => (key in value ? String(Reflect.get(value, key) ?? '') : '');
  return `${part('pathname')}${part('search')}${part('hash')}`;
};

/** A path that stays below the base, whatever the app asks for. */
const below = (base: string, value: unknown): string => {
  const url = new URL(partOf(value), `http://app${readLocation(base).pathname}`);
  return `${base}${url.pathname === '/' ? '' : url.pathname}${url.search}${url.hash}`;
};

const readLocation = (base: string): Location => {
  const { pathname, search, hash } = window.location;
  const inside = pathname === base || pathname.startsWith(`${base}/`);
  return { pathname: inside ? pathname.slice(base.length) || '/' : '/', search, hash, state: window.history.state, key: 'default' };
};

export const openSurfaceHistory = (base: string): { readonly create: () => SurfaceHistory; readonly close: () => void } => {
  const listeners = new Set<Listener>();
  const tell = (action: 'PUSH' | 'REPLACE' | 'POP'): void => {
    const location = readLocation(base);
    for (const listener of listeners) listener(location, action);
  };
  const onPop = (): void => {
    if (window.location.pathname === base || window.location.pathname.startsWith(`${base}/`)) tell('POP');
  };
  window.addEventListener('popstate', onPop);
  const write = (action: 'PUSH' | 'REPLACE') => (place: unknown, state: unknown): void => {
    const path = below(base, place);
    if (action === 'PUSH') window.history.pushState(state ?? null, '', path);
    else window.history.replaceState(state ?? null, '', path);
    tell(action);
  };
  const create = (): SurfaceHistory => ({
    base,
    location: readLocation(base),
    push: write('PUSH'),
    replace: write('REPLACE'),
    go: (steps: number) => window.history.go(steps),
    listen: (listener: Listener) => { listeners.add(listener); },
  });
  return { create, close: () => { window.removeEventListener('popstate', onPop); listeners.clear(); } };
};
