type Listener = (payload: unknown) => unknown;

/** Events between the surfaces of the app on one page, and from the page to one surface. */
export type SurfaceEvents = {
  readonly on: (event: string, listener: Listener) => { readonly unsubscribe: () => void };
  /** From the page, to this surface only. */
  readonly deliver: (event: string, payload: unknown) => void;
  /** From this surface, to all of the app on this page. */
  readonly emit: (event: string, payload: unknown) => void;
  readonly close: () => void;
};

const surfaces = new Set<SurfaceEvents>();

export const openSurfaceEvents = (): SurfaceEvents => {
  const listeners = new Map<string, Set<Listener>>();
  const events: SurfaceEvents = {
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set();
      set.add(listener);
      listeners.set(event, set);
      return { unsubscribe: () => { set.delete(listener); } };
    },
    deliver: (event, payload) => { for (const listener of listeners.get(event) ?? []) listener(payload); },
    emit: (event, payload) => { for (const surface of surfaces) surface.deliver(event, payload); },
    close: () => { surfaces.delete(events); listeners.clear(); },
  };
  surfaces.add(events);
  return events;
};
