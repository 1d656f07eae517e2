import { milestonesAtRisk } from '../../../src/analyse/delivery/milestones-at-risk';
import { milestonesOverdue } from '../../../src/analyse/delivery/milestones-overdue';
import { openInReleasedVersion } from '../../../src/analyse/quality/open-in-released-version';
import { isoDay } from '../../../src/model/day';
import { programAt } from '../../../src/model/program-at';
import { day, program } from '../../model/program-notation';
import { figureIn, inputOf, keysOf, programWithVersions } from '../figure-notation';

const today = day('2026-11-22');

/** Two leaves of project A delivered in each of the last six weeks. */
const twoAWeek = Array.from({ length: 12 }, (_, index) =>
  `A-${100 + index} fixed done ${isoDay(today - 2 - 7 * Math.floor(index / 2))}`).join('; ');

test('overdue is a version that is not released and whose day has passed; today is not past', () => {
  const figure = figureIn(milestonesOverdue, programWithVersions('A-1 version late; A-2 version due; A-3 fixed version late; A-4 version shelved', {
    late: { releases: '2026-11-21' }, due: { releases: '2026-11-22' }, shelved: { releases: '2026-01-01', archived: true },
    out: { releases: '2026-10-01', released: true }, someday: {},
  }));
  expect(figure).toMatchObject({ value: 1, worked: '1 of 2 versions with a date, not yet released', note: 'late' });
  expect(keysOf(figure)).toEqual(['A-1']);
  expect(inputOf(figure, 'Not released, without a date')).toBe(1);
});

test.each([[{}, 'The projects have no versions.'], [{ someday: {} }, 'No version has a release date.']])('without dated versions there is nothing to say: %j', (versions, reason) => {
  expect(figureIn(milestonesOverdue, programWithVersions('A-1', versions))).toMatchObject({ value: null, reason });
  expect(figureIn(milestonesAtRisk, programWithVersions('A-1', versions))).toMatchObject({ value: null, reason });
});

test('a version whose open work does not fit at recent velocity is at risk; earlier versions take their time first', () => {
  const issues = `${twoAWeek}; A-1 version one; A-2 version one; A-3 version two; A-4 version two; A-5 version two`;
  const versions = (one: string, two: string) => programWithVersions(issues, { one: { releases: one }, two: { releases: two } });
  // Two a week: one needs a week; two needs two and a half, with what comes before it.
  expect(figureIn(milestonesAtRisk, versions('2026-11-28', '2026-12-12')).value).toBe(0);
  expect(figureIn(milestonesAtRisk, versions('2026-11-28', '2026-12-05'))).toMatchObject({ value: 1, note: 'two' });
  const both = figureIn(milestonesAtRisk, versions('2026-11-25', '2026-12-05'));
  expect(both.value).toBe(2);
  expect(both.inputs[0]?.name).toBe('one: A needs 1 week for 2 issues, 0.6 are left');
});

test('a version is at risk when its work, or what that waits for, is due after it', () => {
  const versions = { one: { releases: '2027-03-01' }, two: { releases: '2027-03-01' }, fine: { releases: '2027-03-01' } };
  const figure = figureIn(milestonesAtRisk, programWithVersions(
    `${twoAWeek}; A-1 version one due 2027-03-02; A-2 version two; A-3 due 2027-04-01; A-4 version fine due 2027-03-01`,
    versions, 'A-3 blocks A-2'));
  expect(figure).toMatchObject({ value: 2, note: 'one, two' });
  expect(figure.issues.map(({ issue, why }) => `${issue.key} ${why}`)).toEqual(['A-1 one: A-1 is due 2027-03-02', 'A-2 two: A-2 waits for A-3, due 2027-04-01']);
});

test('without six weeks of history velocity judges nothing', () => {
  const young = programWithVersions('A-1 version one created 2026-11-01', { one: { releases: '2026-11-23' } });
  expect(figureIn(milestonesAtRisk, young).reason).toBe('The teams of the coming milestones have less than 6 weeks of known history.');
});

test('a team that delivers nothing puts its version at risk', () => {
  const idle = programWithVersions('A-1 version one', { one: { releases: '2027-11-23' } });
  expect(figureIn(milestonesAtRisk, idle).inputs[0]?.name).toBe('one: A delivered nothing in 6 weeks');
});

test('open issues in a released version', () => {
  expect(keysOf(figureIn(openInReleasedVersion, program('A-1 released one; A-2 version two; A-3 fixed released one; A-4 version two released one')))).toEqual(['A-1', 'A-4']);
});

test('that all versions with a day are released says nothing of those without one', () => {
  const undated = programWithVersions('A-1 version someday', { out: { releases: '2026-10-01', released: true }, someday: {}, later: {} });
  const reason = 'Of what is still to come (2 versions) none has a release date.';
  expect(figureIn(milestonesOverdue, undated)).toMatchObject({ value: null, reason });
  expect(figureIn(milestonesAtRisk, undated)).toMatchObject({ value: null, reason });
  const allOut = programWithVersions('A-1', { out: { releases: '2026-10-01', released: true } });
  expect(figureIn(milestonesOverdue, allOut)).toMatchObject({ value: 0, worked: '0 of 0 versions with a date, not yet released' });
});

test('on an earlier day versions released since are not taken for none', () => {
  const past = programAt(programWithVersions('A-1', { out: { releases: '2026-10-01', released: true } }), day('2026-09-01'));
  const reason = 'What was still to come (1 version) was released since: which day it was planned for then is not known.';
  expect(figureIn(milestonesOverdue, past)).toMatchObject({ value: null, reason });
  expect(figureIn(milestonesAtRisk, past)).toMatchObject({ value: null, reason });
});

test('an overdue version leaves nothing to be at risk where no other has a day', () => {
  const overdue = programWithVersions('A-1', { late: { releases: '2026-11-01' }, someday: {} });
  expect(figureIn(milestonesOverdue, overdue).value).toBe(1);
  expect(figureIn(milestonesAtRisk, overdue)).toMatchObject({ value: null, reason: 'Of what is still to come (1 version) none has a release date.' });
});
