import type { AdminCalls } from '../../../contract/calls';
import { siteId } from '../../../jira/site';
import { pushRestore } from '../../../jobs/restore/push-restore';
import type { ChangedText } from '../../../model/trail-note';
import { QUIET_S, readMark, setMark, withdrawMark } from '../../../store/restore/mark';
import { writePlan } from '../../../store/restore/plan';
import { allHeads, seenText } from '../../../store/restore/standing';
import { SITE_CHAIN } from '../../../store/trail/entry';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { lookAtUpload, nameOfSite, type Upload } from './look-at-upload';

type Call = AdminCalls['confirmRestore'];

const wentOn = (): Refusal => new Refusal('conflict', 'Somebody changed something since you looked. Nothing was restored; look again at what the file would do.');

const otherRuns = (): Refusal => new Refusal('busy', 'Another restore was begun. Nothing of this file was restored; look again once that one is done.');

const demandSite = ({ facts }: Upload, typed: string | null, viewer: Viewer): void => {
  const name = nameOfSite(viewer.siteUrl);
  if (facts.head.site === siteId() || typed?.trim().toLowerCase() === name.toLowerCase()) return;
  throw new Refusal('bad-input', `The file comes from another site. Type ${name} to restore it here. Nothing was changed.`, { field: 'typed' });
};

/** What the entry about the restore says: of trails that gave way also where they ended. */
const saidOf = ({ facts, heads, taken }: Upload): readonly ChangedText[] => [
  { what: 'File', before: null, after: `made ${facts.head.at} on ${facts.head.address}` },
  ...facts.programs.map(({ name }) => ({ what: 'Program', before: null, after: name })),
  ...[...taken].flatMap((chain) => {
    const head = heads.get(chain);
    return head === undefined ? [] : [{ what: chain === SITE_CHAIN ? 'Trail of the site' : `Trail of program ${chain}`, before: `${head.version} entries, ending at ${head.digest}`, after: 'that of the file' }];
  }),
];

/**
 * Decides a restore as it was previewed. From here on nobody is shown or may write what the app keeps; a job begins once
 * every page that was open has come to its end. Where anything was written since the preview, nothing is decided.
 */
export const confirmRestore = async ({ restoreId, seen, typed }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const upload = await lookAtUpload(restoreId);
  if (upload.seen !== seen) throw wentOn();
  demandSite(upload, typed, viewer);
  await writePlan(restoreId, { taken: [...upload.taken], said: saidOf(upload) });
  if (!await setMark(siteId(), restoreId, viewer.accountId, upload.note.pieces.length, Date.now())) throw otherRuns();
  const mark = await readMark();
  if (mark !== null && seenText(await allHeads()) !== seen) {
    await withdrawMark(mark);
    throw wentOn();
  }
  await pushRestore({ restoreId }, QUIET_S);
  return {};
};
