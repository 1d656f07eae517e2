import type { Candidates } from '../jobs/load-members';
import { labelsFor } from '../jobs/labels';
import { isCandidate, projectsNamed } from '../model/membership';
import type { ProgramRecord } from '../store/programs';
import type { RightsQuestion } from '../store/rights-question';
import { endsOutside } from './cut-to-visible';
import { issuesOnTheWay, projectsOnTheWay } from './members-for';

/** What Jira is asked about a viewer before anything of a program is shown: the same question for everybody. */
export type AskedOfJira = Pick<RightsQuestion, 'projectIds' | 'uniform' | 'issueIds'>;

/**
 * Projects with a uniform label are asked about as projects, all other issues one by one: members, what they point at,
 * what leads to them, and issues that could not be read (`unread`: the project of each).
 */
export const askedFor = async (program: ProgramRecord, candidates: Candidates, unread: ReadonlyMap<number, number>): Promise<AskedOfJira> => {
  const loadedIds = candidates.projects.map(({ project }) => project.id);
  const projectIds = [...new Set([...program.projectIds, ...loadedIds, ...projectsOnTheWay(candidates), ...projectsNamed(program.settings.excluded)])];
  const uniform = await uniformAmong(projectIds);
  const open = new Set(uniform);
  const single = candidates.issues.filter((issue) => issue.secured || !open.has(issue.projectId)).map((issue) => issue.id);
  const ends = [...endsOutside(candidates.issues, candidates.byId), ...issuesOnTheWay(candidates)].filter((id) => {
    const issue = candidates.nearby(id);
    return issue === null || issue.secured || !open.has(issue.projectId);
  });
  const lost = [...unread].filter(([id, projectId]) => isCandidate(candidates.membership, id, projectId)).map(([id]) => id);
  return { projectIds, uniform, issueIds: [...new Set([...single, ...ends, ...lost])] };
};

/** Those of the projects of which one check decides for all issues without a security level, as it holds now. */
export const uniformAmong = async (projectIds: readonly number[]): Promise<readonly number[]> => {
  const labels = await labelsFor(projectIds);
  return projectIds.filter((id) => labels.get(id) === 'uniform');
};
