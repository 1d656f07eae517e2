import type { Suggestion } from '../contract/program';
import type { Analysis } from '../analyse/analysis';
import { linkedProjects } from '../analyse/dependencies/linked-projects';
import { figureOf } from '../analyse/figure-of';
import { untouchedForAYear } from '../analyse/quality/untouched-for-a-year';
import type { LinksOfType } from '../analyse/dependencies/links-by-type';
import { counted } from '../analyse/words';
import { suggestedMeaning } from '../model/link-meaning';
import type { Program } from '../model/program';
import { linkSentence } from './link-types';

/** Fewer linked issues than this are no reason to take a whole project in. */
const FEWEST_LINKED = 10;
/** Of each kind; the rest is found among the assumptions, and would drown what matters here. */
const MOST = 3;

const linkTypes = ({ settings }: Program, links: readonly LinksOfType[]): readonly Suggestion[] => links.flatMap((ofType) => {
  const meaning = suggestedMeaning(ofType.type);
  if (!meaning.dependency || settings.linkMeanings[ofType.type.id]?.dependency === true) return [];
  const [read, them] = ofType.links === 1 ? ['reads like a dependency', 'it'] : ['read like dependencies', 'them'];
  return [{
    key: `link-type:${ofType.type.id}`,
    text: `${counted(ofType.links, `“${ofType.type.name}” link`)} ${read} (${linkSentence(ofType, meaning.blocker)}). Count ${them}?`,
    action: `Count ${them}`,
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

const setAside = (analysis: Analysis): readonly Suggestion[] => {
  const untouched = figureOf(untouchedForAYear, analysis).value;
  if (untouched === null || untouched === 0 || analysis.program.settings.setAsideAfterDays !== null) return [];
  const [were, them, stay] = untouched === 1 ? ['was', 'it', 'It stays'] : ['were', 'them', 'They stay'];
  return [{
    key: 'set-aside',
    text: `${counted(untouched, 'open issue')} ${were} not touched for a year. Set ${them} aside? ${stay} counted apart, and this can be undone.`,
    action: 'Set aside',
    issues: untouched,
  }];
};

/** What the officer may want to change, what touches most first; nothing of it happens by itself. */
export const suggestions = (analysis: Analysis, links: readonly LinksOfType[]): readonly Suggestion[] => [
  ...setAside(analysis),
  ...linkTypes(analysis.program, links),
  ...projects(analysis.program),
].sort((one, other) => other.issues - one.issues);
