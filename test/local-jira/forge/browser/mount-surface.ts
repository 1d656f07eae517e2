import { openSurfaceEvents } from './app-events';
import { openChannel, type Channel, type Wire } from './channel';
import { commandsOf, type CommandHost } from './commands';
import { showConsentCard } from './consent-card';
import { closeDefaultFlag, showDefaultFlag } from './default-flags';
import { openSurface, type OpenedSurface, type SurfaceAt } from './local-server';
import { openModal, type ModalParts } from './modal';
import { navigateWindow } from './navigation';
import type { ColorMode, Surface, SurfaceOptions } from './surface';
import { openSurfaceHistory } from './surface-history';

const frameOf = (options: SurfaceOptions): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  frame.title = options.title;
  frame.style.cssText = `display:block;width:100%;border:0;background:transparent;height:${options.height === 'fill' ? '100%' : '64px'}`;
  // No sandbox attribute: the policy of the app's own pages sandboxes them, as on Forge.
  return frame;
};

/** Only messages of this very frame, from the app's origin, are heard; what is sent can be read by that origin alone. */
const wireOf = (frame: HTMLIFrameElement, origin: string): Wire => ({
  send: (message) => frame.contentWindow?.postMessage(message, origin),
  receive: (listener) => {
    const heard = (event: MessageEvent): void => {
      if (event.source === frame.contentWindow && event.origin === origin) listener(event.data);
    };
    window.addEventListener('message', heard);
    return () => window.removeEventListener('message', heard);
  },
});

const showProblem = (element: HTMLElement, error: unknown): void => {
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.style.cssText = 'padding:16px;color:var(--ds-text-danger,#ae2e24)';
  words.textContent = `Flagship could not be shown. ${error instanceof Error ? error.message : String(error)}`;
  element.replaceChildren(words);
};

/**
 * Shows a surface of the app inside `element`: a frame of the app's own origin, with the bridge to this page over
 * messages. What goes wrong before the app runs is said in the element. The caller unmounts it.
 */
export const mountSurface = (element: HTMLElement, options: SurfaceOptions, parts: ModalParts = {}): Surface => {
  const { onEscape, ...modal } = parts;
  const at: SurfaceAt = { moduleKey: options.moduleKey, entryPoint: options.entryPoint ?? 'view', place: options.place ?? {}, ...modal };
  const frame = frameOf(options);
  const events = openSurfaceEvents();
  const history = options.historyBase === undefined ? null : openSurfaceHistory(options.historyBase);
  const closing: (() => unknown)[] = [];
  let channel: Channel | null = null;
  let opened: OpenedSurface | null = null;
  let theme: ColorMode = options.theme;
  let mounted = true;

  const reload = async (): Promise<void> => {
    opened = await openSurface(at);
    if (!mounted) return;
    channel?.close();
    channel = openChannel(wireOf(frame, new URL(opened.frameUrl).origin), served);
    frame.src = opened.frameUrl;
  };
  const host: CommandHost = {
    at,
    context: () => ({ ...opened?.context, theme: { colorMode: theme, dark: 'dark', light: 'light', spacing: 'spacing', typography: 'typography' } }),
    events,
    createHistory: history === null ? null : history.create,
    submit: options.onSubmit ?? null,
    close: options.onClose ?? null,
    refresh: options.onRefresh ?? (() => { void reload(); }),
    navigate: options.onNavigate ?? navigateWindow,
    showFlag: options.onFlag ?? showDefaultFlag,
    closeFlag: options.onCloseFlag ?? closeDefaultFlag,
    openModal: (wanted) => openModal(mountSurface, { ...options, theme }, wanted),
    invoked: ({ consentNeeded }) => { if (consentNeeded) showConsentCard(frame, () => { void reload(); }); },
    resized: (height) => { if (options.height === 'content' && Number.isFinite(height)) frame.style.height = `${Math.ceil(height)}px`; },
    escaped: () => onEscape?.(),
    closing: (listener) => { closing.push(listener); },
  };
  const commands = commandsOf(host);
  const served = {
    ...Object.fromEntries(Object.entries(commands).map(([name, run]) => [name, (data: unknown) => run((data ?? {}) as Readonly<Record<string, unknown>>)])),
    theme: () => theme,
  };

  element.replaceChildren(frame);
  reload().catch((error: unknown) => { if (mounted) showProblem(element, error); });
  return {
    frame,
    setTheme: (mode) => {
      theme = mode;
      channel?.call('theme', mode).catch(() => undefined);
    },
    emit: (event, payload) => events.deliver(event, payload),
    unmount: () => {
      mounted = false;
      for (const listener of closing) listener();
      channel?.close();
      history?.close();
      events.close();
      frame.remove();
    },
  };
};
