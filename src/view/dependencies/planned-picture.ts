import type { OpenedMore, PictureOf } from '../../contract/dependencies';
import type { Analysis } from '../../analyse/analysis';
import type { Cut } from '../../analyse/dependencies/cheapest-cut';
import { matching } from '../../analyse/dependencies/matching';
import { openWaits } from '../../analyse/dependencies/open-waits';
import { arranged, type Arranged } from '../../analyse/pictures/arranged';
import { chainOf } from '../../analyse/pictures/chain';
import { cycleOf } from '../../analyse/pictures/cycle';
import { filtered } from '../../analyse/pictures/filtered';
import { idOfNode, nodeOfKey, openArcs } from '../../analyse/pictures/open-arcs';
import type { Opened } from '../../analyse/pictures/picked';
import { surroundings } from '../../analyse/pictures/surroundings';
import { scheduledIssues } from '../../analyse/schedule/scheduled';
import { counted } from '../../analyse/words';
import type { Texts } from '../texts';
import { chainTitle, cycleTitle, filterTitle, issueTitle } from './picture-title';

/** What a picture will show, before its summaries are read. `alone` are ids of issues that only its words name. */
export type PlannedPicture = {
  readonly title: string;
  readonly reason: string | null;
  readonly arranged: Arranged | null;
  readonly cut: Cut | null;
  /** What more there is to say about how much of it is shown. */
  readonly notes: readonly string[];
  readonly alone: readonly number[];
};

/** Which picture is asked for, and which of its folded cards were opened. */
export type PictureAsked = { readonly of: PictureOf; readonly opened: readonly OpenedMore[] };

const nothing = (title: string, reason: string, alone: readonly number[] = []): PlannedPicture => ({ title, reason, arranged: null, cut: null, notes: [], alone });

const noIssue = nothing('There is no such issue here', 'No issue of this program that you may see has this key. It may have been moved, or be hidden from you: look for it in the list.');

type Draw = (analysis: Analysis, opened: readonly Opened[]) => PlannedPicture;

const aroundIssue = (node: number): Draw => (analysis, opened) => {
  const arcs = openArcs(analysis);
  const alone = (arcs.in.start[node] === arcs.in.start[node + 1]) && (arcs.out.start[node] === arcs.out.start[node + 1]);
  const title = issueTitle(analysis, node);
  if (alone) return nothing(title, 'There is nothing to draw. Look at another issue of the list, or at the map.', [idOfNode(analysis.program, node)]);
  return { title, reason: null, arranged: arranged(analysis, surroundings(analysis, node), opened), cut: null, notes: [], alone: [] };
};

const ring = (node: number): Draw => (analysis, opened) => {
  const found = cycleOf(analysis, node);
  const key = analysis.program.issues[node]?.key ?? analysis.program.outside[node - analysis.program.byId.size]?.key ?? '';
  if (found === null) return nothing(`${key} is in no ring`, 'Nothing that it waits for waits for it any more: nothing is to be cut.', [idOfNode(analysis.program, node)]);
  const starts = [analysis.states.all[found.cut?.edge ?? -1]?.blocked ?? -1].filter((index) => index >= 0);
  const notes = found.nodes.length < found.ring.nodes.length ? [`${found.nodes.length} of ${counted(found.ring.nodes.length, 'issue')} of the ring, those nearest to ${key}`] : [];
  return { title: cycleTitle(analysis, found.ring), reason: null, arranged: arranged(analysis, found, opened, { starts }), cut: found.cut, notes, alone: [] };
};

const chain: Draw = (analysis, opened) => {
  const found = chainOf(analysis);
  const title = chainTitle(analysis, found);
  if (found.nodes.length === 0) return nothing(title, 'No open issue waits for another, so that no chain decides the finish.');
  const notes = found.nodes.length < found.issues ? [`the first ${found.nodes.length} of ${counted(found.issues, 'issue')}`] : [];
  const byDay = found.bySchedule ? { dayOf: (node: number) => scheduledIssues(analysis).get(node)?.finish ?? null } : {};
  return { title, reason: null, arranged: arranged(analysis, found, opened, byDay), cut: null, notes, alone: [] };
};

const filter = (of: Extract<PictureOf, { kind: 'filter' }>, summaries: Texts): Draw => (analysis, opened) => {
  const waits = matching(openWaits(analysis), of.filter, summaries);
  const picked = filtered(analysis, waits);
  const title = filterTitle(waits);
  if (waits.length === 0) return nothing(title, openWaits(analysis).length === 0 ? 'No open issue waits for another.' : 'No open dependency fits this filter. Clear a part of it.');
  const inside = arranged(analysis, picked, opened);
  const shown = inside.edges.length + inside.edgesLeftOut;
  const notes = shown < waits.length ? [`${shown} of ${counted(waits.length, 'dependency', 'dependencies')}, the most urgent`] : [];
  return { title, reason: null, arranged: inside, cut: null, notes, alone: [] };
};

const drawing = (analysis: Analysis, of: PictureOf, summaries: Texts): Draw | null => {
  if (of.kind === 'chain') return chain;
  if (of.kind === 'filter') return filter(of, summaries);
  const node = nodeOfKey(analysis.program, of.key);
  if (node < 0) return null;
  return of.kind === 'issue' ? aroundIssue(node) : ring(node);
};

/** `summaries` are those of all ends of open dependencies where a filter has a text. */
export const planPicture = (analysis: Analysis, { of, opened }: PictureAsked, summaries: Texts): PlannedPicture => {
  const draw = drawing(analysis, of, summaries);
  if (draw === null) return noIssue;
  const beside = opened.map(({ key, side }) => ({ node: nodeOfKey(analysis.program, key), side })).filter(({ node }) => node >= 0);
  return draw(analysis, beside);
};
