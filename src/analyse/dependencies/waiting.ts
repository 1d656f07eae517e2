import type { Analysis } from '../analysis';
import { bothEnds, setAsideEnds } from './dependency-evidence';
import { figure, input, unknownFigure } from '../figure';
import type { Figure, Measure } from '../measure';
import { blockedAt, dependenciesAt, untoldLeftOut, whyUntold } from './open-dependencies';
import { teamDays } from './team-days';
import { counted, plain } from '../words';

/**
 * **Waiting now**: issues that wait for something. A dependency is open while neither end is done; the blocked issue
 * is waiting where it is in progress, flagged, in an active sprint, or planned to have started before the day. Each
 * waiting issue counts once, however many blockers it has. Blockers outside the program count by the status their
 * link shows. Where a blocker was dropped as a duplicate, its open original takes its place. Work that is set aside
 * neither waits nor blocks.
 */
export const waiting: Measure = {
  key: 'waiting',
  name: 'Waiting now',
  group: 'Dependencies',
  unit: 'issues',
  better: 'lower',
  formula: 'Issues that are in progress, flagged, in an active sprint or past their planned start, and depend on an issue that is not done.',
  source: null,
  followed: true,
  compute: (analysis) => {
    const reason = whyUntold(analysis);
    return reason === null ? count(analysis) : unknownFigure(reason, { leftOut: () => untoldLeftOut(analysis) });
  },
};

const count = (analysis: Analysis): Figure => {
  const { program, states } = analysis;
  const issues = blockedAt(analysis, states.waiting);
  return figure(issues, `${counted(issues, 'issue')} held by ${counted(states.waiting.length, 'open dependency', 'open dependencies')}`, {
    note: () => noteOf(analysis, issues),
    inputs: () => [
      input('Waiting dependencies', states.waiting.length, 'links'),
      input('Of these, blocked by issues outside the program', states.waiting.filter((at) => (states.all[at]?.blocker ?? 0) < 0).length, 'links'),
      input('Of these, handed on by a dropped duplicate', states.waiting.filter((at) => states.successions.has(at)).length, 'links'),
    ],
    issues: () => bothEnds(program, dependenciesAt(analysis, states.waiting)),
    leftOut: () => [...setAsideEnds(program), ...untoldLeftOut(analysis)],
  });
};

/** Of past days nobody reads it, and it takes a look into changelogs. */
const noteOf = (analysis: Analysis, issues: number): string | null => {
  const { value } = teamDays(analysis);
  return value === null || issues === 0 ? null : `${plain(value)} team-days`;
};
