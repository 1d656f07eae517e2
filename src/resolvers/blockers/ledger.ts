import type { GlobalCalls } from '../../contract/calls';
import { promiseLedger } from '../../analyse/dependencies/promise-ledger';
import { displayNames } from '../../jira/people';
import { byNeed, idsOfPromises, ledgerRows, peopleOf, promiseView } from '../../view/promises';
import { confirmed } from '../confirmed';
import { openProgramRecord } from '../open-program';
import { programFor } from '../program-for';
import { noSuchProgram } from '../refusal';
import type { Viewer } from '../viewer';
import { no } from './may';

type Call = GlobalCalls['promises'];

const PAGE = 50;

/** Here one looks; what is to be done is done on the issue, where Jira tells which one it is. */
const onIssue = no('Open the issue in Jira to answer or clear this.');

/** Requests between teams, per pair and one by one, over those of which the viewer may see both issues now. */
export const showPromises = async ({ programId, from, pair }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const record = await programFor(programId, viewer, 'see');
  const made = await confirmed(async (hidden) => {
    const opened = await openProgramRecord(record, viewer, { fresh: true, hidden });
    if (opened === null) return null;
    const { program } = opened.today;
    const all = promiseLedger(program);
    const chosen = all.filter(({ blocked, blocker }) => pair === null || (blocked.team === pair.askingTeam && blocker.team === pair.askedTeam)).sort(byNeed);
    return { ...opened, program, all, chosen, page: chosen.slice(from, from + PAGE), ids: idsOfPromises(all) };
  });
  if (made === null) throw noSuchProgram();
  const { page, all, chosen, texts, program } = made;
  const names = await displayNames(peopleOf(page));
  const around = { texts: await texts(idsOfPromises(page)), names, timeZone: program.settings.timeZone, may: () => ({ answer: onIssue, clear: onIssue }) };
  return { rows: ledgerRows(all), promises: page.map((one) => promiseView(one, around)), total: chosen.length, from };
};
