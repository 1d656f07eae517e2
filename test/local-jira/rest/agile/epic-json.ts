import { mayBrowse } from '../../site/permissions';
import { fieldIds } from '../../site/standard-fields';
import type { Issue } from '../../site/types';
import type { Call } from '../api';

/** The epic an issue is in: its parent, or the one its old epic link names; null where there is none to be seen. */
export const epicOf = ({ site, caller }: Call, issue: Issue): Issue | null => {
  const link = issue.custom[fieldIds.epicLink];
  const found = (issue.parentId === null ? undefined : site.issueById(issue.parentId)) ?? (typeof link === 'string' ? site.issueByKey(link) : undefined);
  const epic = found !== undefined && site.tables.issueType.get(found.typeId)?.hierarchyLevel === 1;
  return epic && mayBrowse(site, caller, found) ? found : null;
};

export const epicJson = ({ site, base }: Call, epic: Issue) => ({
  id: Number(epic.id), key: epic.key, self: `${base}/rest/agile/1.0/epic/${epic.id}`, name: epic.summary, summary: epic.summary,
  color: { key: `color_${(Number(epic.id) % 9) + 1}` }, done: site.tables.status.get(epic.statusId)?.category === 'done',
});
