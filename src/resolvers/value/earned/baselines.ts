import { randomUUID } from 'node:crypto';
import type { EarnedCalls } from '../../../contract/value/earned-calls';
import type { DraftedPackage } from '../../../analyse/value/earned/draft-packages';
import { counted } from '../../../analyse/words';
import { dayOfMinute, isoDay, parseIsoDay } from '../../../model/day';
import { may } from '../../../model/roles';
import type { Program } from '../../../model/program';
import type { TrailNote } from '../../../model/trail-note';
import { money } from '../../../model/value/money';
import { seesPackage } from '../../../model/value/cut-value';
import { seenIn } from '../../../model/value/seen-in';
import { type Baseline, type BaselinePackage, type ZeroedVariance, zeroedBy } from '../../../model/value/work-package';
import type { ProgramRecord } from '../../../store/programs';
import { changeTable } from '../../../store/value/table';
import { baselinePreview, draftedOnPage } from '../../../view/value/earned/baseline-preview';
import { epicIds, packagePart } from '../../../view/value/costs/parts';
import { programFor } from '../../program-for';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { openToManage } from '../row/open-to-manage';
import { programToChange } from '../row/program-to-change';
import { draftBaseline, type BaselineAtHand } from './draft-baseline';

type Call<Name extends 'previewBaseline' | 'saveBaseline'> = EarnedCalls[Name];

const refuse = (message: string, field: string): Refusal => new Refusal('bad-input', `${message} Nothing was saved.`, { field });

const MOST_NAMED = 2_000;

const openFor = (record: ProgramRecord, viewer: Viewer, draft: Call<'previewBaseline'>['input']['draft'], named: (drafted: readonly DraftedPackage[]) => readonly DraftedPackage[]) =>
  openToManage(record, viewer, async (program) => {
    const hand = await draftBaseline(program, record.id, draft);
    return { hand, ids: epicIds(named(hand.drafted).map((one) => one.package.id)) };
  });

/** What would be frozen, and what is missing for it; packages a page at a time. */
export const previewBaseline = async ({ programId, draft, packagesFrom }: Call<'previewBaseline'>['input'], viewer: Viewer): Promise<Call<'previewBaseline'>['output']> => {
  const { program, roles, texts, plan } = await openFor(await programFor(programId, viewer, 'manage'), viewer, draft, (drafted) => draftedOnPage(drafted, packagesFrom));
  return baselinePreview({ program, ...plan.hand, packagesFrom, keeps: may(roles, 'keep-money') }, await texts(plan.ids));
};

const check = (program: Program, { last, earliest, drafted }: BaselineAtHand, { draft, reserve }: Call<'saveBaseline'>['input'], keeps: boolean): void => {
  const from = parseIsoDay(draft.from);
  if ((draft.kind === 'first') !== (last === null)) throw refuse(last === null ? 'There is no baseline yet: the first one comes first.' : 'There is a first baseline already: replan, or reset.', 'kind');
  if (from === null || (earliest !== null && from < earliest)) throw refuse(`It cannot hold before ${earliest === null ? 'that day' : isoDay(earliest)}: what was reported of earlier days stays.`, 'from');
  if (from > program.asOf) throw refuse('A baseline cannot be frozen for a day that has not come yet.', 'from');
  if (draft.zero !== undefined && draft.zero !== 'schedule' && !keeps) throw new Refusal('not-allowed', 'The cost variance is set to zero by people with the finance role. Nothing was saved.');
  if (reserve !== null && !keeps) throw new Refusal('not-allowed', 'Management reserve is set by people with the finance role. Nothing was saved.');
  if (drafted.length === 0) throw refuse('There is no work package with work to be done.', 'without');
};

const reserveOf = (text: string | null, currency: string, last: Baseline | null): number => {
  if (text === null) return last?.reserve ?? 0;
  try {
    return money(text, currency).minor;
  } catch {
    throw refuse(`${text} is no amount of ${currency}.`, 'reserve');
  }
};

