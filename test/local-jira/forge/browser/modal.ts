import type { Surface, SurfaceOptions } from './surface';

const widths: Readonly<Record<string, string>> = { small: '400px', medium: '600px', large: '800px', xlarge: '968px', max: '100%', fullscreen: '100vw', resizable: '600px' };

const widthOf = (size: unknown): string => {
  if (typeof size === 'string') return widths[size] ?? '600px';
  const width: unknown = typeof size === 'object' && size !== null ? Reflect.get(size, 'width') : null;
  return typeof width === 'string' ? width : '600px';
};

/** What a modal has that an ordinary surface has not: another resource of the app, and what its opener gave it. */
export type ModalParts = { readonly resource?: string; readonly modal?: unknown; readonly onEscape?: () => void };

export type Mount = (element: HTMLElement, options: SurfaceOptions, parts: ModalParts) => Surface;

/**
 * Opens a resource of the app in a dialog over the page, or, without one, the module of `opener` itself, as Jira does
 * with an issue action. The modal's `onClose` hears what the app closed it with.
 */
export const openModal = async (mount: Mount, opener: SurfaceOptions, modal: Readonly<Record<string, unknown>>): Promise<boolean> => {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', typeof modal['title'] === 'string' && modal['title'] !== '' ? modal['title'] : opener.title);
  dialog.style.cssText = `inline-size:${widthOf(modal['size'])};max-inline-size:calc(100vw - 32px);block-size:min(640px,90vh);padding:0;border:0;border-radius:4px;background:var(--ds-surface-overlay,#fff)`;
  const inside = document.createElement('div');
  inside.style.blockSize = '100%';
  dialog.append(inside);
  document.body.append(dialog);
  const finish = (payload: unknown): void => {
    surface.unmount();
    dialog.remove();
    if (typeof modal['onClose'] === 'function') Reflect.apply(modal['onClose'], undefined, [payload]);
  };
  const { historyBase: _left, ...rest } = opener;
  const surface = mount(inside, { ...rest, height: 'fill', onClose: finish, onSubmit: finish }, {
    ...(typeof modal['resource'] === 'string' ? { resource: modal['resource'] } : {}),
    ...(modal['context'] === undefined ? {} : { modal: modal['context'] }),
    onEscape: () => { if (modal['closeOnEscape'] !== false) finish(undefined); },
  });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (modal['closeOnEscape'] !== false) finish(undefined);
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && modal['closeOnOverlayClick'] !== false) finish(undefined);
  });
  dialog.showModal();
  return true;
};
