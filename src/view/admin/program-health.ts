import type { CoverageRow } from '../../contract/admin';
import type { Health } from '../../contract/health';
import { counted, fewNames } from '../../analyse/words';

export type ProgramFacts = {
  readonly archived: boolean;
  readonly projects: number;
  /** Rows of its projects that the administrator may browse. */
  readonly visible: readonly CoverageRow[];
  /** Queries of its rules that Jira does not take any more. */
  readonly refused: number;
};

const keysOf = (rows: readonly CoverageRow[]): string => fewNames(rows.map(({ key }) => key));

const hiddenWords = ({ projects, visible }: ProgramFacts): string =>
  (visible.length === projects ? '' : `; ${counted(projects - visible.length, 'project')} not visible to you`);

/** What ails the data of a program, the worst first; only of projects that the administrator may browse. */
export const programHealth = (facts: ProgramFacts): Health => {
  const { archived, projects, visible, refused } = facts;
  const of = (state: Health['state']): readonly CoverageRow[] => visible.filter((row) => row.state === state);
  if (archived) return { state: 'good', text: 'Archived: hidden from lists, nothing lost' };
  if (refused > 0) return { state: 'bad', text: `${counted(refused, 'rule')} no longer ${refused === 1 ? 'works' : 'work'}` };
  if (projects === 0) return { state: 'watch', text: 'No projects yet' };
  if (visible.length === 0) return { state: 'watch', text: 'None of its projects is visible to you' };
  const reading = visible.filter(({ pull }) => pull.phase !== 'complete' && pull.phase !== 'failed');
  if (of('bad').length > 0) return { state: 'bad', text: `Trouble with ${keysOf(of('bad'))}${hiddenWords(facts)}` };
  if (reading.length > 0) return { state: 'watch', text: `Reading ${keysOf(reading)}${hiddenWords(facts)}` };
  if (of('watch').length > 0) return { state: 'watch', text: `Look at ${keysOf(of('watch'))}${hiddenWords(facts)}` };
  return { state: 'good', text: `All is read${hiddenWords(facts)}` };
};
