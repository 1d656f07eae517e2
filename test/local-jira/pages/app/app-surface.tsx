import { useEffect, useRef, type ReactElement } from 'react';
import { mountSurface } from '../../forge/browser/mount-surface';
import type { EntryPoint, Place, Surface } from '../../forge/browser/surface';
import { goTo } from '../shell/route';
import { useTheme } from '../shell/theme';

type AppSurfaceProps = {
  readonly moduleKey: string;
  readonly title: string;
  readonly height: 'content' | 'fill';
  readonly entryPoint?: EntryPoint;
  readonly place?: Place;
  readonly historyBase?: string;
  readonly onSubmit?: (payload: unknown) => unknown;
  readonly onClose?: () => void;
  /** Counts what happened that the app is told of, by the event's name. */
  readonly tell?: { readonly event: string; readonly count: number };
};

export const navigate = ({ url, newTab }: { readonly url: string; readonly newTab: boolean }): void => {
  if (newTab) window.open(url, '_blank', 'noopener');
  else if (url.startsWith('/')) goTo(url);
  else window.location.assign(url);
};

/** A surface of the app in its own frame. It is mounted once for a place; what changes around it is passed on. */
export const AppSurface = ({ moduleKey, title, height, entryPoint = 'view', place, historyBase, onSubmit, onClose, tell }: AppSurfaceProps): ReactElement => {
  const box = useRef<HTMLDivElement>(null);
  const surface = useRef<Surface | null>(null);
  const theme = useTheme();
  const latest = useRef({ theme, onSubmit, onClose });
  latest.current = { theme, onSubmit, onClose };
  const standing = JSON.stringify(place ?? {});
  const answersSubmit = onSubmit !== undefined;

  useEffect(() => {
    if (box.current === null) return undefined;
    const mounted = mountSurface(box.current, {
      moduleKey, title, height, entryPoint, place: JSON.parse(standing) as Place, theme: latest.current.theme, onNavigate: navigate,
      ...(historyBase === undefined ? {} : { historyBase }),
      ...(answersSubmit ? { onSubmit: (payload: unknown) => latest.current.onSubmit?.(payload) } : {}),
      onClose: () => latest.current.onClose?.(),
    });
    surface.current = mounted;
    return () => { surface.current = null; mounted.unmount(); };
  }, [moduleKey, title, height, entryPoint, standing, historyBase, answersSubmit]);

  useEffect(() => { surface.current?.setTheme(theme); }, [theme]);
  useEffect(() => { if (tell !== undefined && tell.count > 0) surface.current?.emit(tell.event); }, [tell]);
  return <div ref={box} className={`surface surface-${height}`} data-module={moduleKey} />;
};
