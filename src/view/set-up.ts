import { outcomeKeys } from '../analyse/delivery/outcome-keys';
import { counted } from '../analyse/words';
import type { OverviewView } from '../contract/overview';
import type { SetUpStep } from '../contract/settings';
import type { Program } from '../model/program';
import { dateWords } from './words';

/** What steps are told by. */
type SoFar = Pick<OverviewView, 'assumptions' | 'suggestions' | 'gaps' | 'fresh' | 'pull'>;

const projects = ({ fresh, pull }: SoFar): SetUpStep => ({
  key: 'projects', title: 'Projects', done: pull.phase === 'complete' && fresh.issues > 0,
  text: pull.phase === 'complete' || fresh.issues > 0
    ? `${counted(fresh.projectsVisible, 'project')}, ${counted(fresh.issues, 'issue')}`
    : 'Being read from Jira',
});

const assumptions = (program: Program, { assumptions: all }: SoFar): SetUpStep => {
  const undecided = outcomeKeys(program).filter(({ outcome }) => outcome === null).length;
  return {
    key: 'assumptions', title: 'Assumptions', done: undecided === 0,
    text: undecided === 0 ? `${counted(all.length, 'assumption')}, none left open` : `${counted(undecided, 'resolution')} not decided`,
  };
};

const suggestions = ({ suggestions: all }: SoFar): SetUpStep => ({
  key: 'suggestions', title: 'Suggestions', done: all.length === 0, text: all.length === 0 ? 'None left' : `${all.length} to look at`,
});

const deadline = ({ settings }: Program, locale: string): SetUpStep => ({
  key: 'deadline', title: 'Deadline', done: settings.deadline !== null,
  text: settings.deadline === null ? 'When must this be finished?' : dateWords(settings.deadline, locale),
});

const fix = ({ gaps }: SoFar): SetUpStep => {
  const unlocked = new Set(gaps.flatMap(({ unlocks }) => unlocks)).size;
  const words = unlocked === 0 ? counted(gaps.length, 'gap') : `${counted(gaps.length, 'gap')} in the data, ${counted(unlocked, 'figure')} to unlock`;
  return { key: 'fix', title: 'Fix today', done: gaps.length === 0, text: gaps.length === 0 ? 'Nothing is missing' : words };
};

/** How far a draft is, in the order in which an officer sets it up; each step can be left for later. */
export const setUpSteps = (program: Program, soFar: SoFar, locale: string): readonly SetUpStep[] => [
  projects(soFar),
  assumptions(program, soFar),
  suggestions(soFar),
  deadline(program, locale),
  fix(soFar),
  { key: 'publish', title: 'Publish', done: false, text: 'Only managers see it' },
];
