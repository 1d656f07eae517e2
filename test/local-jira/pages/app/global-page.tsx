import type { ReactElement } from 'react';
import { appBase } from '../shell/route';
import { AppSurface } from './app-surface';

/** The app's own page: the whole width below the top bar; its addresses continue this one's. */
export const GlobalPage = (): ReactElement => (
  <main className="global" aria-label="Flagship">
    <AppSurface moduleKey="flagship-global" title="Flagship" height="fill" historyBase={appBase} />
  </main>
);
