import type { DateChange } from '../../contract/plan';
import type { Issue, Program } from '../../model/program';
import { readMapping } from '../../store/mapping';

/** A change with the issue it is about; null where the program has none of that key for this person. */
export type ToDate = { readonly change: DateChange; readonly issue: Issue | null; readonly startField: string | null };

/** What is said of an issue that is not there, or hidden: the two are not told apart. */
export const noSuchIssue = (key: string): string => `There is no ${key} in this program, or you may not see it.`;

/** The issues that changes name, among those of the program that the person may browse, with the field of their start. */
export const issuesToDate = async ({ issues }: Program, changes: readonly DateChange[]): Promise<readonly ToDate[]> => {
  const wanted = new Set(changes.map(({ key }) => key));
  const found = new Map(issues.flatMap((issue) => (wanted.has(issue.key) ? [[issue.key, issue] as const] : [])));
  const projectIds = [...new Set([...found.values()].map(({ project }) => project.id))];
  const fields = new Map(await Promise.all(projectIds.map(async (id) => [id, (await readMapping(id))?.start ?? null] as const)));
  return changes.map((change) => {
    const issue = found.get(change.key) ?? null;
    return { change, issue, startField: issue === null ? null : fields.get(issue.project.id) ?? null };
  });
};
