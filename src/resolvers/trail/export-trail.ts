import type { TrailCalls } from '../../contract/calls';
import type { ExportPart } from '../../contract/trail';
import { displayNames } from '../../jira/people';
import type { ReadEntry } from '../../store/trail/read-trail';
import { trailEntry } from '../../view/trail';
import { type ExportedEntry, trailCsv, trailJson } from '../../view/trail-export';
import type { Viewer } from '../viewer';
import { knownTo, oldestMatching } from './matching-entries';
import { seesMoney } from './sees-money';

/** Entries of one part: far below what an answer may hold, however long their texts are. */
const AT_ONCE = 20;

const exported = async (entries: readonly ReadEntry[], money: boolean): Promise<readonly ExportedEntry[]> => {
  const known = await knownTo(entries, money);
  const names = await displayNames(known.flatMap(({ who }) => who?.accountId ?? []));
  return known.map((one, at) => {
    const { digest, who = '', body = '', previous = '' } = entries[at]?.entry ?? { digest: '' };
    return { ...trailEntry(one, names), digest, whoDigest: who, bodyDigest: body, previous };
  });
};

/**
 * A part of the trail as a file, oldest first, with whole digests. `from` and `next` are entry numbers; below zero as
 * long as no entry was written to the file, since the first one in JSON has no comma before it.
 */
export const exportTrail = async ({ programId, filter, format, from, dialect = 'comma' }: TrailCalls['exportTrail']['input'], viewer: Viewer): Promise<ExportPart> => {
  const { entries, next } = await oldestMatching(programId, filter, Math.abs(from), AT_ONCE);
  const rows = await exported(entries, await seesMoney(programId, viewer));
  const [begins, ends, follows] = [from === 0, next === null, from > 0];
  const after = next === null ? null : follows || rows.length > 0 ? next : -next;
  return format === 'csv'
    ? { type: 'text/csv;charset=utf-8', text: trailCsv(rows, begins, dialect), next: after }
    : { type: 'application/json', text: trailJson(rows, { programId, begins, ends, follows }), next: after };
};
