import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { StrictMode, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { followTheme, surroundings, type Surroundings } from '../bridge';
import { CrashGuard } from './crash-guard';
import { ProblemPanel } from './problem';
import { ViewerContext } from './viewer';

const unlicensed = {
  code: 'unlicensed',
  message: 'The programs and their records are kept. Ask a Jira admin to renew the licence; then everything is back.',
} as const;

/** Theme first, so that nothing is drawn in the wrong colours; then the page. */
export const start = async (page: (around: Surroundings) => ReactElement): Promise<void> => {
  const around = await surroundings();
  await setGlobalTheme({ colorMode: around.colorMode, light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography', shape: 'shape' });
  await followTheme();
  document.documentElement.lang = 'en';
  const root = document.getElementById('app');
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <ViewerContext.Provider value={{ locale: around.locale, siteUrl: around.siteUrl }}>
        <CrashGuard>{around.licensed ? page(around) : <ProblemPanel problem={unlicensed} />}</CrashGuard>
      </ViewerContext.Provider>
    </StrictMode>,
  );
};
