import { dayOfMinute } from './day';
import type { JiraIssue, StatusCategory } from './jira-issue';
import type { Parents } from './parents';
import { pastDays } from './past-days';
import type { Issue, Project, Team } from './program';
import { isUntouched, outcomeOf, projectOf, projectTeam, type Reading, teamNamed, toldTeam } from './read-issue';
import type { TeamName } from './settings';
import type { Day } from './time';

const CATEGORIES: readonly StatusCategory[] = ['todo', 'doing', 'done'];
const OUTCOMES: readonly Issue['outcome'][] = [null, 'delivered', 'dropped', 'unknown'];

/** Stand for a day that nobody asked for yet, and for one that is not known. */
const UNREAD = -(2 ** 31);
const NO_DAY = UNREAD + 1;

/** What a program makes of each of its issues of today, by their indices, in columns. */
export class ProgramTerms {
  private readonly projects: Project[];
  private readonly teams: Team[];
  private told: (TeamName | null)[];
  private readonly projectIds: Float64Array;
  private readonly category: Uint8Array;
  private readonly outcome: Uint8Array;
  private readonly setAside: Uint8Array;
  private readonly created: Int32Array;
  private readonly updated: Int32Array;
  private readonly started: Int32Array;
  private readonly done: Int32Array;

  constructor(private readonly facts: readonly JiraIssue[], private readonly reading: Reading, private readonly parents: Parents) {
    const issues = facts.length;
    [this.projects, this.teams] = [new Array<Project>(issues), new Array<Team>(issues)];
    this.projectIds = new Float64Array(issues);
    this.told = new Array<TeamName | null>(issues).fill(null);
    [this.category, this.outcome, this.setAside] = [new Uint8Array(issues), new Uint8Array(issues), new Uint8Array(issues)];
    [this.created, this.updated, this.done] = [new Int32Array(issues), new Int32Array(issues), new Int32Array(issues)];
    this.started = new Int32Array(issues).fill(UNREAD);
  }

  /** Reads one issue. They may come in any order. */
  read(index: number, jira: JiraIssue): void {
    const { reading } = this;
    const { category } = jira.status;
    const zone = reading.settings.timeZone;
    const updated = dayOfMinute(jira.updatedAt, zone);
    const isDone = category === 'done';
    this.told[index] = toldTeam(jira, reading.settings);
    this.projectIds[index] = jira.projectId;
    this.category[index] = CATEGORIES.indexOf(category);
    this.outcome[index] = isDone ? OUTCOMES.indexOf(outcomeOf(jira, reading.settings)) : 0;
    this.setAside[index] = !isDone && isUntouched(updated, reading.asOf, reading.settings) ? 1 : 0;
    this.created[index] = dayOfMinute(jira.createdAt, zone);
    this.updated[index] = updated;
  }

  /** Once all are read: gives each its project and its team, which may be called by the names that the oldest issues tell. */
  settle(): void {
    const { reading, projectIds, told } = this;
    const byProject = new Map<number, TeamName>();
    for (let index = 0; index < told.length; index += 1) {
      const projectId = projectIds[index] ?? 0;
      const project = reading.projects.get(projectId) ?? projectOf(this.facts[index] ?? missing(index), reading);
      this.projects[index] = project;
      const own = told[index] ?? byProject.get(projectId) ?? projectTeam(project, reading.settings);
      if (told[index] === null) byProject.set(projectId, own);
      this.teams[index] = teamNamed(own, reading);
    }
    this.told = [];
  }

  projectOf(index: number): Project { return this.projects[index] ?? missing(index); }
  teamOf(index: number): Team { return this.teams[index] ?? missing(index); }
  categoryOf(index: number): StatusCategory { return CATEGORIES[this.category[index] ?? -1] ?? missing(index); }
  outcomeOf(index: number): Issue['outcome'] { return OUTCOMES[this.outcome[index] ?? 0] ?? null; }
  createdOf(index: number): Day { return this.created[index] ?? missing(index); }
  updatedOf(index: number): Day { return this.updated[index] ?? missing(index); }
  parentOf(index: number): number { return this.parents.parent[index] ?? -1; }
  isLeaf(index: number): boolean { return this.parents.leaf[index] === 1; }
  isSetAside(index: number): boolean { return this.setAside[index] === 1; }

  /** Read from the changelog when somebody first asks: of most issues nobody does. */
  startedOf(index: number, jira: JiraIssue): Day | null {
    if (this.started[index] === UNREAD) this.readPast(index, jira);
    return dayOrNull(this.started[index]);
  }

  doneOf(index: number, jira: JiraIssue): Day | null {
    if (this.category[index] !== DONE) return null;
    if (this.started[index] === UNREAD) this.readPast(index, jira);
    return dayOrNull(this.done[index]);
  }

  private readPast(index: number, jira: JiraIssue): void {
    const { started, done } = pastDays(jira, this.reading);
    this.started[index] = started ?? NO_DAY;
    this.done[index] = done ?? NO_DAY;
  }
}

const DONE = CATEGORIES.indexOf('done');

const dayOrNull = (day: number | undefined): Day | null => (day === undefined || day === NO_DAY ? null : day);

const missing = (index: number): never => {
  throw new RangeError(`No issue ${index} was read`);
};
