import { z } from 'zod';
import { markDirty } from '../store/dirty';
import { followSoon, pushFollow } from './queues';

/**
 * Handlers of Jira's events. An event is a hint that something may be different; what it is, the follow job asks Jira.
 * So only ids are read of it, and one that is doubled, late or out of order does no harm.
 */
const id = z.coerce.number().int().nonnegative();

const issueEvent = z.object({ issue: z.object({ id }) });

const ends = z.object({ sourceIssueId: id, destinationIssueId: id });
const linkEvent = z.union([z.object({ issueLink: ends }).transform(({ issueLink }) => issueLink), ends]);

const versionEvent = z.union([
  z.object({ version: z.object({ projectId: id }) }).transform(({ version }) => version.projectId),
  z.object({ project: z.object({ id }) }).transform(({ project }) => project.id),
]);

const projectEvent = z.object({ project: z.object({ id }) });

const sprintEvent = z.object({ sprint: z.object({ id }) });

export const onIssueEvent = async (event: unknown): Promise<void> => {
  const { issue } = issueEvent.parse(event);
  await hint([issue.id]);
};

export const onLinkEvent = async (event: unknown): Promise<void> => {
  const link = linkEvent.parse(event);
  await hint([link.sourceIssueId, link.destinationIssueId]);
};

export const onVersionEvent = async (event: unknown): Promise<void> => {
  await pushFollow({ kind: 'project', projectId: versionEvent.parse(event) });
};

export const onProjectEvent = async (event: unknown): Promise<void> => {
  await pushFollow({ kind: 'project', projectId: projectEvent.parse(event).project.id });
};

export const onSprintEvent = async (event: unknown): Promise<void> => {
  await pushFollow({ kind: 'sprint', sprintId: sprintEvent.parse(event).sprint.id });
};

const hint = async (issueIds: readonly number[]): Promise<void> => {
  await markDirty(issueIds);
  await followSoon(Date.now());
};
