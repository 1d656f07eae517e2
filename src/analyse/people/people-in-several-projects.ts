import type { Issue, Program } from '../../model/program';
import { figure, input, leftOut, setAsideLeftOut } from '../figure';
import type { EvidenceIssue, Figure, Measure } from '../measure';
import { countSpreadPeople, mostProjectsOfOne, spreadOver, type Holder } from './spread';
import { tally } from '../tally';
import { counted } from '../words';

/** An active person as a holder; nobody, and people who left, hold nothing. */
const personOf = ({ jira: { assignee } }: Issue): Holder | null =>
  (assignee !== null && assignee.active ? { key: assignee.accountId, name: assignee.name } : null);

const peopleEvidence = (program: Program): readonly EvidenceIssue[] =>
  spreadOver(tally(program).open, personOf).flatMap(({ name, projects, issues }) =>
    issues.map((issue) => ({ issue, why: `${name}: ${projects.join(', ')}` })));

/** Where persons are not shown their issues are only counted: a list of them would name their assignees. */
const notListed = (program: Program): Figure['inputs'] => (program.settings.showPersons
  ? [] : [input('Their issues, not listed since persons are not shown in this program', peopleEvidence(program).length, 'issues')]);

/**
 * **People in several projects**: persons with open issues assigned to them in two projects or more at once, the first
 * sign of contention, without any estimate. People whose account is inactive hold nobody up and are left out. Who it
 * is shows only where the program allows persons to be shown; the count always does.
 */
export const peopleInSeveralProjects: Measure = {
  key: 'people-in-several-projects',
  name: 'People in several projects',
  group: 'People and teams',
  unit: 'people',
  better: 'lower',
  formula: 'People with open issues assigned to them in at least two projects.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const people = countSpreadPeople(program);
    return figure(people, `${counted(people, 'person', 'people')} with open issues in at least two projects`, {
      note: () => (people === 0 ? null : `up to ${mostProjectsOfOne(program)} projects at once`),
      inputs: () => notListed(program),
      issues: () => (program.settings.showPersons ? peopleEvidence(program) : []),
      leftOut: () => [
        ...leftOut('Assigned to nobody', tally(program).open.filter(({ jira }) => jira.assignee === null)),
        ...leftOut('Assigned to people who left', tally(program).open.filter(({ jira }) => jira.assignee?.active === false)),
        ...setAsideLeftOut(program),
      ],
    });
  },
};
