module.exports = globalThis[Symbol.for('shared package')]('@atlaskit/jql-ast');
