import type { Health } from './dependency-health';
import type { OpenWait } from './open-waits';
import type { Wait } from './waits';

/** Which open dependencies are looked at: all that fit everything that is given. A list means any of these. */
export type DependencyChoice = {
  /** Teams by id, and projects by key, of either end. An end outside the program has no team that is known. */
  readonly teams?: readonly string[];
  readonly projects?: readonly string[];
  readonly waitingTeams?: readonly string[];
  readonly blockerTeams?: readonly string[];
  readonly health?: readonly Health[];
  readonly states?: readonly Wait['state'][];
  /** By the lower bound of the age, in working days; what does not wait yet has none, and does not fit. */
  readonly atLeastDays?: number;
  readonly crossTeam?: boolean;
  readonly critical?: boolean;
  /** Part of a key or of a summary, of either end, whatever its case; words in any place count each by itself. */
  readonly text?: string;
};

/** The team by which ends outside the program are asked for, beside the ids of teams. */
export const OUTSIDE_TEAM = 'outside';

type Summaries = ReadonlyMap<number, string>;
type Fits = (wait: OpenWait) => boolean;

export const blockerTeamOf = ({ blocker }: Wait): string => blocker?.team.id ?? OUTSIDE_TEAM;

const projectOfKey = (key: string): string => key.slice(0, key.lastIndexOf('-'));

export const blockerProjectOf = ({ blocker, outside }: Wait): string => blocker?.project.key ?? projectOfKey(outside?.key ?? '');

const folded = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('en');

const textFits = (text: string, summaries: Summaries): Fits => {
  const words = folded(text).split(/\s+/).filter((word) => word !== '');
  return ({ blocker, outside, blocked }) => {
    const ends = [blocked, blocker ?? outside].filter((end) => end !== null);
    const said = folded(ends.map(({ id, key }) => `${key} ${summaries.get(id) ?? ''}`).join('\n'));
    return words.every((word) => said.includes(word));
  };
};

/** One test for each thing that is asked for; nothing asked, nothing tested. */
const tests = (choice: DependencyChoice, summaries: Summaries): readonly Fits[] => {
  const any = <T extends string>(wanted: readonly T[] | undefined, of: (wait: OpenWait) => readonly T[]): readonly Fits[] => {
    if (wanted === undefined) return [];
    const set = new Set(wanted);
    return [(wait) => of(wait).some((one) => set.has(one))];
  };
  const { atLeastDays, crossTeam, critical, text } = choice;
  return [
    ...any(choice.teams, (wait) => [wait.blocked.team.id, blockerTeamOf(wait)]),
    ...any(choice.projects, (wait) => [wait.blocked.project.key, blockerProjectOf(wait)]),
    ...any(choice.waitingTeams, (wait) => [wait.blocked.team.id]),
    ...any(choice.blockerTeams, (wait) => [blockerTeamOf(wait)]),
    ...any(choice.health, ({ health }) => [health]),
    ...any(choice.states, ({ state }) => [state]),
    ...(atLeastDays === undefined ? [] : [({ age }: OpenWait) => age !== null && age.from >= atLeastDays]),
    ...(crossTeam === undefined ? [] : [(wait: OpenWait) => wait.crossTeam === crossTeam]),
    ...(critical === undefined ? [] : [(wait: OpenWait) => wait.critical === critical]),
    ...(text === undefined ? [] : [textFits(text, summaries)]),
  ];
};

/** The open dependencies that fit, in the order they come in. `summaries` are asked only where the choice has a text. */
export const matching = (waits: readonly OpenWait[], choice: DependencyChoice, summaries: Summaries): readonly OpenWait[] => {
  const all = tests(choice, summaries);
  return all.length === 0 ? waits : waits.filter((wait) => all.every((fits) => fits(wait)));
};
