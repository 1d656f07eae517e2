import { officer } from '../../faults/program-site';
import { everyCall } from '../../faults/every-call';
import { lead } from '../blockers/blocker-site';
import type { Installed } from './export-site';

/** What says how old something is, or what it cost, and not what it is. */
const passing = new Set(['ageSeconds', 'points', 'pointsThisHour', 'readAt', 'following', 'reference', 'address', 'pull', 'at', 'takenAt', 'flags', 'token']);
const settledText = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer, (key, value: unknown) => (passing.has(key) ? undefined : value)));

const surfaces = [
  ['flagship-global', ['listPrograms', 'overview', 'evidence', 'settings', 'promises', 'sheet', 'plan', 'dependencies', 'questions', 'trail', 'checkTrail', 'teamMatrix', 'cycles', 'runway', 'forecastFan', 'previewChanges', 'value', 'risks', 'exportSheet']],
  ['flagship-gadget', ['gadget']],
  ['flagship-issue', ['issueContext', 'raiseForm']],
  ['flagship-admin', ['listPrograms', 'trail', 'checkTrail']],
] as const;

/** What everybody is answered to every call that only asks. */
export const answers = async (ask: Installed['ask'], programId: string): Promise<Readonly<Record<string, unknown>>> => {
  const all: Record<string, unknown> = {};
  for (const [module, calls] of surfaces) for (const call of calls) for (const email of [officer, lead, 'admin@example.com', 'engineer@example.com']) {
    if (module === 'flagship-admin' && email !== 'admin@example.com') continue;
    all[`${module} ${call} ${email}`] = settledText(await ask(email, module, call, everyCall[call]?.(programId) ?? {}, module === 'flagship-issue' ? 'WEB-1' : undefined));
  }
  return all;
};

/** What is held, without what a restore itself adds to the trail of the site. */
export const withoutLast = (rows: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const last = Object.keys(rows).filter((key) => key.startsWith('trail site:')).at(-1)?.slice('trail '.length) ?? '';
  return Object.fromEntries(Object.entries(rows).filter(([key]) => !key.includes(last) && key !== 'trail-head site'));
};

/** The same as values and not as text. */
export const parsed = (rows: Readonly<Record<string, unknown>>): unknown => Object.fromEntries(Object.entries(rows).map(([key, value]) => [key, typeof value === 'string' ? JSON.parse(value) as unknown : value]));
