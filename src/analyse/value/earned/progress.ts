import { columns, NO_DAY, parts } from '../../../model/columns';
import { issueAt } from '../../../model/past-issues';
import type { Issue, Program } from '../../../model/program';
import { isMadeLater } from '../../../model/prefix-map';
import type { Version } from '../../../model/jira-issue';
import type { Day } from '../../../model/time';
import type { PackageAct } from '../../../model/value/package-act';
import type { BaselinePackage, EnteredPercent, PackageId } from '../../../model/value/work-package';
import { oncePer } from '../../once-per';
import { grouped } from '../cost/grouped';
import { frozenChildren, UNSEEN_CHILD } from '../frozen-children';
import type { ChildState, Progress, WorkDays } from '../percent-complete';
import { actsOf } from './stops';

/** An issue that was begun or delivered on an unknown day is so by the day of the program. */
const ofIssue = (issue: Issue, asOf: Day): WorkDays => ({
  started: issue.started ?? (issue.category === 'doing' ? asOf : null),
  delivered: issue.outcome === 'delivered' ? issue.done ?? asOf : null,
  untold: issue.outcome === 'unknown',
});

/** A plan may name work that was made after the day: it is not out of sight, and had not begun. */
const notBegun: WorkDays = { started: null, delivered: null };

const earliest = (days: readonly (Day | null)[]): Day | null => days.reduce((first, day) => (day === null || (first !== null && first <= day) ? first : day), null);

/** Work that is many issues: it began with the first of them, and is delivered with the last. */
const ofAll = (all: readonly (WorkDays | undefined)[]): WorkDays | undefined => {
  const seen = all.filter((one) => one !== undefined);
  if (all.length === 0 || seen.length < all.length) return undefined;
  const whole = seen.every(({ delivered }) => delivered !== null);
  return {
    started: earliest(seen.map(({ started, delivered }) => started ?? delivered)),
    delivered: whole ? seen.reduce((last, { delivered }) => Math.max(last, delivered ?? last), -Infinity) : null,
    untold: seen.some(({ untold }) => untold === true),
  };
};

/** A version is delivered when it is released; its release date is the day it was, once it is. */
const ofVersion = ({ released, releaseDay, startDay }: Version, children: WorkDays | undefined): WorkDays | undefined => {
  if (released && releaseDay === null) return undefined;
  return { started: startDay ?? children?.started ?? null, delivered: released ? releaseDay : null };
};

const versionsOf = oncePer(({ projects }: Program) => new Map(projects.flatMap(({ versions }) => versions.map((version) => [String(version.id), version]))));

/** What had been entered by the day. */
const enteredOf = oncePer(({ value: { entered }, asOf }: Program) =>
  grouped(entered.filter(({ postedOn }) => postedOn <= asOf), ({ package: id }) => id));

const none: readonly EnteredPercent[] = [];
const noActs: readonly PackageAct[] = [];

const DELIVERED = parts.indexOf('delivered');
const UNTOLD = parts.indexOf('unknown');

/** What is looked up of every package on a day. */
const dayOf = oncePer((program: Program) => ({ program, columns: columns(program), entered: enteredOf(program), acts: actsOf(program) }));

/** Looks up only what a package's method asks for: there are thousands of packages on each of many days. */
class PackageProgress implements Progress {
  private readonly frozen: Int32Array;

  constructor(private readonly day: ReturnType<typeof dayOf>, private readonly one: BaselinePackage) {
    this.frozen = frozenChildren(day.program, one);
  }

  get itself(): WorkDays | undefined { return itselfOf(this.day.program, this.one); }
  get entered(): readonly EnteredPercent[] { return this.day.entered.get(this.one.id) ?? none; }
  get acts(): readonly PackageAct[] { return this.day.acts.get(this.one.id) ?? noActs; }

  /** Over columns, since an object a child and day would be most of what earned value costs. */
  child(place: number): ChildState {
    const { program, columns: { part, done } } = this.day;
    const index = this.frozen[place] ?? UNSEEN_CHILD;
    if (index === UNSEEN_CHILD) return 'unseen';
    if (part[index] === UNTOLD) return 'untold';
    if (part[index] !== DELIVERED) return 'open';
    const day = done[index] ?? NO_DAY;
    return day === NO_DAY ? issueAt(program, index)?.done ?? program.asOf : day;
  }
}

/** What is known of a package's work today: of what a viewer cannot see, nothing. */
export const progressOf = (program: Program, one: BaselinePackage): Progress => new PackageProgress(dayOf(program), one);

/** Of an issue by its id; undefined where the viewer does not have it. */
const workOf = (program: Program, id: number): WorkDays | undefined => {
  const { byId, asOf } = program;
  const issue = issueAt(program, byId.get(id) ?? -1);
  if (issue === undefined) return isMadeLater(byId, id) ? notBegun : undefined;
  return ofIssue(issue, asOf);
};

const itselfOf = (program: Program, { id, children }: BaselinePackage): WorkDays | undefined => {
  const [kind, of = ''] = splitId(id);
  if (kind === 'epic') return workOf(program, Number(of));
  const all = ofAll(children.map(({ issueId }) => workOf(program, issueId)));
  if (kind === 'project') return all;
  const version = versionsOf(program).get(of);
  return version === undefined ? undefined : ofVersion(version, all);
};

const splitId = (id: PackageId): readonly string[] => id.split(':');
