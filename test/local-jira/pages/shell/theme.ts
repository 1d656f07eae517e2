import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { createContext, useContext } from 'react';

export type Theme = 'light' | 'dark';

const key = 'local-jira-theme';

/** What was chosen last, else what the system prefers. */
export const rememberedTheme = (): Theme => {
  const kept = localStorage.getItem(key);
  if (kept === 'light' || kept === 'dark') return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

export const applyTheme = async (theme: Theme): Promise<void> => {
  await setGlobalTheme({ colorMode: theme, light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography', shape: 'shape' });
};

export const chooseTheme = (theme: Theme): void => {
  localStorage.setItem(key, theme);
  void applyTheme(theme);
};

export const ThemeContext = createContext<Theme>('light');

export const useTheme = (): Theme => useContext(ThemeContext);
