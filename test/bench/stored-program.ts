import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram } from '../../src/model/build-program';
import { parseIsoDay } from '../../src/model/day';
import { byIdOf } from '../../src/model/id-table';
import type { JiraIssue } from '../../src/model/jira-issue';
import type { Program } from '../../src/model/program';
import { noValue } from '../../src/model/value/program-value';
import { cutToVisible } from '../../src/resolvers/cut-to-visible';
import type { Around } from '../../src/view/overview';
import type { Prepared } from './prepared';

const asOf = parseIsoDay('2026-11-22') ?? 0;

export const preparedIn = (dir: string): Prepared => JSON.parse(readFileSync(join(dir, 'prepared.json'), 'utf8')) as Prepared;

/** The stored pieces of a kind, `segment` or `texts`. */
export const piecesIn = (dir: string, { segments }: Prepared, name: string): readonly Uint8Array[] =>
  Array.from({ length: segments }, (_, index) => readFileSync(join(dir, `${name}-${index}`)));

/** The program as a resolver makes it for a viewer who may browse everything. */
export const programOf = ({ source }: Prepared, segments: readonly (readonly JiraIssue[])[]): Program => {
  const issues = segments.flat();
  const byId = byIdOf(issues);
  const members = { projects: [], issues, byId, nearby: (id: number) => byId.get(id) ?? null };
  const sight = { projects: new Set(source.projects.map(({ id }) => id)), issues: new Set<number>(), uniform: () => true };
  return buildProgram({ name: 'Bench', promises: [], value: noValue, ...source, ...cutToVisible(members, sight) }, asOf);
};

export const aroundOf = ({ issues, source }: Prepared): Around => ({
  programId: 'bench', version: 1, visibility: 'draft', archived: false, membership: null, canManage: true, locale: 'en-US',
  fresh: { ageSeconds: 1, asOf: '2026-11-22', issues, projectsVisible: source.projects.length, projectsTotal: null },
  pull: { phase: 'complete', done: issues, total: issues, projectsDone: 1, projects: 1, message: null, remainingSeconds: null, goesOnAt: null },
  notes: [],
});
