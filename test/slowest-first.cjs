const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Seconds that the longest test files take, about. A file that begins last and takes long keeps one worker busy while
 * the others have nothing left to do; a fresh clone has no memory of its own of how long they took.
 */
const seconds = {
  'faults/settle-platform': 70, 'faults/settle-both': 70, 'faults/settle-jira': 65, 'e2e/blockers': 60, 'real-data/counts': 50, 'faults/no-leak': 45,
  'e2e/accessibility': 40, 'e2e/admin': 40, 'e2e/local-jira': 40, 'e2e/settings': 40, 'e2e/plan': 35, 'e2e/surface-states': 35, 'e2e/issue': 35,
  'faults/killed-writers': 25, 'faults/jira-in-trouble': 25, 'faults/no-leak-on-issues': 20, 'faults/who-may-what': 20, 'faults/odd-issues': 15,
  'resolvers/admin/restore': 15, 'local-jira/data/sample-value': 10, 'jobs/storm': 10,
};

/** Pages in a browser wait more than they work, and take about this long. */
const secondsOf = (path) => {
  const name = path.replaceAll('\\', '/').match(/\/test\/(.*)\.test\.tsx?$/)?.[1] ?? '';
  return seconds[name] ?? (name.startsWith('e2e/') ? 25 : 0);
};

/** Starts the tests that take longest first, the others in Jest's own order. */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => secondsOf(b.path) - secondsOf(a.path));
  }
};
