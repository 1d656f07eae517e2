import { figure, input, setAsideLeftOut, unknownFigure } from '../figure';
import type { Measure } from '../measure';
import { milestoneRisks, type MilestoneRisk } from './milestone-risk';
import { milestones, noMilestones } from './milestones';
import type { Program } from '../../model/program';
import { issuesAt } from '../issue-indices';
import { counted, fewNames } from '../words';

const evidenceOf = (program: Program, risks: readonly MilestoneRisk[]) => risks.flatMap(({ milestone, open, causes }) =>
  issuesAt(program, open).map((issue) => ({ issue, why: `${milestone.version.name}: ${causes()[0] ?? ''}` })));

/**
 * **Milestones at risk**: versions not released, with a release date today or later, against which something speaks:
 * their open leaves do not fit into the time left at their teams' mean velocity of the last 6 weeks (a team works on
 * its milestones in the order of their dates), a leaf is due after the date, or a leaf waits for a blocker that is due
 * after it. Milestones of teams without 6 weeks of history are not judged by velocity, and counted apart.
 */
export const milestonesAtRisk: Measure = {
  key: 'milestones-at-risk',
  name: 'Milestones at risk',
  group: 'Delivery',
  unit: 'milestones',
  better: 'lower',
  formula: 'Coming versions whose open work does not fit at recent velocity, is due later, or waits for a blocker that is due later.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const all = milestones(program);
    const risks = milestoneRisks(program);
    const judged = risks.filter(({ unjudged }) => !unjudged);
    const reason = noMilestones(all, risks.length) ?? (risks.length > 0 && judged.length === 0 ? 'The teams of the coming milestones have less than 6 weeks of known history.' : null);
    if (reason !== null) return unknownFigure(reason);
    const atRisk = judged.filter((one) => one.atRisk);
    return figure(atRisk.length, `${atRisk.length} of ${counted(risks.length, 'version')} still to come`, {
      note: atRisk.length === 0 ? null : fewNames(atRisk.map(({ milestone }) => milestone.version.name)),
      inputs: () => [
        ...atRisk.map(({ milestone, causes }) => input(`${milestone.version.name}: ${fewNames(causes())}`, milestone.day, 'date')),
        input('Not judged: velocity not known', risks.length - judged.length, 'milestones'),
        input('Not released, without a date', all.undated, 'milestones'),
      ],
      issues: () => evidenceOf(program, atRisk),
      leftOut: () => setAsideLeftOut(program, (issue) => issue.fixVersions.some(({ id }) => risks.some(({ milestone }) => milestone.version.id === id))),
    });
  },
};
