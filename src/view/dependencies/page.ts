import type { DependencyPage, DependencySort, FilterChoices } from '../../contract/dependencies';
import type { Analysis } from '../../analyse/analysis';
import { type Choices, filterChoices } from '../../analyse/dependencies/filter-choices';
import { type DependencyChoice, matching } from '../../analyse/dependencies/matching';
import { type OpenWait, openWaits } from '../../analyse/dependencies/open-waits';
import { type SortedWaits, sortedWaits } from '../../analyse/dependencies/sorted-waits';
import { counted } from '../../analyse/words';
import { coverageOf } from '../coverage';
import { keysAsJql, MOST_KEYS } from '../jql';
import type { Around } from '../overview';
import type { Texts } from '../texts';
import { dependencyRow, idsOfEnds } from './row';

/** Rows of one page. */
export const PAGE = 100;

/** What a page of the list is asked for: which dependencies, in which order, from which row on. */
export type ListAsked = { readonly filter: DependencyChoice; readonly sort: DependencySort; readonly from: number };

/** A page of the list before it is drawn. `ids` are the issues it names: on its rows, and, where they are few enough, in its query. */
export type PlannedList = {
  readonly asked: ListAsked;
  readonly sorted: SortedWaits;
  readonly shown: readonly OpenWait[];
  readonly ids: readonly number[];
};

/** `summaries` are those of all ends of open dependencies where the filter has a text; nothing is read of them else. */
export const planList = (analysis: Analysis, asked: ListAsked, summaries: Texts): PlannedList => {
  const sorted = sortedWaits(analysis, matching(openWaits(analysis), asked.filter, summaries), asked.sort);
  const shown = sorted.waits.slice(asked.from, asked.from + PAGE);
  const all = idsOfEnds(sorted.waits);
  return { asked, sorted, shown, ids: all.length <= MOST_KEYS ? all : idsOfEnds(shown) };
};

const choicesView = ({ teams, projects, health, states }: Choices): FilterChoices => ({
  teams: teams.map(({ value: id, name, open }) => ({ id, name, open })),
  projects: projects.map(({ value: key, name, open }) => ({ key, name, open })),
  health: health.map(({ value, open }) => ({ health: value, open })),
  states: states.map(({ value: state, open }) => ({ state, open })),
});

const queryOf = ({ waits }: SortedWaits): string | null =>
  keysAsJql(waits.flatMap(({ blocker, outside, blocked }) => [blocked.key, blocker?.key ?? outside?.key ?? '']));

const cutWords = ({ sorted: { cut }, asked: { sort } }: PlannedList): string | null => {
  if (cut === 0) return null;
  if (sort.by === 'downstream') return `how many issues depend on ${counted(cut, 'more blocker')} was not counted, since there are very many links: those stand last`;
  return `what ${counted(cut, 'more blocker')} of the critical path would bring was not worked out: those stand last`;
};

/** A page of open dependencies, with what they can be filtered by. It grows with teams and projects, never with dependencies. */
export const drawList = (analysis: Analysis, plan: PlannedList, around: Around, texts: Texts): DependencyPage => {
  const { asked, sorted, shown } = plan;
  const { schedule } = analysis;
  const open = openWaits(analysis);
  const coverage = coverageOf(around);
  const partial = [coverage.partial, cutWords(plan)].filter((part) => part !== null).join(', ');
  return {
    ...coverage,
    partial: partial === '' ? null : partial,
    rows: shown.map((wait) => dependencyRow(analysis, wait, texts)),
    from: asked.from,
    total: sorted.waits.length,
    open: open.length,
    choices: choicesView(filterChoices(open)),
    jql: queryOf(sorted),
    impactReason: schedule.known ? null : schedule.reason,
  };
};
