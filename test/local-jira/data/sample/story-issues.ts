import type { SiteSeed, Version } from '../../site/types';
import type { Told } from '../changelog';
import { jiraTime } from '../../site/jira-time';
import { createRandom, type Random } from '../random';
import { writeBiography, type Biography } from './biography';
import { flagDetail, parentDetail, planDetail, sizeDetail, sprintDetail, teamDetail, versionDetail } from './details';
import { issueRow } from './issue-rows';
import { workSteps, type Life } from './life';
import { linksOf } from './links';
import { livesOf } from './lives';
import { readStory, type StoryIssue } from './notation';
import { keysOf } from './numbering';
import { teams } from './people';
import { sampleProjects, statusesOf, type SampleProject } from './projects';
import { sprintSpans } from './sprints';
import { data } from './stories/data';
import { ml } from './stories/ml';
import { mob } from './stories/mob';
import { plat } from './stories/plat';
import { priv } from './stories/priv';
import { deal, sup } from './stories/small';
import { web } from './stories/web';
import { secondsSpent, worklogsOf } from './time-spent';
import { versionsOf } from './versions';

const STORIES = { WEB: web, MOB: mob, ML: ml, DATA: data, PLAT: plat, PRIV: priv, SUP: sup, DEAL: deal } as const;

const SEED = 20261122;

export type StoryTables = Pick<SiteSeed, 'issues' | 'links' | 'changes' | 'worklogs'>;

type Written = { readonly story: StoryIssue; readonly life: Life; readonly project: SampleProject; readonly biography: Biography; readonly seconds: number | null };

/** The issues of all stories with links, changelogs and worklogs, as of `today` (a day). The same day gives the same site. */
export const storyIssues = (today: number): StoryTables => {
  const random = createRandom(SEED);
  const stories = Object.entries(STORIES).flatMap(([project, text]) => readStory(project, text));
  const lives = livesOf(stories, random);
  const keys = keysOf(lives);
  const ids = new Map([...keys].map(([, key], index) => [key, String(10001 + index)]));
  const parents = (story: StoryIssue): Told | null => parentOf(story, keys, ids);
  const written = [...lives].map(([story, life], index) => write(story, life, parents(story), today, index, random));
  const rows = new Map(written.map((one) => {
    const key = keys.get(one.story) ?? '';
    return [one.story, issueRow({ ...one, id: ids.get(key) ?? '', key, parentId: parents(one.story)?.id ?? null, secondsSpent: one.seconds }, random)];
  }));
  const linked = linksOf(rows, today);
  const changes = written.flatMap(({ story, biography }) => biography.changes.map((one) =>
    ({ issueId: rows.get(story)?.id ?? '', authorId: one.authorId, created: jiraTime(one.at), items: one.items })));
  return {
    issues: [...rows.values()],
    links: linked.links,
    changes: [...changes, ...linked.changes].sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0)).map((one, index) => ({ id: String(20001 + index), ...one })),
    worklogs: written.flatMap((one) => worklogsOf(one.life, rows.get(one.story)?.id ?? '', one.seconds, today)).map((one, index) => ({ id: String(30001 + index), ...one })),
  };
};

const write = (story: StoryIssue, life: Life, parent: Told | null, today: number, index: number, random: Random): Written => {
  const project = projectOf(story);
  const spans = life.team?.boardId == null ? [] : sprintSpans(today).get(life.team.boardId) ?? [];
  const details = [
    parentDetail(life, parent, random), sizeDetail(life, project, random), versionDetail(life, versionId(story, project, today), random),
    teamDetail(life, project, { id: teams.web.id, text: teams.web.name }, random), planDetail(life, today, random),
    sprintDetail(life, spans, today, random), flagDetail(life, random),
  ];
  const { todo, done } = statusesOf(project);
  const open = { initial: [['status', { id: todo.id, text: todo.name }]] as const, steps: [] };
  const biography = writeBiography(life, [open, ...details], workSteps(life, project, random), done.id, today, (index * 37) % 240);
  const estimate = biography.values.get('estimate');
  return { story, life, project, biography, seconds: secondsSpent(life, estimate === undefined ? null : Number(estimate.id), random) };
};

const projectOf = (story: StoryIssue): SampleProject => {
  const found = sampleProjects.find((one) => one.key === story.project);
  if (found === undefined) throw new Error(`no sample project ${story.project}`);
  return found;
};

const versionId = (story: StoryIssue, project: SampleProject, today: number): string | null => {
  if (story.version === null) return null;
  const found = versionsOf(project, today).find((one: Version) => one.name === story.version);
  if (found === undefined) throw new Error(`story of ${story.project}: no version ${story.version}`);
  return found.id;
};

const parentOf = (story: StoryIssue, keys: ReadonlyMap<StoryIssue, string>, ids: ReadonlyMap<string, string>): Told | null => {
  if (story.parent === null) return null;
  const key = typeof story.parent === 'string' ? story.parent : keys.get(story.parent) ?? '';
  const id = ids.get(key);
  if (id === undefined) throw new Error(`story of ${story.project}: "${story.title}" is under ${key}, which no story has`);
  return { id, text: key };
};
