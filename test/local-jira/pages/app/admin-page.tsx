import type { ReactElement } from 'react';
import { useModules } from '../shell/current-user';
import { adminBase } from '../shell/route';
import { AppSurface } from './app-surface';

/** A page of the app among Jira's settings; whether one may see it the server decides. */
export const AdminPage = ({ moduleKey }: { readonly moduleKey: string }): ReactElement => {
  const title = useModules('jira:adminPage').find(({ key }) => key === moduleKey)?.title;
  if (title === undefined) return <main className="page"><h1>Not found</h1><p>The app has no such page.</p></main>;
  return (
    <main className="global" aria-label={title}>
      <AppSurface moduleKey={moduleKey} title={title} height="fill" historyBase={adminBase(moduleKey)} />
    </main>
  );
};
