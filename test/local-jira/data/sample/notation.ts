import { isPersonName, isTeamName, type PersonName, type TeamName } from './people';

/**
 * The notation of the stories: one line an issue.
 *
 *     # 4 Title {words}            an epic with number 4; its words `team`, `version` and `label` go down to its children
 *     + 3 Title {words}            delivered, 3 points
 *     x Title {words}              dropped (its words name the resolution)
 *     > #41 8 Title {words}        in progress; `#41` fixes the number, others get the free ones by age
 *     r Title                      in review
 *     - Title                      to do
 *       + Title                    indented: a sub-task of the issue above, with the same marks
 *
 * Words, separated by commas. Numbers are working days from the last complete working day: -6 is six days before.
 * `team T · version V · label L · by PERSON · reporter PERSON · as TYPE · resolution R · parent KEY · level L ·
 * component NAME · due N · start N · slipped N (the due date was N days earlier once) · flagged N (since) · sprint active|future ·
 * closed (an epic that was closed whatever its children are) · hours N · spent N · back (went back a status once) · old (untouched for more than a year) ·
 * blocks KEY [@N] · depends on KEY · relates to KEY · duplicates KEY` (@N: the day the link was made).
 */
export type StoryState = 'done' | 'dropped' | 'doing' | 'review' | 'todo';

export type StoryLink = { readonly type: 'blocks' | 'depends' | 'relates' | 'duplicate'; readonly key: string; readonly on: number | null };

export type StoryIssue = {
  readonly project: string;
  readonly number: number | null;
  readonly level: -1 | 0 | 1;
  readonly state: StoryState;
  readonly points: number | null;
  readonly title: string;
  readonly type: string | null;
  /** The story issue above it in the text, or a key of another project; null for none. */
  readonly parent: StoryIssue | string | null;
  readonly team: TeamName | null;
  readonly by: PersonName | null;
  readonly reporter: PersonName | null;
  readonly version: string | null;
  readonly resolution: string | null;
  readonly securityLevel: string | null;
  readonly sprint: 'active' | 'future' | null;
  readonly labels: readonly string[];
  /** The component it is about; null leaves it to chance. */
  readonly component: string | null;
  readonly links: readonly StoryLink[];
  readonly due: number | null;
  readonly start: number | null;
  readonly slipped: number | null;
  readonly flagged: number | null;
  readonly hours: number | null;
  readonly spent: number | null;
  readonly back: boolean;
  readonly old: boolean;
};

const STATES: Readonly<Record<string, StoryState>> = { '+': 'done', x: 'dropped', '>': 'doing', r: 'review', '-': 'todo', '#': 'todo' };
const LINK_WORDS = { blocks: 'blocks', 'depends on': 'depends', 'relates to': 'relates', duplicates: 'duplicate' } as const;
const LINE = /^( *)([+x>r#-]) (?:#?(\d+) )?(?:(\d{1,2}) )?(.*?)(?: \{([^{}]*)\})?$/u;

/** Reads the story of one project. Throws Error with the line where it cannot. */
export const readStory = (project: string, text: string): StoryIssue[] => {
  const issues: StoryIssue[] = [];
  let epic: StoryIssue | null = null;
  let above: StoryIssue | null = null;
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const issue = readLine(project, line, epic, above);
    if (issue.level === 1) epic = issue;
    if (issue.level >= 0) above = issue;
    issues.push(issue);
  }
  return issues;
};

const readLine = (project: string, line: string, epic: StoryIssue | null, above: StoryIssue | null): StoryIssue => {
  const [, indent, mark, first, second, title, words] = LINE.exec(line) ?? [];
  const state = STATES[mark ?? ''];
  if (state === undefined || title === undefined) throw new Error(`story of ${project}: cannot read "${line}"`);
  const level = mark === '#' ? 1 : indent === '' ? 0 : -1;
  // A number is the issue's own after "#" and for epics; else it is its points.
  const numbered = level === 1 || line.trimStart().slice(2).startsWith('#');
  const parent = level === 1 ? null : level === 0 ? epic : above;
  const blank = blankIssue(project, title, state, level, parent);
  const number = numbered ? asNumber(first) : null;
  const points = level === 1 ? null : numbered ? asNumber(second) : asNumber(first);
  return applyWords({ ...blank, number, points }, words ?? '');
};

const blankIssue = (project: string, title: string, state: StoryState, level: -1 | 0 | 1, parent: StoryIssue | null): StoryIssue => ({
  project, title, state, level, parent, number: null, points: null, type: null,
  team: parent?.team ?? null, version: level === 0 ? parent?.version ?? null : null,
  by: level === -1 ? parent?.by ?? null : null, sprint: null,
  labels: level === 0 ? parent?.labels ?? [] : [],
  reporter: null, component: null, resolution: null, securityLevel: null, links: [], due: null, start: null, slipped: null,
  flagged: null, hours: null, spent: null, back: false, old: false,
});

const applyWords = (issue: StoryIssue, words: string): StoryIssue =>
  words.split(',').map((one) => one.trim()).filter((one) => one !== '').reduce(applyWord, issue);

const NUMBERS = ['due', 'start', 'slipped', 'flagged', 'hours', 'spent'] as const;

const applyWord = (issue: StoryIssue, word: string): StoryIssue => {
  if (word === 'closed') return { ...issue, state: 'done' };
  if (word === 'back' || word === 'old') return { ...issue, [word]: true };
  const link = readLink(word);
  if (link !== null) return { ...issue, links: [...issue.links, link] };
  const [name = '', ...rest] = word.split(' ');
  const value = rest.join(' ');
  const numeric = NUMBERS.find((one) => one === name);
  if (numeric !== undefined) return { ...issue, [numeric]: Number(value) };
  return { ...issue, ...namedWord(issue, name, value) };
};

const namedWord = (issue: StoryIssue, name: string, value: string): Partial<StoryIssue> => {
  const unreadable = new Error(`story of ${issue.project}: "${name} ${value}" of "${issue.title}" means nothing`);
  switch (name) {
    case 'team': if (isTeamName(value)) return { team: value }; throw unreadable;
    case 'by': if (isPersonName(value)) return { by: value }; throw unreadable;
    case 'reporter': if (isPersonName(value)) return { reporter: value }; throw unreadable;
    case 'sprint': if (value === 'active' || value === 'future') return { sprint: value }; throw unreadable;
    case 'version': return { version: value };
    case 'label': return { labels: [...issue.labels, value] };
    case 'component': return { component: value };
    case 'as': return { type: value };
    case 'resolution': return { resolution: value };
    case 'level': return { securityLevel: value };
    case 'parent': return { parent: value };
    default: throw unreadable;
  }
};

const readLink = (word: string): StoryLink | null => {
  for (const [says, type] of Object.entries(LINK_WORDS)) {
    const match = new RegExp(`^${says} ([A-Z]+-\\d+)(?: @(-?\\d+))?$`).exec(word);
    if (match) return { type, key: match[1] ?? '', on: asNumber(match[2]) };
  }
  return null;
};

const asNumber = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
