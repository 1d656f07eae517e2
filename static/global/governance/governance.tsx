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

const parts = [{ key: 'promises', label: 'Promises' }, { key: 'trail', label: 'Trail' }] as const;

/** What teams promised each other, and, for managers, everything that was done in the program. */
export const Governance = ({ programId, part, canManage, go }: GovernanceProps): ReactElement => {
  const access = useMemo(() => ({ programId, ask }), [programId]);
  if (!canManage) {
    return (
      <div className="governance">
        {part === 'trail' && <p className="quiet" role="note">The trail is for managers of the program and Jira administrators.</p>}
        <Promises programId={programId} />
      </div>
    );
  }
  return (
    <div className="governance">
      <Tabs label="Governance" name="governance" tabs={parts} chosen={part} choose={(next) => go({ page: 'governance', id: programId, part: next })} />
      <TabPanel name="governance" chosen={part}>
        {part === 'promises'
          ? <Promises programId={programId} />
          : <Suspense fallback={<Loading what="the trail"><RowsSkeleton count={6} /></Loading>}><Trail access={access} /></Suspense>}
      </TabPanel>
    </div>
  );
};
