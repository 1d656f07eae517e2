import type { Suggestion } from '../contract/program';
import type { Analysis } from '../analyse/analysis';
import { linkedProjects } from '../analyse/dependencies/linked-projects';
import type { LinksOfType } from '../analyse/dependencies/links-by-type';
import { counted } from '../analyse/words';
import { suggestedMeaning } from '../model/link-meaning';
import type { Program } from '../model/program';
import { linkSentence } from './link-types';

/** Fewer linked issues than this are no reason to take a whole project in. */
const FEWEST_LINKED = 10;
/** Of each kind; the rest is found among the assumptions, and would drown what matters here. */
const MOST = 3;
const DAYS_UNTOUCHED = 365;

const linkTypes = ({ settings }: Program, links: readonly LinksOfType[]): readonly Suggestion[] => links.flatMap((ofType) => {
  const meaning = suggestedMeaning(ofType.type);
  if (!meaning.dependency || settings.linkMeanings[ofType.type.id]?.dependency === true) return [];
  return [{
    key: `link-type:${ofType.type.id}`,
    text: `${counted(ofType.links, `“${ofType.type.name}” link`)} read like dependencies (${linkSentence(ofType, meaning.blocker)}). Count them?`,
    action: 'Count them',
    issues: ofType.links,
  }];
}).slice(0, MOST);

const projects = (program: Program): readonly Suggestion[] => linkedProjects(program)
  .filter(({ issues }) => issues >= FEWEST_LINKED)
  .slice(0, MOST)
  .map(({ key, issues }) => ({
    key: `add-project:${key}`,
    text: `${key} holds ${counted(issues, 'issue')} that this program is linked to. Add the project?`,
    action: `Add ${key}`,
    issues,
  }));

const setAside = ({ settings, issues, asOf }: Program): readonly Suggestion[] => {
  if (settings.setAsideAfterDays !== null) return [];
  const untouched = issues.reduce((sum, issue) => sum + (issue.category !== 'done' && asOf - issue.updated > DAYS_UNTOUCHED ? 1 : 0), 0);
  if (untouched === 0) return [];
  return [{
    key: 'set-aside',
    text: `${counted(untouched, 'open issue')} ${untouched === 1 ? 'was' : 'were'} not touched for a year. Set ${untouched === 1 ? 'it' : 'them'} aside? They stay counted apart, and it can be undone.`,
    action: 'Set aside',
    issues: untouched,
  }];
};

/** What the officer may want to change, each with what it would touch; nothing of it happens by itself. */
export const suggestions = ({ program }: Analysis, links: readonly LinksOfType[]): readonly Suggestion[] => [
  ...setAside(program),
  ...linkTypes(program, links),
  ...projects(program),
];
