import { randomUUID } from 'node:crypto';
import type { GlobalCalls } from '../contract/calls';
import type { ProgramPreview, ProjectChoice } from '../contract/program';
import { catalog, type Catalog } from '../jira/catalog';
import { candidates } from '../jira/field-mapping';
import { countMatching } from '../jira/jql';
import { findProjects, type FoundProject } from '../jira/projects';
import { compileRules } from '../jobs/compile-rules';
import { requestPull } from '../jobs/request-pull';
import { defaultSettings } from '../model/default-settings';
import { withSiteDefaults } from '../model/site-defaults';
import type { TrailNote } from '../model/trail-note';
import { createProgram } from '../store/programs';
import { getSiteConfig } from '../store/site-config';
import { counted } from '../analyse/words';
import { demandCreator } from './people/creators';
import { asQuery, type CheckedRules, checkRules, membershipRules, rulesAsJql } from './program-rules';
import { Refusal } from './refusal';
import type { Viewer } from './viewer';

type Of<Name extends keyof GlobalCalls> = GlobalCalls[Name];

/** Counting every project of a long list would cost Jira more than the list is worth. */
const MOST_COUNTED = 20;

const choice = async (project: FoundProject, withCount: boolean): Promise<ProjectChoice> => ({
  id: String(project.id), key: project.key, name: project.name, style: project.style,
  issues: withCount ? await countMatching(`project = ${project.id}`) : null,
});

export const findProjectChoices = async ({ query }: Of<'findProjects'>['input']): Promise<Of<'findProjects'>['output']> => {
  const found = await findProjects(query);
  return { projects: await Promise.all(found.map((project) => choice(project, false))) };
};

/** From here on the first pull is long enough that somebody should know before they start it. */
const MANY_ISSUES = 30_000;

const notes = (rules: CheckedRules, issues: number): readonly string[] => [
  ...(rules.missing.length > 0 ? [missingWords(rules.missing)] : []),
  ...(issues === 0 ? ['Nothing matches yet. The program will fill as issues come.'] : []),
  ...(issues > MANY_ISSUES ? [`${counted(issues, 'issue')}: the first pull takes some minutes. Open work comes first.`] : []),
];

/** A program is only made of projects that are there, so that what is missing is not left out in silence. */
const missingWords = (keys: readonly string[]): string => (keys.length === 1
  ? `${keys[0]}: no such project, or you may not see it. Remove it or ask for access.`
  : `${keys.join(', ')}: no such projects, or you may not see them. Remove them or ask for access.`);

/** What the rules would bring in, as the asking user sees it; nothing is saved. */
export const previewProgram = async (input: Of<'previewProgram'>['input']): Promise<ProgramPreview> => {
  const rules = await checkRules(input);
  const jql = rulesAsJql(rules);
  const issues = jql === null ? 0 : await asQuery(() => countMatching(jql));
  const projects = await Promise.all(rules.projects.map((project, index) => choice(project, index < MOST_COUNTED)));
  return { issues, projects, missing: rules.missing, notes: notes(rules, issues) };
};

/** Share of the issues with a value in the team field; null where there is no such field or nothing to count. */
const teamShare = async (site: Catalog, rules: CheckedRules, issues: number): Promise<number | null> => {
  const all = rulesAsJql(rules);
  const [sample] = rules.projects;
  const [field] = sample === undefined ? [] : candidates(site, sample).team;
  if (all === null || field === undefined || issues === 0) return null;
  return (await countMatching(`(${all}) AND cf[${field.id.replace('customfield_', '')}] is not EMPTY`)) / issues;
};

const refuseMissing = (missing: readonly string[]): void => {
  if (missing.length > 0) {
    throw new Refusal('bad-input', `${missingWords(missing)} Nothing was saved.`, { field: 'projectKeys' });
  }
};

const creation = ({ name }: Of<'createProgram'>['input'], { projects, jql }: CheckedRules, viewer: Viewer): TrailNote => ({
  who: viewer.accountId,
  action: 'program-created',
  changes: [
    { what: 'Name', before: null, after: name },
    ...(projects.length === 0 ? [] : [{ what: 'Projects', before: null, after: projects.map(({ key }) => key).join(', ') }]),
    ...(jql === null ? [] : [{ what: 'Query', before: null, after: jql }]),
  ],
  people: [], issues: [], projects: projects.map(({ id }) => id),
});

/** Makes a private draft and asks for the pull of its projects; the caller is its owner. */
export const makeProgram = async (input: Of<'createProgram'>['input'], viewer: Viewer): Promise<Of<'createProgram'>['output']> => {
  await demandCreator(viewer);
  const rules = await checkRules(input);
  refuseMissing(rules.missing);
  const site = await catalog();
  const all = rulesAsJql(rules);
  const share = await asQuery(async () => teamShare(site, rules, all === null ? 0 : await countMatching(all)));
  const own = defaultSettings({ ...site, teamShare: share, timeZone: viewer.timeZone, rules: membershipRules(rules) });
  const settings = withSiteDefaults(own, (await getSiteConfig()).defaults);
  const id = randomUUID();
  const projectIds = await asQuery(() => compileRules(id, settings.rules));
  const record = { name: input.name, ownerId: viewer.accountId, visibility: 'draft', everyone: 'contributor', grants: [], archivedAt: null, settings, projectIds } as const;
  const program = await createProgram(record, id, creation(input, rules, viewer));
  await requestPull(projectIds);
  return { programId: program.id };
};
