import { originalDue } from '../delivery/due-changes';
import type { Issue, Program, Project } from '../../model/program';
import type { Version } from '../../model/jira-issue';
import type { Day } from '../../model/time';

/**
 * The finish an issue was first planned for: the first due date its changelog shows, if it was given before the issue was
 * done; its due date, where that never changed. Null where it never had one, and where its changelog is not known.
 */
export const originalFinish = (program: Program, issue: Issue): Day | null => originalDue(issue, program);

/** The day a project was committed to in the program's settings; null where nobody did. */
export const originalProjectFinish = ({ settings }: Program, { id }: Project): Day | null => settings.committedDeadlines[String(id)] ?? null;

/** The day a version was committed to in the program's settings. Null where nobody did: Jira's own date is moved, and keeps no past. */
export const originalVersionFinish = ({ settings }: Program, { id }: Version): Day | null => settings.committedDeadlines[`version:${id}`] ?? null;
