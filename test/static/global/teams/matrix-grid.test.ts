import type { MatrixCell, TeamMatrixView } from '../../../../src/contract/teams';
import { gridOf, nextPlace } from '../../../../static/global/dependencies/teams/matrix-grid';
import { lineWords, pairWords } from '../../../../static/global/dependencies/teams/pair-words';
import { pairRoute } from '../../../../static/global/dependencies/teams/pair-route';
import { plainText } from '../../../../static/parts/waiting-words';

const team = (id: string) => ({ id, name: id, open: 3 });
const count = { waiting: 0, coming: 0, untold: 0, late: 0 };
const cell = (waitingTeam: number, blockerTeam: number, changed: Partial<MatrixCell> = {}): MatrixCell => ({ ...count, waitingTeam, blockerTeam, teamDays: null, oldest: null, ...changed });
const worst = { waiting: 4, coming: 2, late: 1, teamDays: 6, oldest: { from: 6, to: 6 } };

const view: Pick<TeamMatrixView, 'teams' | 'cells' | 'rows' | 'columns'> = {
  teams: [team('Web'), team('Data')],
  cells: [cell(0, 1, worst), cell(0, 0, { coming: 1 }), cell(1, -1, { untold: 1 })],
  rows: [{ ...count, team: 0, waiting: 4, coming: 3, teamDays: 6 }, { ...count, team: 1, untold: 1, teamDays: null }],
  columns: [{ ...count, team: 1, waiting: 4, coming: 2, teamDays: 6 }, { ...count, team: 0, coming: 1, teamDays: null }, { ...count, team: -1, untold: 1, teamDays: null }],
};

test('rows wait, columns are waited for, outside is the last', () => {
  const { rows, columns } = gridOf(view);
  expect(columns.map((line) => line.team?.id ?? 'outside')).toEqual(['Data', 'Web', 'outside']);
  expect(rows.map(({ team: of, cells }) => [of?.id, ...cells.map(({ cell: at, heat, own }) => `${at?.waiting ?? '-'} ${heat}${own ? ' own' : ''}`)])).toEqual([
    ['Web', '4 4', '0 0 own', '- 0'],
    ['Data', '- 0 own', '- 0', '0 0'],
  ]);
});

test('a cell says itself in a sentence', () => {
  const said = (blocker: ReturnType<typeof team> | null, at: MatrixCell | null): string => plainText(pairWords(team('Web'), blocker, at, 'en-GB'));
  expect(said(team('Data'), cell(0, 1, worst))).toBe('Web waits for Data: 4 now, 6 team-days, oldest 6 working days; 2 coming; 1 late by plan');
  expect(said(team('Data'), cell(0, 1, { waiting: 1, oldest: { from: 0, to: 9 } }))).toBe('Web waits for Data: 1 now, oldest between 0 and 9 working days');
  expect(said(null, cell(0, -1, { untold: 1 }))).toBe('Web will wait for work outside the program: 1 of which nobody knows whether it waits');
  expect(said(team('Web'), cell(0, 0, { coming: 1 }))).toBe('Web will wait for its own work: 1 coming');
  expect(said(team('Data'), null)).toBe('Web needs nothing of Data');
  expect(plainText(lineWords(team('Data'), { ...count, team: 1, waiting: 4, teamDays: 6 }, true, 'en-GB'))).toBe('Data is waited for: 4 now, 6 team-days');
});

test('arrow keys go over cells and heads, and never into the corner', () => {
  expect(nextPlace({ row: 0, column: 0 }, 'ArrowUp', 2, 3)).toEqual({ row: -1, column: 0 });
  expect(nextPlace({ row: -1, column: 0 }, 'ArrowLeft', 2, 3)).toEqual({ row: -1, column: 0 });
  expect(nextPlace({ row: 0, column: -1 }, 'ArrowUp', 2, 3)).toEqual({ row: 0, column: -1 });
  expect(nextPlace({ row: 1, column: 2 }, 'ArrowDown', 2, 3)).toEqual({ row: 1, column: 2 });
  expect(nextPlace({ row: 1, column: 2 }, 'Home', 2, 3)).toEqual({ row: 1, column: -1 });
  expect(nextPlace({ row: 1, column: 2 }, 'Enter', 2, 3)).toBeNull();
});

test('a cell leads to its dependencies, a head to all of a team', () => {
  expect(pairRoute('p', team('Web'), team('Data'), null).query).toBe('waits=Web&for=Data');
  expect(pairRoute('p', team('Web'), null, '2026-11-01').query).toBe('waits=Web&for=outside&at=2026-11-01');
  expect(pairRoute('p', undefined, team('Data'), null).query).toBe('for=Data');
  expect(pairRoute('p', team('Web'), undefined, null).query).toBe('waits=Web');
});
