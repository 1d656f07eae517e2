import type { Dependency, Program } from '../../model/program';
import type { Analysis } from '../analysis';
import { bothEnds, keyOf } from './dependency-evidence';
import { figure, input } from '../figure';
import type { EvidenceIssue, Measure } from '../measure';
import { counted } from '../words';

/**
 * **Links to outside**: dependencies with one end outside the program, an issue that the viewer may see. Its status is
 * what the link shows of it. Adding the outside project to the program turns them into ordinary dependencies.
 */
export const endsOutside: Measure = {
  key: 'ends-outside',
  name: 'Links to outside',
  group: 'Dependencies',
  unit: 'links',
  better: 'none',
  formula: 'Dependencies of which one issue is in the program and the other is not.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const found = program.dependencies.filter(leavesProgram);
    const blockers = found.filter((one) => one.blocker < 0).length;
    return figure(found.length, `${counted(found.length, 'dependency', 'dependencies')} to ${counted(program.outside.length, 'issue')} outside`, {
      inputs: [
        input('Blockers outside', blockers, 'links'),
        input('Blocked issues outside', found.length - blockers, 'links'),
        input('Different issues outside', program.outside.length, 'issues'),
      ],
      issues: () => membersOf(program, found),
    });
  },
};

/** Whether one end is outside the program. */
export const leavesProgram = ({ blocker, blocked }: Dependency): boolean => blocker < 0 || blocked < 0;

/** The dependencies that wait for, or hold, an issue outside that is not done, as far as the link shows. */
export const openOutside = ({ program }: Pick<Analysis, 'program'>): readonly Dependency[] =>
  program.dependencies.filter((one) => leavesProgram(one) && isOpen(program, Math.min(one.blocker, one.blocked)));

const isOpen = ({ outside }: Program, end: number): boolean => {
  const status = outside[-1 - end]?.status ?? null;
  return status !== null && status.category !== 'done';
};

/** The issues inside, with the ends outside they depend on or hold. */
export const membersOf = (program: Program, found: readonly Dependency[]): readonly EvidenceIssue[] =>
  bothEnds(program, found).map(({ issue, why }) => ({ issue, why: `${why} (outside)` }));

/** The keys outside that some dependencies name, each once. */
export const outsideKeys = (program: Program, found: readonly Dependency[]): ReadonlySet<string> =>
  new Set(found.map((one) => keyOf(program, Math.min(one.blocker, one.blocked))));
