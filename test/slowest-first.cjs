const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Seconds that the longest test files take, about. A file that begins last and takes long keeps one worker busy while
 * the others have nothing left to do; a fresh clone has no memory of its own of how long they took.
 */
const seconds = {
  'faults/settle-platform': 100, 'faults/settle-jira': 90, 'faults/settle-both': 80, 'faults/no-leak': 70, 'faults/no-leak-on-issues': 50,
  'faults/who-may-what': 40, 'faults/jira-in-trouble': 35, 'real-data/counts': 35, 'e2e/blockers': 75, 'e2e/program-tabs': 65, 'e2e/sheet': 60,
  'e2e/users': 60, 'e2e/plan': 50, 'e2e/surface-states': 50, 'e2e/admin': 50, 'jobs/flags/flag-faults': 20,
};

/** Pages in a browser wait more than they work, and take about this long. */
const secondsOf = (path) => {
  const name = path.replaceAll('\\', '/').match(/\/test\/(.*)\.test\.tsx?$/)?.[1] ?? '';
  return seconds[name] ?? (name.startsWith('e2e/') ? 30 : 0);
};

/** Starts the tests that take longest first, the others in Jest's own order. */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => secondsOf(b.path) - secondsOf(a.path));
  }
};
