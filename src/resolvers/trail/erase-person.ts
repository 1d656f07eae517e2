import type { AdminCalls } from '../../contract/calls';
import { timeLeft } from '../../jira/site';
import { listPrograms } from '../../store/programs';
import { forgetInPromises } from '../../store/promises';
import { eraseFrom, findNaming } from '../../store/trail/erase-person';
import { counted } from '../../analyse/words';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';

type Call = AdminCalls['erasePerson'];

const KEPT_FREE_MS = 8_000;

/** Takes a person out of all trails, and out of the requests between teams; that it was done, and by whom, is told in each of them. */
export const erasePerson = async ({ accountId }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  if (accountId === viewer.accountId) {
    throw new Refusal('bad-input', 'The entry that says so would name you again. Ask another administrator to erase you. Nothing was erased.', { field: 'accountId' });
  }
  let entries = 0;
  for (const naming of await findNaming(accountId)) {
    if (timeLeft() < KEPT_FREE_MS) {
      throw new Refusal('busy', `${counted(entries, 'entry', 'entries')} erased so far, and there are more. What is done stays; start again to go on.`);
    }
    await eraseFrom(naming, accountId, viewer.accountId);
    entries += naming.seqs.length;
  }
  for (const { id } of await listPrograms()) await forgetInPromises(id, accountId);
  return { entries };
};
