import type { Minute } from './time';

/** A stretch of time: one offset where the clock was never set in it, else the moments it was set and what to. */
type Block = { readonly from: readonly Minute[]; readonly offsets: readonly number[] };

type Zone = { readonly format: Intl.DateTimeFormat; readonly blocks: Map<number, Block> };

/** About 91 days: long enough to be filled rarely, short enough that few moments have to be looked at. */
const minutesPerBlock = 131_072;
/** No zone set its clock twice within this time, except to stay where it then was. */
const probe = minutesPerBlock / 16;

const zones = new Map<string, Zone>();
let latestName = '';
let latest: Zone | null = null;

/** Minutes that a clock in `timeZone` is ahead of UTC at a moment, rounded to whole minutes. */
export const offsetAt = (minute: Minute, timeZone: string): number => {
  if (!Number.isFinite(minute)) throw new RangeError(`No moment: ${minute}`);
  const zone = timeZone === latestName && latest !== null ? latest : zoneNamed(timeZone);
  const number = Math.floor(minute / minutesPerBlock);
  let block = zone.blocks.get(number);
  if (block === undefined) {
    block = fill(zone.format, number);
    zone.blocks.set(number, block);
  }
  let at = block.from.length - 1;
  while (at > 0 && minute < (block.from[at] ?? 0)) at -= 1;
  return block.offsets[at] ?? 0;
};

const zoneNamed = (timeZone: string): Zone => {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    zone = { format, blocks: new Map() };
    zones.set(timeZone, zone);
  }
  latestName = timeZone;
  latest = zone;
  return zone;
};

const fill = (format: Intl.DateTimeFormat, number: number): Block => {
  const start = number * minutesPerBlock;
  const from = [start];
  const offsets = [ask(format, start)];
  for (let left = start; left < start + minutesPerBlock; left += probe) {
    const before = offsets[offsets.length - 1] ?? 0;
    const after = ask(format, left + probe);
    if (after === before) continue;
    from.push(momentOfChange(format, left, left + probe, before));
    offsets.push(after);
  }
  return { from, offsets };
};

const momentOfChange = (format: Intl.DateTimeFormat, left: Minute, right: Minute, before: number): Minute => {
  let low = left;
  let high = right;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (ask(format, middle) === before) low = middle;
    else high = middle;
  }
  return high;
};

const offsetShape = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** Reads `GMT+05:30`, `GMT`, and the seconds that local mean times of earlier centuries have. */
const ask = (format: Intl.DateTimeFormat, minute: Minute): number => {
  const parts = offsetShape.exec(format.format(minute * 60_000));
  if (parts === null) throw new RangeError('This runtime does not tell the offsets of time zones');
  const size = Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0) + Math.round(Number(parts[4] ?? 0) / 60);
  return parts[1] === '-' ? -size : size;
};
