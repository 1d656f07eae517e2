import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { openChannel, type Wire } from './channel';
import { createFrameHistory } from './frame-history';

/**
 * Runs first in every frame of the app: gives the real @forge/bridge the one global it looks for, and carries its
 * commands to the page around the frame. The page's origin stands in this script's own address, put there by the server.
 */
const hostOrigin = new URL(import.meta.url).searchParams.get('host');
if (hostOrigin === null) throw new Error('The bridge does not know the page around it.');

const wire: Wire = {
  send: (message) => window.parent.postMessage(message, hostOrigin),
  receive: (listener) => {
    const heard = (event: MessageEvent): void => {
      if (event.source === window.parent && event.origin === hostOrigin) listener(event.data);
    };
    window.addEventListener('message', heard);
    return () => window.removeEventListener('message', heard);
  },
};

// The design system asks for switches that only Atlassian's own pages know; here all of them are off.
Reflect.set(globalThis, '__PLATFORM_FEATURE_FLAGS__', { booleanResolver: () => false });

let themed = false;

const applyTheme = async (mode: unknown): Promise<void> => {
  if (!themed || (mode !== 'light' && mode !== 'dark')) return;
  await setGlobalTheme({ colorMode: mode, light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography' });
};

const channel = openChannel(wire, { theme: applyTheme });

const enableTheming = async (): Promise<void> => {
  themed = true;
  await applyTheme(await channel.call('theme'));
};

const callBridge = (command: string, data?: unknown): Promise<unknown> => {
  if (command === 'enableTheming') return enableTheming();
  return command === 'createHistory' ? createFrameHistory(channel) : channel.call(command, data);
};

Reflect.set(globalThis, '__bridge', { callBridge });

let told = 0;

const tellHeight = (): void => {
  const { body } = document;
  const style = getComputedStyle(body);
  const height = Math.ceil(body.getBoundingClientRect().height + parseFloat(style.marginTop) + parseFloat(style.marginBottom));
  if (height === told || height === 0) return;
  told = height;
  channel.call('resize', { height }).catch(() => undefined);
};

document.addEventListener('DOMContentLoaded', () => {
  new ResizeObserver(tellHeight).observe(document.body);
  tellHeight();
});

// The keys pressed in here do not reach the page around, which may have to close this frame.
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) channel.call('escape').catch(() => undefined);
});
