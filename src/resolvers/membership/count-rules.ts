import type { MembershipPreview, RuleCount } from '../../contract/settings';
import { rememberedCount } from '../../jira/remembered-count';
import type { Viewer } from '../../jira/visible';
import { ruleText } from '../../model/membership';
import { bothOf, countMembers, isUntold, type RuleQuery, ruleQuery, unionOf } from '../rule-queries';
import type { CheckedRule } from './check-rule-list';
import { fewAtOnce } from './few-at-once';
import { projectsFound } from './projects-found';
import { exclusionNote, ruleNote } from './rule-notes';

type Asked = CheckedRule & { readonly query: RuleQuery; readonly text: string | null; readonly again: boolean };

/** Counting each of very many rules would cost Jira more than the counts are worth; the total is told all the same. */
const MOST_COUNTED = 40;

const nothing: RuleQuery = { kind: 'nothing' };

/** What its keeper may not see brings nothing for them, so that Jira is not asked for it. */
const asQueries = async (rules: readonly CheckedRule[], viewer: Viewer): Promise<readonly Asked[]> => {
  const queries = await fewAtOnce(rules, async ({ rule, problem }) => (rule === null || (problem !== null && rule.kind !== 'jql') ? nothing : ruleQuery(rule, viewer, () => true)));
  const texts = rules.map(({ rule }) => (rule === null ? null : ruleText(rule)));
  return rules.map((rule, at) => {
    const text = texts[at] ?? null;
    return { ...rule, query: queries[at] ?? nothing, text, again: text !== null && texts.indexOf(text) < at };
  });
};

const countOf = (viewer: Viewer, one: RuleQuery): Promise<number | null> =>
  (one.kind === 'query' ? rememberedCount(viewer, one.jql) : Promise.resolve(one.kind === 'nothing' ? 0 : null));

/** Issues that both a rule and some of the others find; null where it cannot be told. */
const sharedOf = async (viewer: Viewer, one: RuleQuery, others: readonly RuleQuery[]): Promise<number | null> => {
  if (isUntold([one, ...others])) return null;
  const union = unionOf(others);
  return one.kind !== 'query' || union === null ? 0 : rememberedCount(viewer, bothOf(one.jql, union));
};

/** Two projects have no issue in common. */
const othersThan = (one: Asked, all: readonly Asked[]): readonly RuleQuery[] => all
  .filter((other) => !other.again && other.text !== one.text && !(one.rule?.kind === 'project' && other.rule?.kind === 'project'))
  .map(({ query }) => query);

const uncounted = ({ input, name, problem }: CheckedRule): RuleCount => ({
  rule: input, name, issues: null, shared: null, problem, note: problem === null ? 'Not counted by itself: there are many rules. It is in the total.' : null,
});

type How = { readonly shared: (one: Asked) => Promise<number | null>; readonly note: (issues: number | null, shared: number | null, one: Asked) => string | null };

const countEach = (viewer: Viewer, all: readonly Asked[], { shared, note }: How): Promise<readonly RuleCount[]> => fewAtOnce(all, async (one, at) => {
  if (at >= MOST_COUNTED) return uncounted(one);
  const { input, name, problem } = one;
  if (one.rule === null || (problem !== null && one.rule.kind !== 'jql')) return { rule: input, name, issues: null, shared: null, problem, note: null };
  const issues = await countOf(viewer, one.query);
  const both = one.again ? issues : await shared(one);
  return { rule: input, name, issues, shared: both, problem: problem ?? refusedOnly(issues, one), note: note(issues, both, one) };
});

/** Jira may take a query as it is written, and refuse it as it is searched. */
const refusedOnly = (issues: number | null, { query, rule }: Asked): RuleCount['problem'] =>
  (issues === null && query.kind === 'query' && rule?.kind === 'jql' ? { message: 'Jira does not count what this query finds. Look at the values it names.', position: null } : null);

/** Issues that more than one rule finds, each once. Projects count as one rule: they share nothing. */
const overlapOf = async (viewer: Viewer, rules: readonly Asked[]): Promise<number | null> => {
  const distinct = rules.filter(({ again }) => !again);
  if (isUntold(distinct.map(({ query }) => query))) return null;
  const projects = unionOf(distinct.filter(({ rule }) => rule?.kind === 'project').map(({ query }) => query));
  const others = distinct.flatMap(({ rule, query }) => (rule?.kind !== 'project' && query.kind === 'query' ? [query.jql] : []));
  const groups = [...(projects === null ? [] : [`(${projects})`]), ...new Set(others)];
  const pairs = groups.slice(0, -1).map((one, at) => `(${bothOf(one, groups.slice(at + 1).join(' OR '))})`);
  return pairs.length === 0 ? 0 : rememberedCount(viewer, pairs.join(' OR '));
};

const of = (all: readonly Asked[]): readonly RuleQuery[] => all.map(({ query }) => query);

/** What rules bring in and exclusions take out, counted in the viewer's name. */
export const countRules = async (viewer: Viewer, rules: readonly CheckedRule[], excluded: readonly CheckedRule[]): Promise<MembershipPreview> => {
  const [asked, out] = [await asQueries(rules, viewer), await asQueries(excluded, viewer)];
  const found = isUntold(of(asked)) ? null : unionOf(of(asked));
  const all = await countMembers(viewer, of(asked), []);
  return {
    rules: await countEach(viewer, asked, { shared: (one) => sharedOf(viewer, one.query, othersThan(one, asked)), note: ruleNote }),
    excluded: await countEach(viewer, out, { shared: (one) => sharedOf(viewer, one.query, of(asked)), note: exclusionNote(all) }),
    issues: await countMembers(viewer, of(asked), of(out)),
    overlap: await overlapOf(viewer, asked),
    projects: found === null ? (isUntold(of(asked)) ? null : 0) : await projectsFound(viewer, found, rules, excluded),
  };
};
