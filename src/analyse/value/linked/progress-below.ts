import { columns, partNumbers } from '../../../model/columns';
import type { Program } from '../../../model/program';

/** What became of the work below an issue, itself where nothing is below it; dropped work is in neither. */
export type WorkBelow = { readonly delivered: number; readonly total: number };

/** For each of these issues of the program, by id. Every leaf walks up to the top once, counting for each one it passes. */
export const progressBelow = (program: Program, ids: Iterable<number>): ReadonlyMap<number, WorkBelow> => {
  const { byId } = program;
  const asked = [...new Set(ids)].flatMap((id) => { const index = byId.get(id); return index === undefined ? [] : [{ id, index }]; });
  if (asked.length === 0) return new Map();
  const { delivered, total } = countBelow(program);
  return new Map(asked.map(({ id, index }) => [id, { delivered: delivered[index] ?? 0, total: total[index] ?? 0 }]));
};

/** By the index of an issue. */
type Counts = { readonly delivered: Int32Array; readonly total: Int32Array };

const countBelow = (program: Program): Counts => {
  const { part, leaf, parent } = columns(program);
  const { length } = part;
  const counts = { delivered: new Int32Array(length), total: new Int32Array(length) };
  for (let index = 0; index < length; index += 1) {
    if (leaf[index] === 0 || part[index] === partNumbers.dropped) continue;
    for (let at = index, steps = 0; at >= 0 && steps <= length; steps += 1, at = parent[at] ?? -1) {
      counts.total[at] = (counts.total[at] ?? 0) + 1;
      if (part[index] === partNumbers.delivered) counts.delivered[at] = (counts.delivered[at] ?? 0) + 1;
    }
  }
  return counts;
};
