import { button } from './button';
import type { Flag } from './surface';

const shownMs = 8_000;

const holder = (): HTMLElement => {
  const found = document.getElementById('app-flags');
  if (found !== null) return found;
  const made = document.createElement('div');
  made.id = 'app-flags';
  made.setAttribute('role', 'status');
  made.style.cssText = 'position:fixed;inset-block-end:24px;inset-inline-start:24px;display:grid;gap:8px;z-index:600;max-width:min(400px,calc(100vw - 48px))';
  document.body.append(made);
  return made;
};

const colours: Readonly<Record<string, string>> = {
  success: 'var(--ds-border-success,#22a06b)', warning: 'var(--ds-border-warning,#e56910)', error: 'var(--ds-border-danger,#e2483d)',
};

const idOf = (id: string | number): string => `app-flag-${id}`;

const line = (tag: string, text: string): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
};

/** A flag in the corner, as plain text; gone by itself only where the app asked for that. */
export const showDefaultFlag = (flag: Flag): void => {
  closeDefaultFlag(flag.id);
  const box = document.createElement('section');
  box.id = idOf(flag.id);
  const colour = colours[flag.type ?? flag.appearance ?? 'info'] ?? 'var(--ds-border-information,#0c66e4)';
  box.style.cssText = `padding:12px 16px;border-radius:4px;border-inline-start:4px solid ${colour};background:var(--ds-surface-overlay,#fff);color:var(--ds-text,#172b4d);box-shadow:var(--ds-shadow-overlay,0 8px 12px #091e4226)`;
  const actions = document.createElement('div');
  actions.style.cssText = 'display:flex;flex-wrap:wrap;gap:8px;margin-block-start:12px';
  actions.append(...(flag.actions ?? []).map((action) => button(action.text, 'subtle', () => { action.onClick(); })));
  actions.append(button('Dismiss', 'subtle', () => closeDefaultFlag(flag.id)));
  box.append(line('strong', flag.title ?? ''), line('div', flag.description ?? ''), actions);
  holder().append(box);
  if (flag.isAutoDismiss === true) setTimeout(() => closeDefaultFlag(flag.id), shownMs);
};

export const closeDefaultFlag = (id: string | number): void => document.getElementById(idOf(id))?.remove();
