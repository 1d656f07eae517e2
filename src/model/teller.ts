import type { JiraIssue } from './jira-issue';

/** An issue whose changelog stands in another one: that of today. */
export class ToldByToday {
  constructor(readonly today: JiraIssue) {}
}

/** The issue in whose changelog an issue's past stands. */
export const tellerOf = (issue: JiraIssue): JiraIssue => (issue instanceof ToldByToday ? issue.today : issue);
