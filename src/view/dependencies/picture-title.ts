import { endOfNode } from '../../model/dependency-graph';
import type { Analysis } from '../../analyse/analysis';
import { reachableFrom } from '../../analyse/dependencies/downstream';
import type { OpenWait } from '../../analyse/dependencies/open-waits';
import type { Ring } from '../../analyse/dependencies/open-rings';
import { downstreamOfEnd } from '../../analyse/dependencies/waits';
import type { Chain } from '../../analyse/pictures/chain';
import { endAt } from '../../analyse/pictures/open-arcs';
import { lateBy, scheduledIssues } from '../../analyse/schedule/scheduled';
import { counted, plain } from '../../analyse/words';
import { calendarDay } from '../calendar-day';

const lateAmong = (analysis: Analysis, indices: readonly number[]): number =>
  indices.filter((index) => {
    const issue = analysis.program.issues[index];
    return issue !== undefined && lateBy(analysis.program, issue, scheduledIssues(analysis).get(index) ?? null) !== null;
  }).length;

const areLate = (count: number): string => (count === 0 ? '' : `; ${plain(count)} ${count === 1 ? 'is' : 'are'} late`);

/** "holds up 14 issues of 3 teams; 2 are late", what it waits for, or both. */
export const issueTitle = (analysis: Analysis, node: number): string => {
  const { program, openGraph } = analysis;
  const { issue, outside } = endAt(program, node);
  const key = issue?.key ?? outside?.key ?? '';
  if (issue?.category === 'done' || outside?.status?.category === 'done') return `${key} is done: nothing waits for it any more`;
  const held = downstreamOfEnd(analysis, endOfNode(program.byId.size, node));
  const holds = issue === null ? [] : reachableFrom({ out: openGraph.in }, [issue.index], false);
  const down = held.issues.length === 0 ? null : `holds up ${counted(held.issues.length, 'issue')} of ${counted(held.teams, 'team')}`;
  const up = holds.length === 0 ? null : `waits for ${counted(holds.length, 'issue')}`;
  if (down === null && up === null) return `${key} waits for nothing that is open, and nothing waits for it`;
  return `${key} ${[down, up].filter((part) => part !== null).join(' and ')}${areLate(lateAmong(analysis, down === null ? holds : held.issues))}`;
};

/** The finish that the chain decides, or that only its length is known. */
export const chainTitle = (analysis: Analysis, { issues, bySchedule }: Chain): string => {
  const { schedule } = analysis;
  if (issues === 0) return 'There is no critical chain';
  const one = issues === 1;
  if (!bySchedule || !schedule.known) return `The longest chain has ${counted(issues, 'issue')}. Which one decides the finish is not known: ${schedule.known ? '' : lowerFirst(schedule.reason)}`;
  return `${counted(issues, 'issue')} ${one ? 'decides' : 'decide'} the finish by the schedule, ${calendarDay(schedule.finish) ?? 'after the year 9999'}: each day ${one ? 'it takes' : 'one of them takes'} longer moves it`;
};

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What the picture of a cycle says at a glance, above it. */
export const cycleTitle = ({ program }: Analysis, { nodes }: Ring): string => {
  const first = program.issues[nodes[0] ?? -1];
  if (nodes.length === 1) return `${first?.key ?? ''} waits for itself, so that it cannot be finished in order`;
  const teams = new Set(nodes.map((node) => program.issues[node]?.team.id)).size;
  return `${counted(nodes.length, 'issue')} of ${counted(teams, 'team')} wait for each other, so that none can be finished first`;
};

/** What the map of filtered dependencies says at a glance, above it. */
export const filterTitle = (waits: readonly OpenWait[]): string => {
  if (waits.length === 0) return 'Nothing waits';
  const late = waits.filter(({ health }) => health === 'late').length;
  const waiting = waits.filter(({ state }) => state === 'waiting').length;
  const holds = new Set(waits.map(({ dependency }) => dependency.blocker)).size;
  const begin = `${counted(holds, 'issue')} ${holds === 1 ? 'holds' : 'hold'} up ${counted(new Set(waits.map(({ blocked }) => blocked.id)).size, 'other')}`;
  const parts = [waiting === 0 ? 'nothing waits for it yet' : `${plain(waiting)} of ${counted(waits.length, 'dependency', 'dependencies')} ${waiting === 1 ? 'waits' : 'wait'} now`, ...(late === 0 ? [] : [`${plain(late)} ${late === 1 ? 'is' : 'are'} late`])];
  return `${begin}: ${parts.join(', ')}`;
};
