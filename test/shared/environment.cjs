const { AsyncLocalStorage } = require('node:async_hooks');
const { TestEnvironment } = require('jest-environment-node');
require('./compiled-once.cjs');

/**
 * Node keeps each storage that follows calls for good once it was used, and hands it on to every promise that is made
 * from then on, whichever test file that is in. Those of the file that runs now, and of the one before it.
 */
let followed = new Set();
let before = new Set();
const { _enable: enable } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype._enable = function enableFollowed() {
  followed.add(this);
  enable.call(this);
};

/**
 * Jest loads every package anew for every test file. A few that only compute, and are most of what is loaded (Jira's
 * grammar brings hundreds of files and builds its tables at each start), are loaded once a process instead, outside of
 * the tests' own world, and handed in from here.
 */
module.exports = class SharedPackages extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global[Symbol.for('shared package')] = require;
  }

  /**
   * Without an end, the hundredth file of a process pays for each promise a hundred times, and nothing of it is freed.
   * It comes one file late: what a file left half done may still ask on whose behalf it runs.
   */
  async teardown() {
    for (const storage of before) storage.disable();
    [before, followed] = [followed, new Set()];
    await super.teardown();
  }
};
