import type { CoverageRow, ProgramRow } from '../../contract/admin';
import { loadMembers } from '../../jobs/load-members';
import { groupsById } from '../../jira/groups';
import { displayNames } from '../../jira/people';
import type { ProgramRecord } from '../../store/programs';
import { programHealth } from '../../view/admin/program-health';
import { loadProgramSource } from '../load-program';
import type { Viewer } from '../viewer';

type Members = Pick<ProgramRow, 'issues' | 'issuesNote'> & { readonly refused: number };

/** Rather a page without some of the counts than no page. */
const COUNT_FOR_MS = 9_000;

const membersOf = async (record: ProgramRecord, viewer: Viewer, allVisible: boolean): Promise<Members> => {
  if (!allVisible) {
    const { refusals } = await loadMembers(record, viewer.cloudId);
    return { issues: null, issuesNote: 'Not all of its projects are visible to you', refused: refusals.length };
  }
  const { source, refusals } = await loadProgramSource(record, { site: viewer.cloudId, accountId: viewer.accountId });
  return { issues: source.issues.length, issuesNote: null, refused: refusals.length };
};

/** One program that cannot be loaded is told without its count, and the others with theirs. */
const countedOrNot = async (record: ProgramRecord, viewer: Viewer, allVisible: boolean, until: number): Promise<Members> => {
  if (Date.now() > until) return { issues: null, issuesNote: 'Not counted: there are many programs', refused: 0 };
  try {
    return await membersOf(record, viewer, allVisible);
  } catch {
    return { issues: null, issuesNote: 'Could not be counted now', refused: 0 };
  }
};

export type Names = { readonly people: ReadonlyMap<string, string>; readonly groups: ReadonlyMap<string, string> };

const managersOf = ({ grants }: ProgramRecord, { people, groups }: Names): readonly string[] => grants.filter(({ role }) => role === 'manager')
  .map(({ holder }) => (holder.kind === 'user' ? people.get(holder.accountId) ?? 'somebody who left' : groups.get(holder.groupId) ?? 'a group that is gone'));

/** Names of all who own or manage a program, as the administrator sees them. */
export const namesIn = async (records: readonly ProgramRecord[]): Promise<Names> => {
  const managing = records.flatMap(({ grants }) => grants.filter(({ role }) => role === 'manager').map(({ holder }) => holder));
  const accountIds = [...records.map(({ ownerId }) => ownerId), ...managing.flatMap((holder) => (holder.kind === 'user' ? [holder.accountId] : []))];
  const groupIds = managing.flatMap((holder) => (holder.kind === 'group' ? [holder.groupId] : []));
  const [people, groups] = await Promise.all([displayNames(accountIds), groupsById(groupIds)]);
  return { people, groups: new Map([...groups].map(([id, { name }]) => [id, name])) };
};

const rowOf = (record: ProgramRecord, visible: readonly CoverageRow[], { issues, issuesNote, refused }: Members, names: Names): ProgramRow => {
  const { id, version, name, visibility, archivedAt, projectIds } = record;
  const archived = archivedAt !== null;
  return {
    id, version, name, visibility, archived, issues, issuesNote,
    owner: names.people.get(record.ownerId) ?? null,
    managers: managersOf(record, names),
    projects: projectIds.length,
    health: programHealth({ archived, projects: projectIds.length, visible, refused }),
  };
};

/** All programs of the site, drafts and archived ones too. What is in them is counted only where the administrator may browse it. */
export const programRows = async (records: readonly ProgramRecord[], coverage: readonly CoverageRow[], viewer: Viewer): Promise<readonly ProgramRow[]> => {
  const until = Date.now() + COUNT_FOR_MS;
  const byId = new Map(coverage.map((row) => [Number(row.projectId), row]));
  const names = await namesIn(records);
  const rows: ProgramRow[] = [];
  for (const record of records) {
    const visible = record.projectIds.flatMap((id) => byId.get(id) ?? []);
    const members = await countedOrNot(record, viewer, visible.length === record.projectIds.length, until);
    rows.push(rowOf(record, visible, members, names));
  }
  return rows;
};
