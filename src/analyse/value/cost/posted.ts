import type { Program } from '../../../model/program';
import type { Baseline } from '../../../model/value/work-package';
import type { Posting, Uncounted } from './ledger';
import { postedLines } from './lines-cost';
import { OUTSIDE } from '../package-places';
import { packageOfIssues } from './package-of-issue';
import { postedTeams } from './run-rate-cost';
import { postedWork, type PostedWork } from './worklog-cost';

/** Actual cost by where it came from: priced work logs, null where cost does not come from them, and all others. */
export type Posted = { readonly work: PostedWork | null; readonly others: readonly Posting[]; readonly uncounted: Uncounted };

const teamsOf = (program: Program, baseline: Baseline | null): ReturnType<typeof postedTeams> => {
  const places = packageOfIssues(program, baseline);
  return postedTeams(program, (index) => baseline?.packages[places[index] ?? OUTSIDE]?.id ?? null);
};

/**
 * Entered lines always count, for what nobody logs, such as licences and travel; beside them work costs what the
 * program's source says: worklogs x rates, or teams' cost a day x their work. With lines as the source they are all.
 */
export const posted = (program: Program, baseline: Baseline | null): Posted => {
  const { settings: { source }, worklogs } = program.value;
  const lines = postedLines(program, 'actual');
  const work = source === 'worklogs' && worklogs !== null ? postedWork(program, worklogs, baseline) : null;
  const teams = source === 'run-rate' ? teamsOf(program, baseline) : null;
  return {
    work, others: [...lines.postings, ...teams?.postings ?? []],
    uncounted: {
      noExchange: lines.noExchange, noRate: work?.noRate ?? new Map(), noRunRate: teams?.noRunRate ?? new Set(),
      restrictedSeconds: source === 'worklogs' ? worklogs?.restrictedSeconds ?? 0 : 0, earlySeconds: work?.earlySeconds ?? 0,
      packages: new Set([...lines.unpriced, ...work?.unpriced ?? []]),
    },
  };
};
