import { visible, visibleAndNamed } from '../../jira/visible';
import type { ReadyView } from '../../store/ready-views';
import type { RightsQuestion } from '../../store/rights-question';
import { Remembered } from '../../store/remembered';
import { uniformAmong } from '../asked-of-jira';
import type { Viewer } from '../viewer';
import type { FirstRead } from './first-read';
import { SHOWN_STALE_MS } from './flight';
import { slotOf, type Standing } from './slot';

/** What this process made for one person, with what was asked about them for it, and the slot that followed from the answers. */
type Own = { readonly view: Omit<ReadyView, 'token'>; readonly question: RightsQuestion; readonly slot: string };

/** What a view is of, and whether nothing of it is going to be named. */
type Wanted = { readonly programId: string; readonly kind: string; readonly held: boolean };

/** As large as they are, few. */
const VIEWS = 60;
const own = new Remembered<Own | null>(VIEWS, () => 1);

/** A program of fewer projects costs the storage little, and its first pull is over before anybody would wait. */
const MANY_PROJECTS = 25;

const PEOPLE = 2_000;

/** When people wrote last, in milliseconds. */
const writes = new Remembered<number>(PEOPLE, () => 1);

const nameOf = ({ cloudId, accountId }: Viewer): string => `${cloudId}|${accountId}`;

const keyOf = (viewer: Viewer, { programId, kind }: Pick<Wanted, 'programId' | 'kind'>): string => `${nameOf(viewer)}|${programId}|${kind}`;

/**
 * The view that this process made for the same person a moment ago, while the many projects of a program are being read.
 * The data are others every second then, so that no view holds, and how many issues there will be is counted in the
 * person's own name, so that nobody else may have it. What they may browse is asked of Jira as for any ready view, and it
 * is as old as a stale one may be at most. Null where there is none to be shown.
 */
export const ownView = async ({ record }: FirstRead, wanted: Wanted, standing: Standing, viewer: Viewer): Promise<Own['view'] | null> => {
  const kept = own.known(keyOf(viewer, wanted)) ?? null;
  if (kept === null || record === null || !isYoung(kept.view, viewer) || kept.view.programVersion !== record.version) return null;
  const { view, question, slot } = kept;
  if ((await uniformAmong(question.projectIds)).join() !== question.uniform.join()) return null;
  const who = { site: viewer.cloudId, accountId: viewer.accountId };
  const { denied, ...sight } = wanted.held ? { ...await visible(who, question), denied: [] } : await visibleAndNamed(who, question, view.named);
  return denied.length === 0 && slotOf(record, wanted.kind, standing, sight, question.uniform, viewer) === slot ? view : null;
};

const isYoung = ({ madeAt }: Own['view'], viewer: Viewer): boolean =>
  Math.abs(Date.now() - madeAt) < SHOWN_STALE_MS && madeAt > (writes.known(nameOf(viewer)) ?? 0);

/** Keeps what was made for the person, where it is of many projects that are being read. */
export const keepOwn = (viewer: Viewer, wanted: Pick<Wanted, 'programId' | 'kind'>, made: Own): void => {
  const { view, question, slot } = made;
  if (view.pulling && question.projectIds.length > MANY_PROJECTS) own.keep(keyOf(viewer, wanted), { view, question, slot });
};

/** After somebody wrote, they look at what was made since. */
export const forgetOwn = (viewer: Viewer): void => writes.keep(nameOf(viewer), Date.now());
