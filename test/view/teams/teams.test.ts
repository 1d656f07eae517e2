import { analyse } from '../../../src/analyse/analysis';
import type { RunwayView, TeamMatrixView } from '../../../src/contract/teams';
import type { Program } from '../../../src/model/program';
import { drawMatrix } from '../../../src/view/teams/matrix';
import { drawRunway, planRunway } from '../../../src/view/teams/runway';
import { program } from '../../model/program-notation';
import { around, textsOf } from '../around';
import { expectGolden } from '../golden-file';
import { launch } from '../launch';

const matrixOf = (of: Program): TeamMatrixView => drawMatrix(analyse(of), around(of));

const runwayOf = (of: Program): RunwayView => {
  const today = analyse(of);
  const plan = planRunway(today);
  return drawRunway(today, plan, around(of), textsOf(of, plan.told));
};

const dry = `
  ${Array.from({ length: 6 }, (_, at) => `WEB-${at + 50} delivered team Web started 2026-10-12 done 2026-11-0${at + 1} component Charts`).join('\n')}
  ${Array.from({ length: 2 }, (_, at) => `PRIV-${at + 50} delivered team Privacy started 2026-10-12 done 2026-11-0${at + 1}`).join('\n')}
  WEB-1 doing team Web component Charts
  WEB-2 team Web
  PRIV-7 team Privacy component Charts due 2026-12-04
  PRIV-9 team Privacy component Charts due 2026-12-11
  PRIV-12 team Privacy component Charts due 2026-12-18
  OPS-1 team Ops`;

test('the matrix', () => expectGolden('teams/matrix', matrixOf(launch())));

test('the runways', () => expectGolden('teams/runway', runwayOf(launch())));

test('a team that runs dry, as the story has it', () => {
  const view = runwayOf(program(dry, 'WEB-1 blocks WEB-2'));
  expect(view.rows[0]?.sentence).toBe('Web runs dry in 5 working days; PRIV-7, PRIV-9 and PRIV-12 are ready and need the same components.');
  expectGolden('teams/runway-dry', view);
});

test.each([['nothing', ''], ['one issue', 'A-1'], ['no dates at all', 'A-1 doing team Web; A-2 team Data']])('a program of %s', (_, issues) => {
  const of = program(issues, issues.includes('A-2') ? 'A-2 blocks A-1' : '');
  expect(matrixOf(of).cells).toHaveLength(issues.includes('A-2') ? 1 : 0);
  expect(runwayOf(of).rows.every(({ workingDays, reason }) => (workingDays === null) === (reason !== null))).toBe(true);
});

test('a cycle of 30 over two teams, everything late', () => {
  const keys = Array.from({ length: 30 }, (_, at) => `A-${at + 1}`);
  const of = program(keys.map((key, at) => `${key} doing due 2026-11-02 start 2026-10-01 team ${at % 2 === 0 ? 'Web' : 'Data'}`).join('\n'), keys.map((key, at) => `${key} blocks A-${((at + 1) % 30) + 1}`).join('\n'));
  expect(matrixOf(of).cells.map(({ waiting }) => waiting)).toEqual([15, 15]);
  expect(runwayOf(of).rows.map(({ workingDays, ready, blocked }) => [workingDays, ready, blocked])).toEqual([[0, 0, 15], [0, 0, 15]]);
});

test('of many ready issues only a few are named, and all that are named are asked about', () => {
  const many = Array.from({ length: 200 }, (_, at) => `P-${at + 1} team Privacy component Charts`).join('\n');
  const today = analyse(program(`${dry}\n${many}`, 'WEB-1 blocks WEB-2'));
  const plan = planRunway(today);
  const view = drawRunway(today, plan, around(today.program), textsOf(today.program, plan.told));
  const asked = new Set(plan.ids);
  const named = new Set(JSON.stringify(view).match(/\b(?:P|PRIV|WEB|OPS)-\d+/g));
  const unasked = today.program.issues.filter(({ key, id }) => named.has(key) && !asked.has(id)).map(({ key }) => key);
  expect(unasked).toEqual([]);
  expect(view.rows[0]?.elsewhere).toHaveLength(5);
});
