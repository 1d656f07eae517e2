import type { GlobalCalls } from '../../contract/calls';
import { BadRequest } from '../../jira/errors';
import { compileRules } from '../../jobs/compile-rules';
import { listedRules } from '../../jobs/members';
import { requestPull } from '../../jobs/request-pull';
import { distinctRules } from '../../model/membership';
import type { MembershipRule } from '../../model/settings';
import { removeCompiled } from '../../store/membership';
import type { ProgramRecord } from '../../store/programs';
import { type Changed, changeProgram } from '../change-program';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { type CheckedRule, isWrong } from './check-rule-list';
import { membershipNote } from './membership-note';
import { checkMembership } from './preview';

type Call = GlobalCalls['saveMembership'];

/** The first rule that is wrong stops everything: nothing is saved half. */
const refuseWrong = (list: 'rules' | 'excluded', rules: readonly CheckedRule[]): void => {
  const at = rules.findIndex(isWrong);
  const problem = rules[at]?.problem;
  if (problem === null || problem === undefined) return;
  const { message, position } = problem;
  throw new Refusal('bad-input', `${message} Nothing was saved.`, { field: `${list}.${at}`, ...(position === null ? {} : { position }) });
};

const usable = (rules: readonly CheckedRule[]): readonly MembershipRule[] =>
  distinctRules(rules.flatMap(({ rule }) => (rule === null ? [] : [rule])));

const compiled = async (programId: string, rules: readonly MembershipRule[], excluded: readonly MembershipRule[]): Promise<readonly number[]> => {
  try {
    return await compileRules(programId, rules, excluded);
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    throw new Refusal('bad-input', `Jira does not take one of the rules: ${error.message} Nothing was saved.`, { field: 'rules' });
  }
};

/** Only what will be saved is compiled: of a change that comes too late it is only told what it would have been. */
const changed = async ({ rules: typed, excluded: typedOut }: Call['input'], stored: ProgramRecord, toSave: boolean): Promise<Changed> => {
  const checked = await checkMembership({ rules: typed, excluded: typedOut }, stored.settings);
  refuseWrong('rules', checked.rules);
  refuseWrong('excluded', checked.excluded);
  const [rules, excluded] = [usable(checked.rules), usable(checked.excluded)];
  if (rules.length === 0) throw new Refusal('bad-input', 'A program needs at least one project, epic or query that brings issues in. Nothing was saved.', { field: 'rules' });
  const projectIds = toSave ? await compiled(stored.id, rules, excluded) : stored.projectIds;
  const settings = { ...stored.settings, rules, excluded };
  return { program: { ...stored, settings, projectIds }, note: await membershipNote(stored.settings, settings) };
};

/**
 * Saves what belongs to a program. Everything is checked again in the manager's name, and compiled before it is saved, so
 * that the program is never without its issues; projects that are new to the snapshot are pulled.
 */
export const saveMembership = async (input: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const saved = await changeProgram(input, viewer, (stored, toSave) => changed(input, stored, toSave));
  await requestPull(saved.projectIds);
  await removeCompiled(saved.id, listedRules(saved.settings));
  return { version: saved.version };
};
