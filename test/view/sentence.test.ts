import { analyse } from '../../src/analyse/analysis';
import type { Program } from '../../src/model/program';
import { programAt } from '../../src/model/program-at';
import { sinceLastWeek, stateSentence } from '../../src/view/sentence';
import { waitingTeams, waitsByBlocker } from '../../src/view/waits';
import { day, program, type NotationOptions } from '../model/program-notation';

/** The sentence as a page puts it together. */
const said = (of: Program): string => {
  const analysis = analyse(of);
  const teams = waitingTeams(waitsByBlocker(analysis, analysis.states.waiting));
  return stateSentence(analysis, teams, 'en-GB').map(({ text }) => text).join(' ').replaceAll(' ,', ',').replaceAll(' .', '.');
};

/** Two delivered issues a week for the last twelve weeks, one of each team that is named. */
const pace = (teams: readonly string[]): string => teams.flatMap((team, at) => Array.from({ length: 12 }, (_, week) => {
  const on = new Date(Date.UTC(2026, 10, 20) - 7 * 86_400_000 * week).toISOString().slice(0, 10);
  return `${team.toUpperCase()}-${100 * (at + 1) + week} delivered team ${team} started ${on} done ${on}`;
})).join('; ');

const at = (deadline: string): NotationOptions => ({ settings: { deadline: day(deadline) } });

describe('the sentence', () => {
  const open = `${pace(['Web'])}; WEB-1 team Web; WEB-2 team Web`;

  it('tells the forecast, and how it stands to the deadline', () => {
    expect(said(program(open))).toBe('Forecast finish 5 Dec 2026 (P85), no deadline set. No team waits for another.');
    expect(said(program(open, '', at('2026-12-01')))).toBe('Forecast finish 5 Dec 2026 (P85), 3 working days after the deadline. No team waits for another.');
    expect(said(program(open, '', at('2026-12-04')))).toBe('Forecast finish 5 Dec 2026 (P85), on the deadline. No team waits for another.');
    expect(said(program(open, '', at('2026-12-07')))).toBe('Forecast finish 5 Dec 2026 (P85), 1 working day before the deadline. No team waits for another.');
    expect(said(program(open, '', at('2026-12-08')))).toBe('Forecast finish 5 Dec 2026 (P85), 2 working days before the deadline. No team waits for another.');
  });

  it('counts teams that wait for another one', () => {
    const both = `${pace(['Web', 'Data'])}; WEB-1 doing team Web; DATA-1 doing team Data; WEB-2 team Web`;
    expect(said(program(both, 'DATA-1 blocks WEB-1'))).toMatch(/\(P85\), no deadline set\. 1 team waits for another\.$/);
    expect(said(program(both, 'WEB-2 blocks DATA-1; DATA-1 blocks WEB-1'))).toMatch(/ 2 teams wait for others\.$/);
    expect(said(program(both, 'WEB-2 blocks WEB-1; DATA-1 blocks WEB-2'))).toMatch(/ No team waits for another\.$/);
  });

  it('says why there is no forecast, and still the deadline', () => {
    const young = 'A-1 created 2026-11-02';
    expect(said(program(young))).toBe('No forecast of the finish. Needs 6 complete weeks of history; A has 2. No team waits for another.');
    expect(said(program(young, '', at('2026-12-31')))).toBe('No forecast of the finish. Needs 6 complete weeks of history; A has 2. The deadline is 31 Dec 2026. No team waits for another.');
    expect(said(program(young, '', at('2026-11-22')))).toContain('The deadline is 22 Nov 2026.');
    expect(said(program(young, '', at('2026-11-21')))).toContain('The deadline was 21 Nov 2026.');
  });

  it('does not forecast what is done already', () => {
    const done = 'A-1 delivered done 2026-11-12; A-2 dropped done 2026-11-16';
    expect(said(program(done))).toBe('All work is done; the last was delivered on 12 Nov 2026.');
    expect(said(program(done, '', at('2026-11-10')))).toBe('All work is done; the last was delivered on 12 Nov 2026, 2 working days after the deadline.');
    expect(said(program(done, '', at('2026-11-13')))).toBe('All work is done; the last was delivered on 12 Nov 2026, 1 working day before the deadline.');
    expect(said(program(`${done}; A-3 updated 2025-01-10 created 2025-01-10`, '', { settings: { setAsideAfterDays: 365 } })))
      .toBe('All work is done but 1 issue set aside; the last was delivered on 12 Nov 2026.');
    expect(said(program('A-1 dropped done 2026-11-12'))).toBe('No forecast of the finish. There is no open work to forecast.');
  });

  it('says of an empty program, and of one that is all hidden, that there is nothing to see', () => {
    expect(said(program(''))).toBe('It holds no issues yet, or none that you may see.');
    expect(said(program('', '', at('2026-12-31')))).toBe('It holds no issues yet, or none that you may see.');
  });

  it('does not say that nobody waited on a day of which nobody knows', () => {
    const then = programAt(program('A-1 updated 2026-11-20; B-1 doing updated 2026-11-20', 'A-1 blocks B-1'), day('2026-11-15'));
    expect(said(then)).toMatch(/ Who waited for whom is not known\.$/);
  });

  it('opens each part to the measure it rests on', () => {
    const parts = stateSentence(analyse(program(open, '', at('2026-12-01'))), 0, 'en-GB');
    expect(parts.map(({ measure }) => measure)).toEqual(['forecast-finish', 'deadline-slip', 'cross-team-waiting']);
  });
});

test('what happened in a week, in ones and in many', () => {
  const told = (issues: string, links = ''): readonly string[] => sinceLastWeek(analyse(program(issues, links))).map(({ text }) => text);
  expect(told('A-1 delivered started 2026-11-10 done 2026-11-18; A-2 created 2026-11-19', 'A-1 blocks A-2 since 2026-11-19')).toEqual([
    '1 issue delivered', '0 slipped', expect.stringMatching(/^[01] blockers? cleared$/), 'scope +1',
  ]);
  expect(told('A-1 dropped started 2026-11-02 done 2026-11-18; A-2')).toEqual(['0 issues delivered', '0 slipped', '0 blockers cleared', 'scope −1']);
});
