import { DATA_VERSION_KEY, type DataVersion } from '../../store/data-version';
import { programFrom, programPlace, type ProgramRecord } from '../../store/programs';
import { type Place, readTogether } from '../../store/read-together';
import { questionFrom, questionKey, type RightsQuestion } from '../../store/rights-question';
import { readyFrom, readyKey, type ReadyView } from '../../store/ready-views';
import { SWEEP_KEY, type SweepState } from '../../store/sweep-state';
import { configPlace } from '../../store/site-config';
import { viewerPointsPlace } from '../../store/viewer-points';
import { ballotAt } from '../../store/value/survey/ballot';
import type { Viewer } from '../viewer';
import { hearOf } from '../viewer-budget/purse-of';
import { knownOpenSurveys, knownQuestion, knownSlot } from './known';

/** What a call about a program reads before anything else, in one call of the storage. */
export type FirstRead = {
  /** Null where there is no such program. */
  readonly record: ProgramRecord | null;
  readonly dataVersion: string | null;
  /** When all of the snapshot was last compared with Jira, in milliseconds; 0 where it never was. */
  readonly comparedAt: number;
  /** What had to be asked of Jira when this program was last opened. */
  readonly question: RightsQuestion | null;
  /** Where the viewer's view of this kind was the last time, and what is there now. */
  readonly slot: string | null;
  readonly view: ReadyView | null;
  /** Whether the viewer answered surveys that are likely to be open, by their ids; of others nothing was read. */
  readonly ballots: ReadonlyMap<string, 'open' | 'answered'>;
};

/** An invocation has a viewer of its own, so that nothing here outlives it. */
const begun = new WeakMap<Viewer, Map<string, Promise<FirstRead>>>();

/** `kind` names the view that is asked for, with all that the caller chose for it; null where none can be ready. */
export const firstRead = (viewer: Viewer, programId: string, kind: string | null): Promise<FirstRead> => {
  const reads = begun.get(viewer) ?? new Map<string, Promise<FirstRead>>();
  begun.set(viewer, reads);
  const name = `${programId}|${kind ?? ''}`;
  const reading = reads.get(name) ?? read(viewer, programId, kind);
  reads.set(name, reading);
  return reading;
};

/** Reads it once more, as after somebody else was waited for. */
export const readAgain = (viewer: Viewer, programId: string, kind: string): Promise<FirstRead> => read(viewer, programId, kind);

const read = async (viewer: Viewer, programId: string, kind: string | null): Promise<FirstRead> => {
  const slot = kind === null ? null : knownSlot(viewer, programId, kind);
  const known = knownQuestion(viewer.cloudId, programId);
  const points = viewerPointsPlace(viewer.accountId);
  const surveys = kind === null ? [] : surveysFor(viewer, programId);
  const places: readonly Place[] = [
    programPlace(programId), { key: DATA_VERSION_KEY }, { key: SWEEP_KEY }, points, configPlace,
    ...(kind === null || known !== null ? [] : [{ key: questionKey(programId) }]),
    ...(slot === null ? [] : [{ key: readyKey(slot) }]),
    ...surveys.map(({ place }) => place),
  ];
  const values = new Map((await readTogether(places)).map((value, at) => [places[at]?.key, value]));
  hearOf(viewer, values.get(points.key), values.get(configPlace.key));
  return {
    record: programFrom(values.get(programId)),
    dataVersion: (values.get(DATA_VERSION_KEY) as DataVersion | undefined)?.token ?? null,
    comparedAt: (values.get(SWEEP_KEY) as SweepState | undefined)?.comparedAt ?? 0,
    question: known ?? questionFrom(values.get(questionKey(programId))),
    slot, view: slot === null ? null : readyFrom(values.get(readyKey(slot))),
    ballots: new Map(surveys.map(({ id, place, standing }) => [id, standing(values.get(place.key))])),
  };
};

/** So that all fits into one call of the storage. */
const MOST_SURVEYS = 10;

const surveysFor = ({ cloudId, accountId }: Viewer, programId: string) => knownOpenSurveys(cloudId, programId).slice(0, MOST_SURVEYS).flatMap((id) => {
  const ballot = ballotAt(cloudId, id, accountId);
  return ballot === null ? [] : [{ id, ...ballot }];
});
