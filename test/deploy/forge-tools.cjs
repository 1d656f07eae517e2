/** What the two deployment checks share: the manifest as an object, a quiet logger and the functions' handlers. */
const fs = require('node:fs');
const path = require('node:path');
const { parse } = require('yaml');

const root = path.resolve(__dirname, '../..');

const readManifest = () => parse(fs.readFileSync(path.join(root, 'manifest.yml'), 'utf8'));

const logger = { debug() {}, info() {}, trace() {}, warn: console.warn, error: console.error };

const fail = (lines) => {
  for (const line of lines) console.error(line);
  process.exit(1);
};

module.exports = { root, readManifest, logger, fail };
