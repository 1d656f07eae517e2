import './governance.css';
import { lazy, Suspense, useMemo, type ReactElement } from 'react';
import { askGlobal } from '../../bridge';
import { Loading, RowsSkeleton } from '../../parts/skeleton';
import { TabPanel, Tabs } from '../../parts/tabs';
import type { TrailAccess } from '../../trail/trail-access';
import type { GovernancePage } from '../route';
import type { Go } from '../use-route';
import { Promises } from './promises/promises';

const Trail = lazy(async () => ({ default: (await import('../../trail/trail')).Trail }));

type GovernanceProps = { readonly programId: string; readonly part: GovernancePage; readonly canManage: boolean; readonly go: Go };

/** The calls about a trail, as the global page makes them. */
const ask: TrailAccess['ask'] = {
  trail: (input) => askGlobal('trail', input),
  checkTrail: (input) => askGlobal('checkTrail', input),
  exportTrail: (input) => askGlobal('exportTrail', input),
  exportHeads: (input) => askGlobal('exportHeads', input),
};

const Risks = lazy(async () => ({ default: (await import('./risks/risks')).Risks }));

const parts = [{ key: 'promises', label: 'Promises' }, { key: 'risks', label: 'Risks' }, { key: 'trail', label: 'Trail' }] as const;

const Part = ({ programId, part, canManage, access }: Omit<GovernanceProps, 'go'> & { readonly access: TrailAccess }): ReactElement => {
  if (part === 'promises') return <Promises programId={programId} />;
  return part === 'risks'
    ? <Suspense fallback={<Loading what="the risks"><RowsSkeleton count={6} /></Loading>}><Risks programId={programId} canManage={canManage} /></Suspense>
    : <Suspense fallback={<Loading what="the trail"><RowsSkeleton count={6} /></Loading>}><Trail access={access} /></Suspense>;
};

/** What teams promised each other, what may go wrong, and, for managers, everything that was done in the program. */
export const Governance = ({ programId, part, canManage, go }: GovernanceProps): ReactElement => {
  const access = useMemo(() => ({ programId, ask }), [programId]);
  const shown = canManage || part !== 'trail' ? part : 'promises';
  return (
    <div className="governance">
      {shown !== part && <p className="quiet" role="note">The trail is for managers of the program and Jira administrators.</p>}
      <Tabs label="Governance" name="governance" tabs={canManage ? parts : parts.slice(0, 2)} chosen={shown} choose={(next) => go({ page: 'governance', id: programId, part: next })} />
      <TabPanel name="governance" chosen={shown}><Part programId={programId} part={shown} canManage={canManage} access={access} /></TabPanel>
    </div>
  );
};
