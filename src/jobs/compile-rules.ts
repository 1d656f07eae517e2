import { type Descendants, descendantsOf, type KnownParents } from '../jira/descendants';
import { BadRequest } from '../jira/errors';
import { type NamedIssue, namedIssues } from '../jira/named-issues';
import { projectsByKey } from '../jira/projects';
import { type FoundIssue, idsMatching } from '../jira/search';
import { distinctRules, isListed, type ListedRule, projectsNamed } from '../model/membership';
import type { MembershipRule } from '../model/settings';
import { changeCompiled, type CompiledRule, readCompiled, type SeenRoot } from '../store/membership';

/**
 * Asks Jira, as the app, which issues the queries and epics among the rules lead to, and keeps their ids under the
 * program's id; those of exclusions too. Answers the ids of all projects that have to be in the snapshot: those the
 * rules name, and those of the issues found, without those left out whole unless an epic's way may lead through them.
 * Throws `BadRequest` where Jira does not take a query, or does not show the app an epic.
 */
export const compileRules = async (
  programId: string, rules: readonly MembershipRule[], excluded: readonly MembershipRule[] = [],
): Promise<readonly number[]> => {
  const leftOut = new Set(projectsNamed(excluded));
  const projectIds = new Set(projectsNamed(rules).filter((id) => !leftOut.has(id)));
  const listed = distinctRules(rules.filter(isListed));
  for (const rule of listed) {
    for (const id of await projectsOf(await compileRule(programId, rule))) if (rule.kind === 'epic' || !leftOut.has(id)) projectIds.add(id);
  }
  const inRules = new Set(listed.map(textKey));
  for (const rule of distinctRules(excluded.filter(isListed))) if (!inRules.has(textKey(rule))) await compileRule(programId, rule);
  return [...projectIds].sort((a, b) => a - b);
};

const textKey = (rule: ListedRule): string => JSON.stringify(rule);

/** Compiles one rule and keeps what it found. `known` are parents of issues that changed a moment ago. */
export const compileRule = (programId: string, rule: ListedRule, known?: KnownParents): Promise<readonly FoundIssue[]> =>
  (rule.kind === 'jql' ? compileQuery(programId, rule) : compileEpic(programId, rule, known));

const compileQuery = async (programId: string, rule: Extract<ListedRule, { kind: 'jql' }>): Promise<readonly FoundIssue[]> => {
  const before = await readCompiled(programId, rule);
  const found = await idsMatching(rule.jql);
  await keep(programId, rule, before, { found, root: null });
  return found;
};

type Compiled = { readonly found: readonly FoundIssue[]; readonly root: SeenRoot | null };

/** What was added to the list since `before`, and taken from it, while Jira was asked, is newer than its answer, and stays. */
const keep = (programId: string, rule: ListedRule, before: CompiledRule | null, { found, root }: Compiled): Promise<void> =>
  changeCompiled(programId, rule, (now) => {
    const ids = new Set(found.map(({ id }) => id));
    const [had, has] = [before?.ids ?? null, now?.ids ?? null];
    if (had !== null && has !== null) {
      for (const id of has) if (!had.has(id)) ids.add(id);
      for (const id of had) if (!has.has(id)) ids.delete(id);
    }
    return { ids, compiledAt: Date.now(), refusal: null, root };
  });

const compileEpic = async (programId: string, rule: Extract<ListedRule, { kind: 'epic' }>, known?: KnownParents): Promise<readonly FoundIssue[]> => {
  const before = await readCompiled(programId, rule);
  const [root] = await namedIssues([rule.issueId], 'app');
  if (root === undefined) throw new BadRequest(['An epic that a rule names was deleted, or is hidden from the app.']);
  const found = allOf(await descendantsOf(root, 'app', known));
  await keep(programId, rule, before, { found, root: seenRoot(root) });
  return found;
};

const allOf = ({ levels }: Descendants): readonly FoundIssue[] => levels.flat();

const seenRoot = ({ projectId, secured }: NamedIssue): SeenRoot => ({ projectId, secured });

/** Ids of the projects that issues are in, by their keys. */
export const projectsOf = async (issues: readonly FoundIssue[]): Promise<readonly number[]> => {
  const keys = new Set(issues.map(({ key }) => key.slice(0, key.lastIndexOf('-'))));
  return keys.size === 0 ? [] : (await projectsByKey([...keys], 'app')).map((project) => project.id);
};
