import type { Program } from '../../../model/program';
import type { ProgramRecord } from '../../../store/programs';
import { openNaming } from '../../open-naming';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { openToManage } from './open-to-manage';

/** Issues and projects of a program by the keys that somebody typed, as far as they may browse them now. */
export type NamedWork = {
  readonly program: Program;
  readonly issues: readonly number[];
  readonly projects: readonly number[];
};

const spelled = (key: string): string => key.trim().toUpperCase();

const missing = (what: string, keys: readonly string[], field: string): Refusal =>
  new Refusal('bad-input', `${keys.slice(0, 3).join(', ')}: no ${what} of this program that you may browse. Nothing was saved.`, { field });

type Found = { readonly program: Program; readonly plan: { readonly ids: readonly number[] } };

/** An administrator of Jira manages a program without a role in it: then it is opened by its record. */
const find = async (of: string | ProgramRecord, viewer: Viewer, wanted: ReadonlySet<string>): Promise<Found> => {
  const plan = ({ issues }: Program): Found['plan'] => ({ ids: wanted.size === 0 ? [] : issues.flatMap(({ id, key }) => (wanted.has(key.toUpperCase()) ? [id] : [])) });
  if (typeof of !== 'string') return openToManage(of, viewer, plan);
  const opened = await openNaming({ programId: of }, viewer, ({ today }) => plan(today.program));
  return { program: opened.today.program, plan: opened.plan };
};

/**
 * Throws `bad-input` for a key that names nothing in the program, or nothing that this viewer may browse. `of`: the
 * program's id, or its record for who may manage it.
 */
export const namedWork = async (of: string | ProgramRecord, viewer: Viewer, issueKeys: readonly string[], projectKeys: readonly string[] = []): Promise<NamedWork> => {
  const wanted = new Set(issueKeys.map(spelled));
  const { program, plan } = await find(of, viewer, wanted);
  const found = new Set(plan.ids.map((id) => program.issues[program.byId.get(id) ?? -1]?.key.toUpperCase()));
  const lost = [...wanted].filter((key) => !found.has(key));
  if (lost.length > 0) throw missing('issue', lost, 'epics');
  const byKey = new Map(program.projects.map(({ id, key }) => [key.toUpperCase(), id]));
  const unknown = projectKeys.map(spelled).filter((key) => !byKey.has(key));
  if (unknown.length > 0) throw missing('project', unknown, 'projects');
  return { program, issues: plan.ids, projects: [...new Set(projectKeys.flatMap((key) => byKey.get(spelled(key)) ?? []))] };
};

/** What is linked from now on: what was chosen, and of what was linked before all that this viewer could not choose. */
export const relinked = (before: readonly number[], chosen: readonly number[], sees: (id: number) => boolean): readonly number[] =>
  [...new Set([...before.filter((id) => !sees(id) || chosen.includes(id)), ...chosen])];
