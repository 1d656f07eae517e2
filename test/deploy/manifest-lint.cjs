/**
 * Forge's own linter over manifest and sources, without login or network, and three checks it does not make:
 * the schema with unknown properties, events that Jira does not send, and modules of the withdrawn UI Kit 1.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const zlib = require('node:zlib');
const { root, readManifest, logger, fail } = require('./forge-tools.cjs');

process.chdir(root);

const sourcesUnder = (folder) =>
  fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));

/** The linter reads scopes from Atlassian's descriptions of the REST APIs; ours is the part that is served locally. */
const offlineDescriptions = () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'flagship-lint-'));
  const empty = path.join(folder, 'empty.json');
  fs.writeFileSync(empty, '{"paths":{}}');
  const jira = path.join(folder, 'jira.json');
  const plain = path.join(root, 'test/local-jira/rest/openapi.json');
  fs.writeFileSync(jira, fs.existsSync(plain) ? fs.readFileSync(plain) : zlib.gunzipSync(fs.readFileSync(`${plain}.gz`)));
  process.env.USE_LOCAL_SWAGGER = '1';
  for (const name of ['JSM', 'JSW', 'CONF', 'CONF_V2', 'BB']) process.env[`LOCAL_${name}_SWAGGER`] = empty;
  process.env.LOCAL_JIRA_SWAGGER = jira;
  return folder;
};

/** Properties the schema does not know are silently ignored by the platform, so that a typo would go unseen. */
const unknownProperties = async () => {
  const { validate } = require('@forge/manifest');
  const { success, errors } = await validate(false, 'manifest.yml');
  return success ? [] : (errors ?? []).map((error) => `manifest.yml:${error.line}: ${error.message}`);
};

const inventedEvents = (manifest) => {
  const file = path.join(path.dirname(require.resolve('@forge/manifest')), 'mapping/product-event-to-scope-mapping.json');
  const known = new Set(JSON.parse(fs.readFileSync(file, 'utf8')).mapping.map((entry) => entry.productEvent));
  return (manifest.modules.trigger ?? []).flatMap((trigger) =>
    trigger.events.filter((event) => !known.has(event)).map((event) => `trigger ${trigger.key}: Jira sends no event ${event}`));
};

const uiKit1Modules = (manifest) =>
  Object.entries(manifest.modules)
    .filter(([type]) => type.startsWith('jira:'))
    .flatMap(([type, modules]) => modules.filter((module) => module.function).map((module) => `${type} ${module.key} is a UI Kit 1 module`));

const main = async () => {
  const manifest = readManifest();
  const folder = offlineDescriptions();
  const { lint } = require('@forge/lint');
  const results = await lint(sourcesUnder(path.join(root, 'src')), manifest, 'production', logger,
    { getDeprecatedRuntimes: async () => [] }, { linter: { mode: 'client-side' } });
  fs.rmSync(folder, { recursive: true });
  const found = results.flatMap((result) => [...result.errors, ...result.warnings]
    .map((problem) => `${path.relative(root, result.file)}:${problem.line}: ${problem.message}`));
  const all = [...found, ...(await unknownProperties()), ...inventedEvents(manifest), ...uiKit1Modules(manifest)];
  if (all.length > 0) fail(all);
  console.log(`Manifest and sources: no finding over ${sourcesUnder(path.join(root, 'src')).length} files`);
};

main().catch((error) => fail([error.stack ?? String(error)]));
