import type { IncrementView, ObjectivesView, ObjectiveTotals, ObjectiveView, TeamTotals } from '../../../contract/value/objectives';
import type { LinkedIssue, TeamRef } from '../../../contract/value/named';
import type { Analysis } from '../../../analyse/analysis';
import { incrementResults, resultOf, type IncrementResult } from '../../../analyse/value/objectives/results';
import { isoDay } from '../../../model/day';
import type { Program } from '../../../model/program';
import type { Objective } from '../../../model/value/objective';
import { coverageOf } from '../../coverage';
import type { Around } from '../../overview';
import type { Texts } from '../../texts';
import { toldFigures } from '../../told-figures';
import { partialWords } from '../../overview';
import { linkedIssues } from '../linked-issues';

/** The issues that objectives name. */
export const linkedIn = (objectives: readonly Objective[]): readonly number[] => [...new Set(objectives.flatMap(({ epics }) => epics))];

const dayText = (day: number | null): string | null => (day === null ? null : isoDay(day));

/** Teams with work in the program, by name. */
const teamsOf = ({ issues }: Program): ReadonlyMap<string, TeamRef> => new Map(issues.map(({ team: { id, name } }) => [id, { id, name }]));

const totalsOf = ({ objectives, committed, delivered, completion, predictability }: IncrementResult): ObjectiveTotals =>
  ({ objectives: objectives.length, committed, delivered, completion, predictability });

const byName = (a: TeamRef | null, b: TeamRef | null): number => (a === null || b === null ? Number(a === null) - Number(b === null) : a.name.localeCompare(b.name, 'en'));

type Drawing = { readonly program: Program; readonly teams: ReadonlyMap<string, TeamRef>; readonly issues: ReadonlyMap<number, LinkedIssue> };

const objectiveView = (one: Objective, { teams, issues }: Drawing): ObjectiveView => ({
  id: one.id, version: one.version, name: one.name, team: teams.get(one.teamId) ?? null, planned: one.planned, actual: one.actual, committed: one.committed,
  frozenOn: dayText(one.frozenOn), delivered: one.delivered, scoredOn: dayText(one.scoredOn), epics: one.epics.flatMap((id) => issues.get(id) ?? []),
});

/** Objectives of teams whose work the viewer does not see stand together. */
const teamTotals = (objectives: readonly Objective[], { teams }: Drawing): readonly TeamTotals[] => {
  const groups = new Map<string | null, Objective[]>();
  for (const one of objectives) {
    const id = teams.get(one.teamId)?.id ?? null;
    const before = groups.get(id);
    if (before === undefined) groups.set(id, [one]);
    else before.push(one);
  }
  return [...groups].map(([id, some]) => ({ team: id === null ? null : teams.get(id) ?? null, ...totalsOf(resultOf(null, some)) })).sort((a, b) => byName(a.team, b.team));
};

const whenOf = ({ increment }: IncrementResult, asOf: number): IncrementView['when'] => {
  if (increment === null || increment.end < asOf) return 'past';
  return increment.start > asOf ? 'coming' : 'now';
};

const incrementView = (result: IncrementResult, drawing: Drawing): IncrementView => {
  const { increment, objectives } = result;
  const list = objectives.map((one) => objectiveView(one, drawing));
  return {
    id: increment?.id ?? null, name: increment?.name ?? 'Increments that were taken away', start: dayText(increment?.start ?? null), end: dayText(increment?.end ?? null),
    when: whenOf(result, drawing.program.asOf), ...totalsOf(result), teams: teamTotals(objectives, drawing),
    list: list.sort((a, b) => byName(a.team, b.team) || Number(b.committed) - Number(a.committed) || a.name.localeCompare(b.name, 'en')),
  };
};

/** Objectives by increment and team, with what they came to. */
export const drawObjectives = (today: Analysis, around: Around, texts: Texts, may: ObjectivesView['may']): ObjectivesView => {
  const { program } = today;
  const teams = teamsOf(program);
  const drawing: Drawing = { program, teams, issues: linkedIssues(program, linkedIn(program.value.objectives), texts) };
  return {
    ...coverageOf(around),
    off: program.value.settings.off.includes('objectives'),
    figures: toldFigures(['objective-completion', 'predictability'], [today], partialWords(around)),
    increments: incrementResults(program).map((result) => incrementView(result, drawing)),
    teams: [...teams.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')),
    may,
  };
};
