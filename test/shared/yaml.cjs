module.exports = globalThis[Symbol.for('shared package')]('yaml');
