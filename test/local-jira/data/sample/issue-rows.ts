import { fieldIds } from '../../site/standard-fields';
import { issueTypes, priorities } from '../../site/standard-tables';
import type { Issue } from '../../site/types';
import type { Told } from '../changelog';
import { jiraTime } from '../../site/jira-time';
import type { Random } from '../random';
import type { Biography } from './biography';
import type { Life } from './life';
import { people } from './people';
import { ESCALATION_CONTACT, componentsOf, securityScheme, statusesOf, typesOf, type SampleProject } from './projects';

/** What a row needs besides the issue's biography. */
export type RowInput = {
  readonly id: string; readonly key: string; readonly life: Life; readonly project: SampleProject;
  readonly biography: Biography; readonly parentId: string | null; readonly secondsSpent: number | null;
};

/** The issue as it stands today: what its biography left, and what never changes. */
export const issueRow = ({ id, key, life, project, biography, parentId, secondsSpent }: RowInput, random: Random): Issue => {
  const { story } = life;
  const value = (field: Parameters<typeof biography.values.get>[0]): string | null => biography.values.get(field)?.id ?? null;
  const estimate = biography.values.has('estimate') ? Number(value('estimate')) : null;
  return {
    id, key, projectId: project.id, summary: story.title, description: null, parentId,
    typeId: typeId(life, project, random),
    statusId: value('status') ?? statusesOf(project).todo.id,
    resolutionId: value('resolution'),
    priorityId: priorityId(life, random),
    assigneeId: value('assignee'),
    reporterId: people[story.reporter ?? random.pick(life.team?.members ?? (['officer'] as const))].accountId,
    created: jiraTime(biography.createdAt),
    updated: jiraTime(biography.updatedAt),
    resolutiondate: biography.finishedAt !== null && biography.values.has('resolution') ? jiraTime(biography.finishedAt) : null,
    duedate: value('due'),
    labels: story.labels,
    componentIds: components(story, project, random),
    fixVersionIds: value('version') === null ? [] : [value('version') ?? ''],
    securityLevelId: securityScheme.levels.find((one) => one.name === story.securityLevel)?.id ?? null,
    timeoriginalestimate: estimate,
    timeestimate: estimate === null ? null : life.finished !== null ? 0 : Math.max(0, estimate - (secondsSpent ?? 0)),
    timespent: secondsSpent,
    custom: customValues(biography, project, random),
  };
};

const typeId = ({ story }: Life, project: SampleProject, random: Random): string => {
  const usual = random.chance(0.6) ? issueTypes.story.name : issueTypes.task.name;
  const name = story.level === 1 ? 'Epic' : story.level === -1 ? 'Sub-task' : story.type ?? usual;
  const found = typesOf(project).find((one) => one.name === name);
  if (found === undefined) throw new Error(`story of ${project.key}: no issue type ${name}`);
  return found.id;
};

const priorityId = ({ story }: Life, random: Random): string => {
  const dice = random.between(0, 99);
  if (story.labels.includes('launch') || story.labels.includes('compliance')) return priorities.high.id;
  const { highest, high, medium, low, lowest } = priorities;
  return (dice < 4 ? highest : dice < 22 ? high : dice < 78 ? medium : dice < 94 ? low : lowest).id;
};

/** The dice are thrown for every issue, so that naming a component of one changes nothing of the others. */
const components = (story: Life['story'], project: SampleProject, random: Random): string[] => {
  const all = componentsOf(project);
  const any = all.length === 0 || random.chance(0.3) ? [] : [random.pick(all).id];
  if (story.component === null) return any;
  const named = all.find(({ name }) => name === story.component);
  if (named === undefined) throw new Error(`story of ${project.key}: no component ${story.component}`);
  return [named.id];
};

const customValues = ({ values }: Biography, project: SampleProject, random: Random): Record<string, unknown> => {
  const custom: Record<string, unknown> = {};
  const put = (id: string, told: Told | undefined, read: (told: Told) => unknown): void => {
    if (told !== undefined) custom[id] = read(told);
  };
  put(fieldIds.storyPoints, values.get('storyPoints'), (told) => Number(told.id));
  put(fieldIds.storyPointEstimate, values.get('storyPointEstimate'), (told) => Number(told.id));
  put(fieldIds.startDate, values.get('start'), (told) => told.id);
  put(fieldIds.sprint, values.get('sprint'), (told) => told.id.split(', ').map(Number));
  put(fieldIds.team, values.get('team'), (told) => ({ id: told.id, name: told.text }));
  put(fieldIds.flagged, values.get('flagged'), () => [{ id: '10019', value: 'Impediment' }]);
  if (project.key === 'SUP') custom[ESCALATION_CONTACT] = people[random.pick(['marta', 'sofia', 'lead'] as const)].accountId;
  return custom;
};
