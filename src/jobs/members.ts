import type { KnownParents } from '../jira/descendants';
import { BadRequest } from '../jira/errors';
import { isListed, distinctRules, type ListedRule, projectsNamed, ruleText } from '../model/membership';
import type { ProgramSettings } from '../model/settings';
import type { TrailNote } from '../model/trail-note';
import { removeCompiled, writeRefusal } from '../store/membership';
import { getProgram, listPrograms, saveProgram } from '../store/programs';
import type { ProgramRecord } from '../store/programs';
import { compileRule, projectsOf } from './compile-rules';
import { requestPull } from './request-pull';

/** Rules and exclusions that are kept as lists, each once. */
export const listedRules = ({ rules, excluded }: ProgramSettings): readonly ListedRule[] =>
  distinctRules([...rules, ...excluded].filter(isListed));

/**
 * Compiles a stored program's rules anew; projects they newly lead to are saved with it and pulled. A query that Jira
 * does not take any more, and an epic that is gone, keep what they found last, with the reason in words: one rule may
 * not hold up others, nor other programs.
 */
export const recompile = async (program: ProgramRecord): Promise<void> => {
  const listed = listedRules(program.settings);
  for (const rule of listed) await recompileRule(program, rule);
  await forget(program);
};

/** Forgets what no rule needs. Where somebody saved the program meanwhile, that save forgets what it took out. */
const forget = async ({ id, version, settings }: ProgramRecord): Promise<void> => {
  if ((await getProgram(id))?.version === version) await removeCompiled(id, listedRules(settings));
};

export const recompileRule = async (program: ProgramRecord, rule: ListedRule, known?: KnownParents): Promise<void> => {
  const found = await unlessRefused(() => compileRule(program.id, rule, known), (words) => writeRefusal(program.id, rule, words, Date.now()));
  if (found !== null && brings(program, rule)) await grow(program, await projectsOf(found), rule);
};

/** Null where Jira does not take the query; then `refused` gets its words. */
export const unlessRefused = async <T>(ask: () => Promise<T>, refused: (words: string) => Promise<void>): Promise<T | null> => {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    await refused(error.message);
    return null;
  }
};

/** Compiles the rules of a program anew, if it is still there. */
export const recompileById = async (programId: string): Promise<void> => {
  const program = await getProgram(programId);
  if (program !== null) await recompile(program);
};

/** Compiles all programs with rules that are kept as lists, or only those with a project that `concerns` names. */
export const recompileAll = async (concerns: (projectId: number) => boolean = () => true): Promise<void> => {
  for (const program of await listPrograms()) {
    if (listedRules(program.settings).length > 0 && program.projectIds.some(concerns)) await recompile(program);
  }
};

/** Whether what the rule finds comes into the program, and is not only kept out of it. */
export const brings = ({ settings }: ProgramRecord, rule: ListedRule): boolean =>
  settings.rules.some((one) => ruleText(one) === ruleText(rule));

/**
 * Adds projects that a rule leads to, whoever else saves the program at the same time, and has them pulled. Where the
 * rule is taken out meanwhile, or the projects are left out, there is nothing to add.
 */
export const grow = async (program: ProgramRecord, found: readonly number[], rule: ListedRule): Promise<void> => {
  let current: ProgramRecord | null = program;
  while (current !== null) {
    const seen: ProgramRecord = current;
    const added = missing(seen, found, rule);
    if (added.length === 0) break;
    const all = [...seen.projectIds, ...added].sort((a, b) => a - b);
    const saved = await saveProgram({ ...seen, projectIds: all }, seen.version, noteOf(seen, added));
    current = saved.ok ? saved.program : saved.stored;
  }
  if (current !== null) await requestPull(found.filter((id) => current?.projectIds.includes(id)));
};

/** Projects that the rule leads to and the program does not have yet. */
const missing = (program: ProgramRecord, found: readonly number[], rule: ListedRule): readonly number[] => {
  const leftOut = new Set(rule.kind === 'epic' ? [] : projectsNamed(program.settings.excluded));
  return brings(program, rule) ? found.filter((id) => !leftOut.has(id) && !program.projectIds.includes(id)) : [];
};

const noteOf = ({ projectIds }: ProgramRecord, added: readonly number[]): TrailNote => ({
  who: null, action: 'projects-found', people: [], issues: [], projects: added,
  changes: [{ what: 'Projects that rules lead to', before: String(projectIds.length), after: String(projectIds.length + added.length) }],
});
