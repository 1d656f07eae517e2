/**
 * Forge's own linter over manifest and sources, without login or network, and what it does not find: properties that
 * no module has, events that Jira does not send, modules of the withdrawn UI Kit 1, and scopes of REST paths that
 * are handed to one function instead of being named in each call.
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

const forgeManifest = path.dirname(require.resolve('@forge/manifest'));
const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

const againstSchema = async () => {
  const { validate } = require('@forge/manifest');
  const { success, errors } = await validate(false, 'manifest.yml');
  return success ? [] : (errors ?? []).map((error) => `manifest.yml:${error.line}: ${error.message}`);
};

/** Properties that no form of a module has are ignored by the platform, so that a typo would go unseen. */
const unknownProperties = (manifest) => {
  const { ModuleSchema } = readJson(path.join(forgeManifest, 'schema/manifest-schema.json')).definitions;
  const known = (type) => {
    const { items } = ModuleSchema.properties[type] ?? {};
    const forms = items === undefined ? [] : [items, ...(items.oneOf ?? []), ...(items.anyOf ?? [])];
    return new Set(forms.flatMap((form) => Object.keys(form.properties ?? {})));
  };
  return Object.entries(manifest.modules).flatMap(([type, modules]) => modules.flatMap((module) =>
    Object.keys(module).filter((name) => !known(type).has(name)).map((name) => `${type} ${module.key}: no module of this type has "${name}"`)));
};

/** The REST paths in `route` templates of the sources, with the scopes that reading them takes. */
const missingScopes = (manifest, sources) => {
  const { paths } = readJson(process.env.LOCAL_JIRA_SWAGGER);
  const granted = new Set(manifest.permissions.scopes);
  const shape = (text) => text.split('?')[0].replace(/\$?\{[^}]*\}/g, '{}');
  const described = new Map(Object.entries(paths).map(([name, methods]) => [shape(name), methods]));
  return sources.flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/route`([^`]+)`/g)].flatMap(([, called]) => {
    const methods = described.get(shape(called));
    if (methods === undefined) return [`${file}: ${called} is not in the description of the REST API`];
    const { security = [] } = methods.get ?? methods.post ?? {};
    const needed = security.flatMap(({ OAuth2 = [] }) => OAuth2).filter((scope) => !granted.has(scope));
    return needed.map((scope) => `${file}: ${called} needs the scope ${scope}`);
  }));
};

const inventedEvents = (manifest) => {
  const { mapping } = readJson(path.join(forgeManifest, 'mapping/product-event-to-scope-mapping.json'));
  const known = new Set(mapping.map((entry) => entry.productEvent));
  return (manifest.modules.trigger ?? []).flatMap((trigger) =>
    trigger.events.filter((event) => !known.has(event)).map((event) => `trigger ${trigger.key}: Jira sends no event ${event}`));
};

/** A function of its own is what a surface of UI Kit 1 has; a function of queries has one too, and draws nothing. */
const uiKit1Modules = (manifest) =>
  Object.entries(manifest.modules)
    .filter(([type]) => type.startsWith('jira:') && type !== 'jira:jqlFunction')
    .flatMap(([type, modules]) => modules.filter((module) => module.function).map((module) => `${type} ${module.key} is a UI Kit 1 module`));

const main = async () => {
  const manifest = readManifest();
  const folder = offlineDescriptions();
  const { lint } = require('@forge/lint');
  const sources = sourcesUnder(path.join(root, 'src'));
  const results = await lint(sources, manifest, 'production', logger,
    { getDeprecatedRuntimes: async () => [] }, { linter: { mode: 'client-side' } });
  const scopes = missingScopes(manifest, sources);
  fs.rmSync(folder, { recursive: true });
  const found = results.flatMap((result) => [...result.errors, ...result.warnings]
    .map((problem) => `${path.relative(root, result.file)}:${problem.line}: ${problem.message}`));
  const all = [...found, ...scopes, ...(await againstSchema()), ...unknownProperties(manifest), ...inventedEvents(manifest), ...uiKit1Modules(manifest)];
  if (all.length > 0) fail(all);
  console.log(`Manifest and sources: no finding over ${sources.length} files`);
};

main().catch((error) => fail([error.stack ?? String(error)]));
