import type { IssueType, JiraIssue, Named, Person, Sprint, Status, Version } from '../../model/jira-issue';
import type { ColumnWriter } from '../columns';
import { recordDictionary, textDictionary } from '../dictionary';
import type { Dictionary } from '../dictionary';
import { splitKey } from '../segment-columns';
import type { LooseColumn } from '../segment-columns';
import type { TextTable } from './text-table';
import { TableWriter } from './write-tables';

/** The records that the issues of a segment name, each once. */
export type Dictionaries = {
  readonly prefixes: Dictionary<string>;
  readonly linkTypes: Dictionary<string>;
  readonly types: Dictionary<IssueType>;
  readonly statuses: Dictionary<Status>;
  readonly named: Dictionary<Named>;
  readonly people: Dictionary<Person>;
  readonly sprints: Dictionary<Sprint>;
  readonly versions: Dictionary<Version>;
};

/** Gathers what the issues name. People, sprints and versions by their ids: neighbours differ by little then. */
export const gather = (issues: readonly JiraIssue[]): Dictionaries => {
  const found: Dictionaries = {
    prefixes: textDictionary(), linkTypes: textDictionary(), types: recordDictionary(), statuses: recordDictionary(),
    named: recordDictionary(), people: recordDictionary(), sprints: recordDictionary(), versions: recordDictionary(),
  };
  for (const issue of issues) gatherFrom(issue, found);
  found.people.sort((one, other) => byText(one.accountId, other.accountId));
  found.sprints.sort((one, other) => one.id - other.id);
  found.versions.sort((one, other) => one.projectId - other.projectId || byText(one.id, other.id));
  return found;
};

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const gatherFrom = (issue: JiraIssue, found: Dictionaries): void => {
  found.prefixes.numberOf(splitKey(issue.key)[0]);
  if (issue.parentKey !== null) found.prefixes.numberOf(splitKey(issue.parentKey)[0]);
  found.types.numberOf(issue.type);
  found.statuses.numberOf(issue.status);
  for (const named of [issue.resolution, issue.priority, issue.team, ...issue.components]) found.named.numberOrNull(named);
  found.people.numberOrNull(issue.assignee);
  for (const sprint of issue.sprints) found.sprints.numberOf(sprint);
  for (const version of issue.fixVersions) found.versions.numberOf(version);
  for (const { typeId, otherKey, otherStatus } of issue.links) {
    found.linkTypes.numberOf(typeId);
    found.prefixes.numberOf(splitKey(otherKey)[0]);
    found.statuses.numberOrNull(otherStatus);
  }
};

/** Writes the records into their columns; their texts are the first ones of the table of texts. */
export const writeDictionaries = (
  found: Dictionaries, column: (name: LooseColumn) => ColumnWriter, texts: TextTable,
): void => {
  const tables = new TableWriter(texts);
  tables.texts(column('prefixes'), found.prefixes.values);
  tables.texts(column('linkTypes'), found.linkTypes.values);
  tables.types(column('types'), found.types.values);
  tables.statuses(column('statuses'), found.statuses.values);
  tables.named(column('named'), found.named.values);
  tables.people(column('people'), found.people.values);
  tables.sprints(column('sprintTable'), found.sprints.values);
  tables.versions(column('versionTable'), found.versions.values);
};
