import { shiftDate } from './local-jira/forge/shifted-date';

const minute = 60_000;
const hour = 60 * minute;

/**
 * The clock of every test file begins at ten minutes past the hour that it is. In an hour's last seconds the app begins
 * nothing that costs points, and it sums up by the hour and by the day: a test that met the end of one would fail for
 * that alone. The day stays the real one. A browser keeps the real clock, and so do the tests of pages.
 */
const inBrowser = /[\\/]e2e[\\/]/.test(expect.getState().testPath ?? '');

if (!inBrowser) shiftDate(Date.now() - Date.now() % hour + 10 * minute);
