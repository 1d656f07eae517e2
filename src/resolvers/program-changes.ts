import type { GlobalCalls } from '../contract/calls';
import { catalog } from '../jira/catalog';
import { projectsByKey } from '../jira/projects';
import { requestPull } from '../jobs/request-pull';
import { acceptSuggestion } from '../model/accept-suggestion';
import { changedSettings } from '../analyse/changed-settings';
import type { MembershipRule } from '../model/settings';
import { deleteProgram, type ProgramRecord, saveProgram } from '../store/programs';
import { removeCompiled } from '../store/membership';
import { programToChange } from './program-to-change';
import { Refusal } from './refusal';
import type { Viewer } from './viewer';

type Call<Name extends keyof GlobalCalls> = GlobalCalls[Name];
type Seen = { readonly programId: string; readonly version: number };
type Saved = { readonly version: number };

const conflict = (stored: ProgramRecord | null): Refusal => (stored === null
  ? new Refusal('not-found', 'The program was deleted meanwhile. Nothing was saved.')
  : new Refusal('conflict', 'Somebody else saved this program meanwhile. Nothing of yours was saved; load it again and repeat your change.', { storedVersion: stored.version }));

/** Saves a change of what was read at `version`; if somebody saved since, nothing is written. */
const save = async ({ programId, version }: Seen, viewer: Viewer, change: (program: ProgramRecord) => ProgramRecord | Promise<ProgramRecord>): Promise<Saved> => {
  const program = await programToChange(programId, viewer);
  if (program.version !== version) throw conflict(program);
  const outcome = await saveProgram(await change(program), version);
  if (!outcome.ok) throw conflict(outcome.stored);
  return { version: outcome.program.version };
};

export const changeAssumptions = (input: Call<'changeAssumptions'>['input'], viewer: Viewer): Promise<Saved> =>
  save(input, viewer, (program) => ({ ...program, settings: changedSettings(program.settings, input.changes) }));

const outdated = (): Refusal => new Refusal('bad-input', 'This suggestion does not apply any more. Nothing was saved.', { field: 'suggestion' });

const addProject = async (program: ProgramRecord, key: string): Promise<ProgramRecord> => {
  const [project] = await projectsByKey([key], 'user');
  if (project === undefined) throw new Refusal('not-found', `${key}: no such project, or you may not see it. Nothing was saved.`);
  const rule: MembershipRule = { kind: 'project', projectId: String(project.id) };
  if (program.settings.rules.some((known) => known.kind === 'project' && known.projectId === rule.projectId)) throw outdated();
  await requestPull([project.id]);
  const rules = [...program.settings.rules, rule];
  return { ...program, settings: { ...program.settings, rules }, projectIds: [...new Set([...program.projectIds, project.id])] };
};

const ADD_PROJECT = 'add-project:';

export const acceptSuggestionFor = (input: Call<'applySuggestion'>['input'], viewer: Viewer): Promise<Saved> =>
  save(input, viewer, async (program) => {
    if (input.suggestion.startsWith(ADD_PROJECT)) return addProject(program, input.suggestion.slice(ADD_PROJECT.length));
    const settings = acceptSuggestion(program.settings, input.suggestion, (await catalog()).linkTypes);
    if (settings === null) throw outdated();
    return { ...program, settings };
  });

export const rename = (input: Call<'renameProgram'>['input'], viewer: Viewer): Promise<Saved> =>
  save(input, viewer, (program) => ({ ...program, name: input.name }));

export const publish = (input: Call<'publishProgram'>['input'], viewer: Viewer): Promise<Saved> =>
  save(input, viewer, (program) => ({ ...program, visibility: input.visibility }));

/** Deletes the program's settings and its list of issues; nothing in Jira changes. */
export const remove = async (input: Call<'deleteProgram'>['input'], viewer: Viewer): Promise<Call<'deleteProgram'>['output']> => {
  const program = await programToChange(input.programId, viewer);
  if (program.version !== input.version) throw conflict(program);
  const outcome = await deleteProgram(input.programId, input.version);
  if (!outcome.ok) throw conflict(outcome.stored);
  await removeCompiled(input.programId);
  return {};
};
