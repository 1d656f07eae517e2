import getThemeStyles from '@atlaskit/tokens/get-theme-styles';

const styleOf = (id: string): HTMLStyleElement | null => document.head.querySelector(`style[data-theme="${id}"]`);

/** The light theme's tokens, where the page was begun in the dark one and so has only that. */
export const loadLightTheme = async (): Promise<void> => {
  if (styleOf('light') !== null) return;
  const styles = await getThemeStyles({ colorMode: 'light', light: 'light' });
  const light = styles.find(({ id }) => id === 'light');
  if (light === undefined || styleOf('light') !== null) return;
  const style = document.createElement('style');
  style.dataset['theme'] = light.id;
  style.textContent = light.css;
  document.head.append(style);
};

/** Puts an element into the light theme at once, as far as that is loaded; the answer puts everything back. */
export const lightUp = (element: HTMLElement): (() => void) => {
  const before = { mode: element.getAttribute('data-color-mode'), theme: element.getAttribute('data-theme'), subtree: element.hasAttribute('data-subtree-theme') };
  const isPage = element === document.documentElement;
  element.setAttribute('data-color-mode', 'light');
  if (!isPage) {
    element.setAttribute('data-subtree-theme', 'true');
    element.setAttribute('data-theme', document.documentElement.getAttribute('data-theme') ?? 'light:light');
  }
  return () => {
    for (const [name, value] of [['data-color-mode', before.mode], ['data-theme', before.theme]] as const) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
    if (!before.subtree) element.removeAttribute('data-subtree-theme');
  };
};

/** The same, once the light theme is there. */
export const litUp = async (element: HTMLElement): Promise<() => void> => {
  await loadLightTheme();
  return lightUp(element);
};
