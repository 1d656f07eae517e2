const { TestEnvironment } = require('jest-environment-node');

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
};
