import type { PictureEdge, PictureNode, PictureView } from '../../contract/dependencies';
import type { Analysis } from '../../analyse/analysis';
import type { Arranged, ArrangedEdge } from '../../analyse/pictures/arranged';
import { endAt, idOfNode } from '../../analyse/pictures/open-arcs';
import { criticalDependencies } from '../../analyse/schedule/critical-dependencies';
import { lateBy, scheduledIssues } from '../../analyse/schedule/scheduled';
import { counted } from '../../analyse/words';
import type { Day } from '../../model/time';
import { calendarDay } from '../calendar-day';
import { coverageOf } from '../coverage';
import { issueRow, outsideRow } from '../issue-row';
import type { Around } from '../overview';
import type { Texts } from '../texts';
import { cutView, idsOfCut } from './cut-words';
import type { PlannedPicture } from './planned-picture';

const iso = (day: Day | null | undefined): string | null => calendarDay(day ?? null);

const unknown = { id: 0, key: '', status: null } as const;

const nodeView = (analysis: Analysis, { nodes, laneOf, ranks, focus }: Arranged, place: number, texts: Texts): PictureNode => {
  const node = nodes[place] ?? 0;
  const { issue, outside } = endAt(analysis.program, node);
  const scheduled = issue === null ? undefined : scheduledIssues(analysis).get(issue.index);
  return {
    issue: issue === null ? outsideRow(outside ?? unknown, texts) : issueRow(issue, texts),
    lane: laneOf[place] ?? 0,
    rank: ranks.of[place] ?? 0,
    outside: issue === null,
    start: iso(issue?.start),
    finish: iso(issue?.due),
    scheduled: iso(scheduled?.finish),
    float: scheduled?.float ?? null,
    lateBy: issue === null ? null : lateBy(analysis.program, issue, scheduled ?? null),
    critical: scheduled?.critical ?? false,
    inCycle: false,
    focus: focus.has(node),
  };
};

const edgeView = (critical: ReadonlySet<number>, { from, to, position, wait }: ArrangedEdge): PictureEdge => ({
  from, to, kind: wait.dependency.kind, state: wait.state, health: wait.health, critical: critical.has(position), insteadOf: wait.insteadOf?.key ?? null,
});

/** Every issue of a ring has a dependency of it on either side; of a ring that is drawn in part not all of those are there. */
const inRings = ({ inOpenCycle, states }: Analysis): ReadonlySet<number> =>
  new Set([...inOpenCycle].flatMap((position) => [states.all[position]?.blocker ?? -1, states.all[position]?.blocked ?? -1]));

/** The issues that a picture names. */
export const idsOfPicture = (analysis: Analysis, { arranged, cut, alone }: PlannedPicture): readonly number[] =>
  [...new Set([...(arranged?.nodes ?? []).map((node) => idOfNode(analysis.program, node)), ...idsOfCut(analysis, cut), ...alone])];

const partialOf = (around: Around, notes: readonly string[]): string | null => {
  const parts = [coverageOf(around).partial, ...notes].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
};

const notesOf = ({ notes, arranged }: PlannedPicture): readonly string[] =>
  [...notes, ...(arranged === null || arranged.edgesLeftOut === 0 ? [] : [`${counted(arranged.edgesLeftOut, 'dependency', 'dependencies')} between these issues not drawn`])];

/** A picture with its words. It has at most as many issues as can be told apart, whatever the size of the program. */
export const drawPicture = (analysis: Analysis, plan: PlannedPicture, around: Around, texts: Texts): PictureView => {
  const { arranged, title, reason, cut } = plan;
  const told = { ...coverageOf(around), partial: partialOf(around, notesOf(plan)), title, reason, cut: cutView(analysis, cut) };
  if (arranged === null) return { ...told, nodes: [], edges: [], more: [], lanes: [], ranks: [] };
  const { critical } = criticalDependencies(analysis);
  const rings = inRings(analysis);
  const place = new Map(arranged.nodes.map((node, at) => [node, at]));
  return {
    ...told,
    nodes: arranged.nodes.map((node, at) => ({ ...nodeView(analysis, arranged, at, texts), inCycle: rings.has(node) })),
    edges: arranged.edges.map((edge) => edgeView(critical, edge)),
    more: arranged.more.map(({ node, side, count }) => ({ node: place.get(node) ?? 0, side, count })),
    lanes: arranged.lanes,
    ranks: arranged.ranks.days.map((days) => ({ from: iso(days?.from), to: iso(days?.to) })),
  };
};