/** Packages of the baseline before that whoever replans may not see: they are not theirs to change. */
const unseen = (program: Program, last: Baseline | null): readonly BaselinePackage[] => {
  const seen = seenIn(program);
  return last?.packages.filter(({ id }) => !seesPackage(seen, id)) ?? [];
};

/** Freezes scope, budgets, dates and weights from a day on. Earlier days keep the plan they had. */
export const saveBaseline = async (input: Call<'saveBaseline'>['input'], viewer: Viewer): Promise<Call<'saveBaseline'>['output']> => {
  const { programId, draft, reason } = input;
  const record = await programToChange(programId, viewer, 'manage');
  const { program, roles, texts, plan: { hand, ids } } = await openFor(record, viewer, draft, (drafted) => drafted.slice(0, MOST_NAMED));
  const { currency } = program.value.settings;
  if (currency === null) throw refuse('No currency is chosen for this program yet.', 'currency');
  check(program, hand, input, may(roles, 'keep-money'));
  const names = await texts(ids);
  const packages = hand.drafted.map(({ package: one }) => ({ ...one, name: packagePart(program, one.id, names)?.name ?? (one.name || one.id) }));
  const madeOn = dayOfMinute(Math.floor(Date.now() / 60_000), record.settings.timeZone);
  const baseline: Baseline = {
    id: randomUUID(), version: 1, programId, kind: draft.kind, ...(draft.zero === undefined ? {} : { zero: draft.zero }), from: parseIsoDay(draft.from) ?? madeOn, madeOn, by: viewer.accountId, reason, currency,
    reserve: reserveOf(input.reserve, currency, hand.last), packages: [...packages, ...unseen(program, hand.last)],
  };
  await changeTable<Baseline>(programId, 'baselines', (rows) => {
    const latest = [...rows].sort((a, b) => a.from - b.from).at(-1) ?? null;
    if ((latest?.id ?? null) !== input.last) throw new Refusal('conflict', 'Somebody else made a baseline meanwhile. Nothing of yours was saved; look at theirs and repeat yours if it is still needed.');
    return { rows: [...rows, baseline], note: noteOf(baseline, input, packages, viewer) };
  });
  return { id: baseline.id, packages: packages.length };
};

const zeroWords: Readonly<Record<ZeroedVariance, string>> = { schedule: 'schedule variance set to zero', cost: 'cost variance set to zero', both: 'cost and schedule variance set to zero' };

const kindWords = (baseline: Baseline): string => { const zero = zeroedBy(baseline); return zero === null ? baseline.kind : `${baseline.kind}, ${zeroWords[zero]}`; };

/** Gates that a package is to earn by from now on. */
const gateChange = ({ name, gates = [] }: BaselinePackage): TrailNote['changes'][number] =>
  ({ what: `${name}: gates`, before: null, after: gates.length === 0 ? 'none' : gates.map((gate) => `${gate.name} ${gate.weight}`).join(', ') });

/** `drafted`: the packages of it that the viewer sees. */
const noteOf = (baseline: Baseline, { draft: { gates = [] }, reserve }: Call<'saveBaseline'>['input'], drafted: readonly BaselinePackage[], viewer: Viewer): TrailNote => {
  const given = new Set<string>(gates.map((one) => one.package));
  const named = drafted.filter(({ id }) => given.has(id));
  return {
    who: viewer.accountId, action: 'value-changed', people: [], issues: epicIds(named.map(({ id }) => id)), projects: [...new Set(named.flatMap(({ projectId }) => projectId ?? []))],
    changes: [
      { what: `Baseline from ${isoDay(baseline.from)}`, before: null, after: `${kindWords(baseline)}, ${counted(drafted.length, 'package')}: ${baseline.reason}` },
      ...named.map(gateChange),
      ...(reserve === null ? [] : [{ what: `Baseline from ${isoDay(baseline.from)}: management reserve`, before: null, after: `${baseline.currency} ${reserve}` }]),
    ],
    ...(reserve === null ? {} : { money: true }),
  };
};
