import type { JiraIssue } from '../model/jira-issue';
import type { FieldMapping } from '../model/settings';
import { wholeIssue } from '../model/whole-issue';
import type { LoadedProject } from '../store/snapshot';
import type { SnapshotChange } from '../store/update-snapshot';

const without = (issue: JiraIssue, used: FieldMapping, mapping: FieldMapping): JiraIssue => ({
  ...wholeIssue(issue),
  points: used.points === mapping.points ? issue.points : null,
  start: used.start === mapping.start ? issue.start : null,
  team: used.team === mapping.team ? issue.team : null,
  history: [],
  historyKnown: false,
});

/**
 * What leaves the snapshot of a project with its old fields: values read from a field that is not the one any more are
 * unknown until the issue is read anew, and so is the past, whose changelog was read by the old fields too.
 */
export const forgotten = (known: LoadedProject | null, mapping: FieldMapping): Pick<SnapshotChange, 'upsert' | 'historyComplete'> => {
  if (known === null) return {};
  const used = known.project.mapping;
  if (used.points === mapping.points && used.start === mapping.start && used.team === mapping.team) return {};
  const upsert = known.segments.flat().map((issue) => ({ issue: without(issue, used, mapping), summary: null, anew: true }));
  return { upsert, historyComplete: false };
};
