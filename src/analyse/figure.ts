import type { Issue, Program } from '../model/program';
import { lazily } from '../model/lazily';
import type { EvidenceIssue, Figure } from './measure';

type Input = Figure['inputs'][number];
type LeftOut = Figure['leftOut'][number];

/** What stands behind a figure whether or not its value is known. Functions where that costs more than the value. */
type Backing = {
  readonly note?: string | null | (() => string | null);
  readonly inputs?: readonly Input[] | (() => readonly Input[]);
  readonly issues?: () => readonly EvidenceIssue[];
  readonly leftOut?: () => readonly LeftOut[];
};

/**
 * A figure whose evidence is gathered only when somebody opens it: most figures are shown and never opened, and the
 * issues behind one may be all issues of the program.
 */
const backed = (told: Pick<Figure, 'value' | 'reason' | 'worked'>, backing: Backing): Figure => {
  const { note = null, inputs: given = [] } = backing;
  const words = lazily(() => (typeof note === 'function' ? note() : note));
  const inputs = lazily(() => (typeof given === 'function' ? given() : given));
  const issues = lazily(backing.issues ?? (() => []));
  const leftOut = lazily(backing.leftOut ?? (() => []));
  return {
    ...told,
    get note() { return words(); },
    get inputs() { return inputs(); },
    get issues() { return issues(); },
    get leftOut() { return leftOut(); },
  };
};

/** A known value with the formula in numbers. `value` is finite. */
export const figure = (value: number, worked: string, backing: Backing = {}): Figure =>
  backed({ value, reason: null, worked }, backing);

/** A value that cannot be known, with what is known around it. */
export const unknownFigure = (reason: string, backing: Backing = {}): Figure =>
  backed({ value: null, reason, worked: '' }, backing);

/** One line of the inputs of a figure. */
export const input = (name: string, value: number | null, unit: Input['unit']): Input => ({ name, value, unit });

/** The issues that `why` has a word for (an empty word counts), each with it; null leaves an issue out. */
export const evidence = (issues: readonly Issue[], why: (issue: Issue) => string | null): readonly EvidenceIssue[] => {
  const found: EvidenceIssue[] = [];
  for (const issue of issues) {
    const word = why(issue);
    if (word !== null) found.push({ issue, why: word });
  }
  return found;
};

/** One line of what was left out, or none where no issue was. */
export const leftOut = (why: string, issues: readonly Issue[]): readonly LeftOut[] =>
  issues.length === 0 ? [] : [{ why, issues }];

/** The open issues that were set aside, among those a measure would otherwise have looked at. */
export const setAsideLeftOut = (program: Program, concerned: (issue: Issue) => boolean = () => true): readonly LeftOut[] =>
  leftOut('Set aside: untouched for longer than the program allows', program.issues.filter((issue) => issue.setAside && concerned(issue)));
