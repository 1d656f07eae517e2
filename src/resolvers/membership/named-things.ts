import type { RuleInput } from '../../contract/settings';
import { type NamedIssue, namedIssues } from '../../jira/named-issues';
import { projectsById, projectsByKey } from '../../jira/projects';
import type { MembershipRule } from '../../model/settings';
import { fewAtOnce } from './few-at-once';

export type NamedThing = { readonly id: number; readonly key: string; readonly name: string };

/** What rules name, by the keys somebody typed: null where it does not exist, or they may not see it. */
export type NamedThings = {
  readonly project: (key: string) => NamedThing | null;
  readonly epic: (key: string) => NamedThing | null;
};

const HIDDEN = 'id:';

/** Stands for the key of what a manager may not see: no key has a colon. */
export const hiddenKey = (id: string): string => HIDDEN + id;

/** The id behind such a key; null for a real one. */
export const hiddenId = (key: string): string | null => (key.startsWith(HIDDEN) ? key.slice(HIDDEN.length) : null);

const plain = (key: string): string => key.trim().toUpperCase();

const asThing = ({ id, key, summary }: NamedIssue): NamedThing => ({ id, key, name: summary });

const keysOf = (inputs: readonly RuleInput[], kind: 'project' | 'epic'): readonly string[] =>
  [...new Set(inputs.flatMap((input) => (input.kind === kind && hiddenId(input.key) === null && input.key.trim() !== '' ? [plain(input.key)] : [])))];

/** An issue that has another key by now answers to its old one, and only by itself does one know whose it was. */
const issuesByKey = async (keys: readonly string[]): Promise<ReadonlyMap<string, NamedThing>> => {
  const usable = keys.filter((key) => /^[A-Z][A-Z0-9_]*-\d{1,15}$/.test(key));
  const found = new Map((await namedIssues(usable, 'user')).map((issue) => [plain(issue.key), asThing(issue)] as const));
  const renamed = await fewAtOnce(usable.filter((key) => !found.has(key)), async (key) => [key, (await namedIssues([key], 'user'))[0]] as const);
  return new Map([...found, ...renamed.flatMap(([key, issue]) => (issue === undefined ? [] : [[key, asThing(issue)] as const]))]);
};

/** Looks up, as the user, what these rules name. */
export const namedThings = async (inputs: readonly RuleInput[]): Promise<NamedThings> => {
  const keys = keysOf(inputs, 'project');
  const [projects, epics] = await Promise.all([keys.length === 0 ? [] : projectsByKey(keys, 'user'), issuesByKey(keysOf(inputs, 'epic'))]);
  const byKey = new Map(projects.map((project) => [plain(project.key), project]));
  return { project: (key) => byKey.get(plain(key)) ?? null, epic: (key) => epics.get(plain(key)) ?? null };
};

/** Stored rules as their keeper knows them: by key, or hidden where they may not see what is named. */
export const ruleInputs = async (rules: readonly MembershipRule[]): Promise<readonly RuleInput[]> => {
  const projectIds = rules.flatMap((rule) => (rule.kind === 'project' ? [Number(rule.projectId)] : []));
  const issueIds = rules.flatMap((rule) => (rule.kind === 'epic' ? [rule.issueId] : []));
  const [projects, issues] = await Promise.all([projectIds.length === 0 ? [] : projectsById(projectIds, 'user'), namedIssues(issueIds, 'user')]);
  const keyOf = new Map<string, string>([...projects.map(({ id, key }) => [`project:${id}`, key] as const), ...issues.map(({ id, key }) => [`epic:${id}`, key] as const)]);
  return rules.map((rule) => {
    if (rule.kind === 'jql') return rule;
    const id = rule.kind === 'project' ? rule.projectId : rule.issueId;
    return { kind: rule.kind, key: keyOf.get(`${rule.kind}:${id}`) ?? hiddenKey(id) };
  });
};
