import type { Analysis } from '../../analyse/analysis';
import { may as mayDo } from '../../model/roles';
import type { May } from '../../contract/blockers';
import type { Issue } from '../../model/program';
import type { ProgramRecord } from '../../store/programs';
import { confirmed } from '../confirmed';
import { type OpenedProgram, openProgramRecord } from '../open-program';
import { programFor } from '../program-for';
import { Refusal } from '../refusal';
import { rolesFor } from '../roles-of';
import type { Viewer } from '../viewer';
import { mayIf, no } from './may';

/** The issue the panel stands on, as the platform tells it. */
export const issueOf = ({ issue }: Viewer): NonNullable<Viewer['issue']> => {
  if (issue === null) throw new Refusal('not-found', 'Blockers are raised on the issue that waits. Open it and use its panel.');
  return issue;
};

/** Whether blockers may be raised and answered in a program at all: not in a draft, of which Jira is told nothing. */
export const inUse = ({ name, visibility, archivedAt }: Pick<ProgramRecord, 'name' | 'visibility' | 'archivedAt'>): May => {
  if (archivedAt !== null) return no(`“${name}” is archived. Nothing is written to Jira for it.`);
  return mayIf(visibility !== 'draft', `“${name}” is a draft. Nothing is written to Jira before it is shared.`);
};

/** The same, with whether the viewer's role is enough. */
export const mayContribute = async (record: ProgramRecord, viewer: Viewer): Promise<May> => {
  const used = inUse(record);
  if (!used.ok) return used;
  const roles = await rolesFor(record, viewer, { fresh: true });
  return mayIf(mayDo(roles, 'contribute'), `Only contributors of “${record.name}” may raise blockers in it. Ask one of its managers.`);
};

/** What is done waits for nothing. */
export const waitsFor = ({ key, category }: Pick<Issue, 'key' | 'category'>): May => mayIf(category !== 'done', `${key} is done: it waits for nothing.`);

export type OpenedOnIssue = OpenedProgram & { readonly record: ProgramRecord; readonly program: Analysis['program']; readonly issue: Issue };

/** A program over what the viewer may see now, with the viewer's issue in it; null where they are not told of it. */
export const openOnIssue = (record: ProgramRecord, viewer: Viewer, also: readonly number[] = []): Promise<OpenedOnIssue | null> => {
  const { id } = issueOf(viewer);
  return confirmed(async (hidden) => {
    const opened = await openProgramRecord(record, viewer, { fresh: true, hidden });
    const program = opened?.today.program;
    const issue = program?.issues[program.byId.get(id) ?? -1];
    if (opened === null || program === undefined || issue === undefined) return null;
    return { ...opened, record, program, issue, ids: [id, ...also.filter((each) => program.byId.has(each))] };
  });
};

/** The program a contributor wants to write in; throws, before anything is written, where they may not or it is no more in use. */
export const programToRaiseIn = async (programId: string, viewer: Viewer): Promise<ProgramRecord> => {
  const record = await programFor(programId, viewer, 'contribute');
  const used = inUse(record);
  if (!used.ok) throw new Refusal('not-allowed', `${used.why ?? ''} Nothing was written.`);
  return record;
};

/** The same with the viewer's issue in it. */
export const openToRaise = async (programId: string, viewer: Viewer, also: readonly number[] = []): Promise<OpenedOnIssue> => {
  const record = await programToRaiseIn(programId, viewer);
  const opened = await openOnIssue(record, viewer, also);
  if (opened === null) throw new Refusal('not-found', `This issue is not in “${record.name}”. Nothing was written.`);
  return opened;
};

