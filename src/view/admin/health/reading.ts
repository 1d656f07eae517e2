import type { CoverageRow } from '../../../contract/admin';
import type { Health, ReadingHealth } from '../../../contract/health';
import { counted, fewNames } from '../../../analyse/words';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const isRunning = ({ pull }: CoverageRow): boolean => pull.phase !== 'complete' && pull.phase !== 'failed';

const wordsOf = (rows: readonly CoverageRow[]): Health => {
  const [running, failed] = [rows.filter(isRunning), rows.filter(({ pull }) => pull.phase === 'failed')];
  if (rows.length === 0) return { state: 'good', text: 'No project is read yet: the first program brings its projects.' };
  if (failed.length > 0) return { state: 'bad', text: `Reading ${fewNames(failed.map(({ key }) => key))} stopped; below is why. The other projects are read all the same.` };
  if (running.length > 0) return { state: 'watch', text: `Reading ${fewNames(running.map(({ key }) => key))}. It goes on by itself; figures of these projects are partial until then.` };
  return { state: 'good', text: `${counted(rows.length, 'project')} ${rows.length === 1 ? 'is' : 'are'} read whole.` };
};

/** How far reading has come, over projects that the administrator may browse. */
export const readingHealth = (rows: readonly CoverageRow[]): ReadingHealth => {
  const pulls = rows.map(({ pull }) => pull);
  const running = rows.filter(isRunning).map(({ pull }) => pull);
  const known = running.flatMap(({ remainingSeconds }) => (remainingSeconds === null ? [] : [remainingSeconds]));
  const readAt = rows.flatMap((row) => (row.readAt === null ? [] : [row.readAt])).sort();
  return {
    ...wordsOf(rows),
    done: sum(pulls.map(({ done }) => done)),
    total: pulls.some(({ total }) => total === null) ? null : sum(pulls.map(({ total }) => total ?? 0)),
    projects: rows.length,
    projectsDone: pulls.filter(({ phase }) => phase === 'complete').length,
    remainingSeconds: running.length === 0 || known.length < running.length ? null : Math.max(...known),
    lastReadAt: readAt.at(-1) ?? null,
  };
};
