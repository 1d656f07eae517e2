import type { Issue, Program } from '../model/program';
import { evidence, figure, input, setAsideLeftOut } from './figure';
import type { Measure } from './measure';
import { partOf, type Part } from '../model/columns';
import { allCounts, tally } from './tally';
import { plain } from './words';

/** What a measure must say that counts the issues in one or more parts of the tally. */
export type OutcomeCount = Pick<Measure, 'key' | 'name' | 'group' | 'better' | 'formula' | 'followed'> & {
  readonly parts: readonly Part[];
  readonly verb: string;
  readonly why: (issue: Issue) => string;
};

const sumOf = (counts: Readonly<Record<Part, number>>, parts: readonly Part[]): number =>
  parts.reduce((sum, part) => sum + counts[part], 0);

/**
 * Makes a measure of how many issues are in some parts of the tally, leaves and summaries alike: delivered, dropped,
 * unknown, open and set aside issues add up to all issues of the program. How many of them are summaries stands
 * beside, since progress is taken from leaves only.
 */
export const outcomeCount = ({ parts, verb, why, ...about }: OutcomeCount): Measure => ({
  ...about,
  unit: 'issues',
  source: null,
  compute: ({ program }) => {
    const count = sumOf(allCounts(program), parts);
    const summaries = sumOf(tally(program).summaries, parts);
    return figure(count, `${plain(count)} of ${plain(program.byId.size)} issues ${verb}`, {
      inputs: [
        input('Issues without children (leaves)', count - summaries, 'issues'),
        input('Issues with children (summaries)', summaries, 'issues'),
        input('All issues of the program', program.byId.size, 'issues'),
      ],
      issues: () => evidence(program.issues, (issue) => (parts.includes(partOf(issue)) ? why(issue) : null)),
      leftOut: () => openLeftOut(program, parts),
    });
  },
});

/** Set aside issues are open, so they are only said where open ones are counted. */
const openLeftOut = (program: Program, parts: readonly Part[]) =>
  (parts.includes('todo') ? setAsideLeftOut(program) : []);
