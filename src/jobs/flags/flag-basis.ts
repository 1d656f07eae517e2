import { createHash } from 'node:crypto';
import { dayOfMinute } from '../../model/day';
import { allPointers } from '../../store/pointer';
import type { ProgramRecord } from '../../store/programs';
import { projectsOpenToAll } from './flag-labels';
import { writesFlags } from './wanted-flags';

/**
 * What flags follow from. `text` is the same where nothing of it changed: programs, issues of the snapshot, rights and
 * the day; what a query finds changes without any of these, so that the hour is in it too. `open` are the ids of
 * projects of which everybody who may browse them may browse all issues without a security level.
 */
export type FlagBasis = { readonly text: string; readonly open: ReadonlySet<number> };

const HOUR_MS = 60 * 60_000;

export const flagBasis = async (programs: readonly ProgramRecord[], now: number): Promise<FlagBasis> => {
  const pointers = await allPointers();
  const flagging = programs.some(writesFlags) ? pointers.map(({ projectId }) => projectId) : [];
  const open = [...await projectsOpenToAll(flagging, now)].sort((a, b) => a - b);
  const facts = pointers.map(({ projectId, segments, deltas }) => [projectId, ...segments.map(({ facts: { id } }) => id), ...deltas.map(({ piece: { id } }) => id)]);
  const days = programs.map(({ settings }) => dayOfMinute(Math.floor(now / 60_000), settings.timeZone));
  return { text: digestOf([versionsOf(programs), facts, open, days, Math.floor(now / HOUR_MS)]), open: new Set(open) };
};

/** The same text where no program changed. */
export const versionsOf = (programs: readonly ProgramRecord[]): string => digestOf(programs.map(({ id, version }) => [id, version]));

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64');
