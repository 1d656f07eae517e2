import { setTimeout as wait } from 'node:timers/promises';
import { browsable } from '../../jira/permissions';
import { visible, visibleAndNamed } from '../../jira/visible';
import type { Lease } from '../../store/lease';
import type { ProgramRecord } from '../../store/programs';
import { readReady, type ReadyView } from '../../store/ready-views';
import { questionKey, questionFrom, type RightsQuestion } from '../../store/rights-question';
import { readTogether } from '../../store/read-together';
import { uniformAmong } from '../asked-of-jira';
import type { Viewer } from '../viewer';
import { type FirstRead, readAgain } from './first-read';
import { beginFlight, isDue, SHOWN_STALE_MS } from './flight';
import { rememberQuestion, rememberSlot } from './known';
import { slotOf, type Standing } from './slot';

/** `view`: to be served; null where it is to be made. `flight`: taken, and to be ended when it is made. */
export type Found = { readonly first: FirstRead; readonly view: ReadyView | null; readonly flight: Lease | null };

/** `held`: nothing of it is going to be named, so that nothing named is asked about. */
type Asked = { readonly programId: string; readonly kind: string; readonly held: boolean };

/** What is left to chance, such as another link type of the site's, is looked at again after this long. */
const HOLDS_MS = 10 * 60_000;

const LOOK_AGAIN_MS = 250;
const LONGEST_WAIT_MS = 5_000;

/** The ready view of this viewer, if it may be served; where somebody is making it for others, after a moment's wait. */
export const findReady = async (first: FirstRead, asked: Asked, standing: Standing, viewer: Viewer): Promise<Found> => {
  let read = first;
  for (let waited = 0; ; waited += LOOK_AGAIN_MS) {
    const { slot, view } = await look(read, asked, standing, viewer, waited > 0);
    const toMake: Found = { first: read, view: null, flight: null };
    if (slot === null) return toMake;
    const now = Date.now();
    const age = view === null ? Number.POSITIVE_INFINITY : now - view.madeAt;
    if (view !== null && holds(view, read, now)) return { ...toMake, view };
    const mayWait = view !== null && age <= SHOWN_STALE_MS;
    if (mayWait && !isDue(view, now)) return { ...toMake, view };
    const flight = await beginFlight(slot, now);
    if (flight !== null) return { ...toMake, flight };
    if (mayWait) return { ...toMake, view };
    if (waited >= LONGEST_WAIT_MS) return toMake;
    await wait(LOOK_AGAIN_MS);
    read = await readAgain(viewer, asked.programId, asked.kind);
  }
};

const holds = ({ dataVersion, pulling, madeAt }: ReadyView, first: FirstRead, now: number): boolean =>
  dataVersion === first.dataVersion && !pulling && now - madeAt < HOLDS_MS;

/** `slot` null: it cannot be told without opening the program. `view` null: there is none of which all may be shown. */
type Looked = { readonly slot: string | null; readonly view: ReadyView | null };

const nowhere: Looked = { slot: null, view: null };

const look = async (first: FirstRead, { programId, kind, held }: Asked, standing: Standing, viewer: Viewer, again: boolean): Promise<Looked> => {
  const { record } = first;
  const question = record === null ? null : await questionOf(first, record, viewer, again);
  if (record === null || question === null) return nowhere;
  const who = { site: viewer.cloudId, accountId: viewer.accountId };
  const guess = first.view !== null && fits(first.view, question) ? first.view : null;
  const { denied, ...sight } = held ? { ...await visible(who, question), denied: [] } : await visibleAndNamed(who, question, guess?.named ?? []);
  const slot = slotOf(record, kind, standing, sight, question.uniform, viewer);
  rememberSlot(viewer, programId, kind, slot);
  if (slot === first.slot) return guess === null || denied.length === 0 ? { slot, view: guess } : nowhere;
  const view = await readReady(slot);
  if (view === null || !fits(view, question)) return { slot, view: null };
  if (held) return { slot, view };
  const { issues } = await browsable({ projectIds: [], issueIds: view.named });
  return view.named.every((id) => issues.has(id)) ? { slot, view } : nowhere;
};

const fits = (view: ReadyView, question: RightsQuestion): boolean =>
  view.programVersion === question.programVersion && view.dataVersion === question.dataVersion;

/** The question that views of this program were made with, if it is still the one to ask: null where labels are others now. */
const questionOf = async (first: FirstRead, record: ProgramRecord, { cloudId }: Viewer, again: boolean): Promise<RightsQuestion | null> => {
  let { question } = first;
  if (again || (question !== null && (question.dataVersion !== first.dataVersion || question.programVersion !== record.version))) {
    question = questionFrom((await readTogether([{ key: questionKey(record.id) }]))[0]);
    if (question !== null) rememberQuestion(cloudId, record.id, question);
  }
  if (question === null || question.programVersion !== record.version) return null;
  const uniform = await uniformAmong(question.projectIds);
  return uniform.join() === question.uniform.join() ? question : null;
};
