import { createContext, useContext } from 'react';

/** What every component may need to know of the viewer: how to write numbers and dates, and where Jira is. */
export type Viewer = { readonly locale: string; readonly siteUrl: string };

export const ViewerContext = createContext<Viewer>({ locale: 'en', siteUrl: '' });

export const useViewer = (): Viewer => useContext(ViewerContext);
