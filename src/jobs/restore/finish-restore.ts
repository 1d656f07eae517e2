import { touchData } from '../../store/data-version';
import { listPrograms } from '../../store/programs';
import { endMark, type RestoreMark } from '../../store/restore/mark';
import type { RestorePlan } from '../../store/restore/plan';
import { SITE_CHAIN } from '../../store/trail/entry';
import { dropUpload } from '../../store/uploads';
import { writeEntry } from '../../store/write-record';
import { flagsSoon } from '../flags/flags-soon';
import { pushFollow } from '../queues';
import { requestPull } from '../request-pull';

/**
 * The end of a restore: what programs need of Jira is asked for, and one entry of the site's trail says what was done, in
 * the transaction that opens the app again. What was uploaded is thrown away afterwards, or by the sweep.
 */
export const finishRestore = async (mark: RestoreMark, { said }: RestorePlan): Promise<void> => {
  const programs = await listPrograms();
  await requestPull([...new Set(programs.flatMap(({ projectIds }) => projectIds))]);
  for (const { id } of programs) await pushFollow({ kind: 'rules', programId: id });
  await touchData();
  const note = { who: mark.by, action: 'data-restored', changes: said, people: [], issues: [] } as const;
  await writeEntry({ chain: SITE_CHAIN, note }, () => Promise.resolve(), endMark(mark));
  await touchData();
  await dropUpload(mark.restoreId);
  await flagsSoon(Date.now());
};
