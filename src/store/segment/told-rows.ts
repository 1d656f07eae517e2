import { lazily } from '../../model/lazily';
import {
  type Ends, gatherEnds, IS_FLAGGED, IS_PAST_KNOWN, IS_SECURED, type IssueRows, type LinkRows, NOT_TOLD, type Told, WITH_DUE_MOVED, WITH_ESTIMATE, WITH_LINKS, WITH_POINTS,
  WITH_STATUS_MOVED,
} from '../../model/rows/issue-rows';
import { BrokenSnapshot } from '../columns';
import type { Rows } from '../rows';
import { FLAGGED, HISTORY_KNOWN, SECURED } from '../segment-columns';
import { number } from './segment-parts';
import type { SegmentColumns, SegmentTables } from './segment-parts';
import type { SegmentRows } from './segment-rows';
import { StoredIssue } from './stored-issue';

/** What is worked out of the columns of a segment, not merely read. */
type Derived = { readonly links: () => LinkRows; readonly resolutions: Rows; readonly updated: Rows; readonly resolved: Rows };

/** Whole fields of a segment's issues, for loops over all of them. */
export const toldRows = (rows: SegmentRows, columns: SegmentColumns, tables: SegmentTables, { links, resolutions, updated, resolved }: Derived): IssueRows => {
  const named = [null, ...tables.named];
  return {
    id: columns.id,
    projectId: columns.projectId,
    type: told(columns.type, tables.types),
    status: told(columns.status, tables.statuses),
    resolution: told(resolutions, named),
    assignee: told(columns.assignee, [null, ...tables.people]),
    team: told(columns.team, named),
    sprints: told(columns.sprints, tables.sprintLists),
    fixVersions: told(columns.versions, tables.versionLists),
    components: told(columns.components, tables.componentLists),
    updatedAt: updated,
    resolvedAt: resolved,
    ...readOfEach(rows, columns),
    changes: lazily(() => rows.past.whichAndWhen()),
    began: (row, field, since) => rows.past.began(row, field, new StoredIssue(rows, row), since),
    statusMoves: lazily(() => rows.past.statusMoves({ of: columns.status, values: tables.statuses })),
    links,
    ends: lazily(() => endsOf(rows, columns.id.length, links())),
  };
};

/** The checksum has proved the bytes; a number that stands for nothing would else be taken for another value. */
const told = <T>(of: Rows, values: readonly T[]): Told<T> => {
  for (let row = 0; row < of.length; row++) if (number(of, row) >= values.length) throw new BrokenSnapshot(`Value ${number(of, row)} is named, of ${values.length}.`);
  return { of, values };
};

/** The fields that hang on others of the same issue. */
const readOfEach = (rows: SegmentRows, columns: SegmentColumns): Pick<IssueRows, 'parentId' | 'createdAt' | 'changedAt' | 'due' | 'start' | 'marks'> => {
  const { length } = columns.id;
  const [parentId, createdAt, changedAt] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
  const [due, start, marks] = [new Int32Array(length), new Int32Array(length), new Uint8Array(length)];
  for (let row = 0; row < length; row++) {
    parentId[row] = rows.parentId(row) ?? NOT_TOLD;
    createdAt[row] = rows.createdAt(row);
    changedAt[row] = changedAtOf(rows, row);
    due[row] = rows.due(row) ?? NOT_TOLD;
    start[row] = rows.start(row) ?? NOT_TOLD;
    marks[row] = marksOf(rows, columns, row);
  }
  return { parentId, createdAt, changedAt, due, start, marks };
};

/** As `lastChanged` says. */
const changedAtOf = (rows: SegmentRows, row: number): number => {
  const touched = rows.updatedAt(row);
  return Math.max(touched, rows.resolvedAt(row) ?? touched, rows.past.lastAt(row) ?? rows.createdAt(row));
};

const marksOf = (rows: SegmentRows, columns: SegmentColumns, row: number): number => {
  const flags = number(columns.flags, row);
  const { movesDue, movesStatus } = rows.past.short(row);
  return ((flags & FLAGGED) === 0 ? 0 : IS_FLAGGED) + ((flags & SECURED) === 0 ? 0 : IS_SECURED) + ((flags & HISTORY_KNOWN) === 0 ? 0 : IS_PAST_KNOWN)
    + (columns.points[row] === 0 ? 0 : WITH_POINTS) + (columns.estimate[row] === 0 ? 0 : WITH_ESTIMATE)
    + (columns.links[row] === 0 ? 0 : WITH_LINKS) + (movesDue ? WITH_DUE_MOVED : 0) + (movesStatus ? WITH_STATUS_MOVED : 0);
};

const endsOf = (rows: SegmentRows, count: number, links: LinkRows): Ends => gatherEnds(count, (row, ids) => {
  const parentId = rows.parentId(row);
  if (parentId !== null) ids.push(parentId);
  for (let link = links.first[row] ?? 0; link < (links.first[row + 1] ?? 0); link++) ids.push(links.otherId[link] ?? Number.NaN);
  const areNamed = !rows.past.short(row).movesEnds || rows.past.addEnds(row, parentId, links, ids);
  return areNamed && (parentId !== null || rows.parentKey(row) === null);
});
