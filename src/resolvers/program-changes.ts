import type { GlobalCalls } from '../contract/calls';
import { catalog } from '../jira/catalog';
import { projectsByKey } from '../jira/projects';
import { flagsAfterChange } from '../jobs/flags/flags-soon';
import { requestPull } from '../jobs/request-pull';
import { acceptSuggestion } from '../model/accept-suggestion';
import type { MembershipRule } from '../model/settings';
import { deleteProgram, type ProgramRecord } from '../store/programs';
import { removeCompiled } from '../store/membership';
import { removeMeetings } from '../store/meetings';
import { removePromises } from '../store/promises';
import { removeAnswers } from '../store/questions';
import { removeQuestion } from '../store/rights-question';
import { removeDays } from '../store/value/day-records';
import { removeTables } from '../store/value/table';
import { endBallots } from '../store/value/survey/end-ballots';
import { acceptedText } from '../view/accepted-text';
import { type Changed, changeProgram, noted, programConflict } from './change-program';
import { programFor } from './program-for';
import { Refusal } from './refusal';
import type { Viewer } from './viewer';

type Call<Name extends keyof GlobalCalls> = GlobalCalls[Name];
type Saved = { readonly version: number };

const outdated = (): Refusal => new Refusal('bad-input', 'This suggestion does not apply any more. Nothing was saved.', { field: 'suggestion' });

const addProject = async (program: ProgramRecord, key: string): Promise<Changed> => {
  const [project] = await projectsByKey([key], 'user');
  if (project === undefined) throw new Refusal('not-found', `${key}: no such project, or you may not see it. Nothing was saved.`);
  const rule: MembershipRule = { kind: 'project', projectId: String(project.id) };
  if (program.settings.rules.some((known) => known.kind === 'project' && known.projectId === rule.projectId)) throw outdated();
  const rules = [...program.settings.rules, rule];
  const note = { ...noted('suggestion-applied', { what: `Project ${project.name} (${project.key})`, before: null, after: 'added' }), projects: [project.id] };
  return { program: { ...program, settings: { ...program.settings, rules }, projectIds: [...new Set([...program.projectIds, project.id])] }, note };
};

const ADD_PROJECT = 'add-project:';

const accept = async (program: ProgramRecord, suggestion: string): Promise<Changed> => {
  if (suggestion.startsWith(ADD_PROJECT)) return addProject(program, suggestion.slice(ADD_PROJECT.length));
  const { linkTypes } = await catalog();
  const settings = acceptSuggestion(program.settings, suggestion, linkTypes);
  if (settings === null) throw outdated();
  return { program: { ...program, settings }, note: noted('suggestion-applied', acceptedText(settings, suggestion, linkTypes)) };
};

export const acceptSuggestionFor = async (input: Call<'applySuggestion'>['input'], viewer: Viewer): Promise<Saved> => {
  const saved = await changeProgram(input, viewer, (program) => accept(program, input.suggestion));
  if (input.suggestion.startsWith(ADD_PROJECT)) await requestPull(saved.projectIds);
  return { version: saved.version };
};

export const rename = async (input: Call<'renameProgram'>['input'], viewer: Viewer): Promise<Saved> => {
  const { version } = await changeProgram(input, viewer, (program) => ({
    program: { ...program, name: input.name }, note: noted('program-renamed', { what: 'Name', before: program.name, after: input.name }),
  }));
  return { version };
};

/** Deletes the program's settings and its list of issues; nothing in Jira changes, and its trail stays. */
export const remove = async (input: Call<'deleteProgram'>['input'], viewer: Viewer): Promise<Call<'deleteProgram'>['output']> => {
  const program = await programFor(input.programId, viewer, 'manage');
  const change = { what: 'Program', before: program.name, after: null };
  if (program.version !== input.version) throw await programConflict(program, input, [change]);
  const outcome = await deleteProgram(input.programId, input.version, { ...noted('program-deleted', change), who: viewer.accountId });
  if (!outcome.ok) throw await programConflict(outcome.stored, input, [change]);
  await removeCompiled(input.programId);
  await removePromises(input.programId);
  await removeMeetings(input.programId);
  await removeAnswers(input.programId);
  await removeQuestion(input.programId);
  await endBallots(input.programId);
  await removeTables(input.programId);
  await removeDays(input.programId);
  await flagsAfterChange(program, null);
  return {};
};
