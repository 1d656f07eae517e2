import { randomUUID } from 'node:crypto';
import type { OutcomeCalls } from '../../../contract/value/outcome-calls';
import type { Aim } from '../../../model/value/objective';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { addRow, changeRow, takeRow, type RowKind } from '../row/change-row';
import { namedWork, relinked } from '../row/named-work';
import { openToManage } from '../row/open-to-manage';
import { programToChange } from '../row/program-to-change';

type Call<Name extends keyof OutcomeCalls> = OutcomeCalls[Name];

const count = (ids: readonly unknown[]): string | null => (ids.length === 0 ? null : String(ids.length));

/** Linked work is told by how much it is: not everybody who reads it may browse it. */
const aimKind: RowKind<Aim> = {
  table: 'aims',
  what: 'this aim',
  name: ({ name }) => `Aim “${name}”`,
  tell: ({ name, measure, ended, projects, epics }) =>
    [['name', name], ['told by', measure === '' ? null : measure], ['ended', ended ? 'yes' : null], ['linked projects', count(projects)], ['linked issues', count(epics)]],
};

/** Adds an aim, or changes one; what of its links the viewer does not see stays. */
export const saveAim = async (input: Call<'saveAim'>['input'], viewer: Viewer): Promise<Call<'saveAim'>['output']> => {
  const { programId, id, version, name, measure, ended } = input;
  const record = await programToChange(programId, viewer, 'manage');
  const { program, issues, projects } = await namedWork(record, viewer, input.epics, input.projects);
  const sees = new Set(program.projects.map((project) => project.id));
  const saved = id === null
    ? await addRow(aimKind, programId, { id: randomUUID(), version: 0, programId, name, measure, ended, projects, epics: issues }, viewer)
    : await changeRow(aimKind, { programId, id, version }, viewer, (stored) => ({
      ...stored, name, measure, ended, projects: relinked(stored.projects, projects, (one) => sees.has(one)), epics: relinked(stored.epics, issues, (one) => program.byId.has(one)),
    }));
  return { id: saved.id, version: saved.version };
};

/** Links one more project or epic to an aim. */
export const linkToAim = async ({ link, ...seen }: Call<'linkToAim'>['input'], viewer: Viewer): Promise<Call<'linkToAim'>['output']> => {
  const record = await programToChange(seen.programId, viewer, 'manage');
  const of = Number(link.id);
  const { program } = await openToManage(record, viewer, ({ byId }) => ({ ids: link.kind === 'epic' && byId.has(of) ? [of] : [] }));
  const isThere = link.kind === 'epic' ? program.byId.has(of) : program.projects.some(({ id }) => id === of);
  if (!isThere) throw new Refusal('bad-input', 'This is not in the program, or you may not browse it. Nothing was saved.', { field: 'link' });
  const { version } = await changeRow(aimKind, seen, viewer, (stored) => (link.kind === 'epic'
    ? { ...stored, epics: [...new Set([...stored.epics, of])] }
    : { ...stored, projects: [...new Set([...stored.projects, of])] }));
  return { version };
};

/** Takes an aim away; benefits that named it name none. */
export const removeAim = async (seen: Call<'removeAim'>['input'], viewer: Viewer): Promise<Call<'removeAim'>['output']> => {
  await programToChange(seen.programId, viewer, 'manage');
  await takeRow(aimKind, seen, viewer);
  return {};
};
