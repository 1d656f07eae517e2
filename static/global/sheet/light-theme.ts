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

/** Puts the page into the light theme at once, as far as that is loaded; the answer puts it back. */
export const lightUp = (): (() => void) => {
  const page = document.documentElement;
  const before = page.getAttribute('data-color-mode');
  page.setAttribute('data-color-mode', 'light');
  return () => {
    if (before === null) page.removeAttribute('data-color-mode');
    else page.setAttribute('data-color-mode', before);
  };
};
