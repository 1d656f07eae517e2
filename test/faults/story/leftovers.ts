import type { World } from './world';

/** What is there only while something is under way. */
const passing = ['taking:', 'dirty:', 'dirty-list:', 'later:', 'garbage:', 'seen:', 'suspicion:'];

/** Everything the app keeps, by its table and key. */
const kept = ({ journal }: World): ReadonlyMap<string, unknown> => {
  const rows = new Map<string, unknown>();
  journal.replay((table, key, row) => {
    if (!table.startsWith('kvs/')) return;
    const place = `${table.slice(table.indexOf('/', 4) + 1)}/${key}`;
    if (row === undefined) rows.delete(place);
    else rows.set(place, row);
  });
  return rows;
};

/** Keys of what is stored and belongs to nothing once all is quiet: pieces that no pointer names, and notes of what is over. */
export const leftovers = (world: World): readonly string[] => {
  const rows = kept(world);
  const pointers = JSON.stringify([...rows].filter(([place]) => place.startsWith('entity/snapshot/')));
  return [...rows.keys()].map((place) => place.slice(place.indexOf('/') + 1)).filter((key) =>
    passing.some((prefix) => key.startsWith(prefix)) || (key.startsWith('blob:') && !pointers.includes(key.split(':')[1] ?? key)));
};
