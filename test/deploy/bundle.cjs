/**
 * Bundles the functions as a deployment would, without network, and checks that every handler the manifest names
 * is exported and that every page it names was built.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { root, readManifest, logger, fail } = require('./forge-tools.cjs');

process.chdir(root);

/** The bundler adds the platform's own loader; it is fetched at deployment, so two empty files stand in for it. */
const runtimeStandIn = () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'flagship-bundle-'));
  fs.mkdirSync(path.join(folder, 'dist'));
  for (const name of ['wrapper.js', 'loader.js']) fs.writeFileSync(path.join(folder, 'dist', name), '// filled in by the platform\n');
  process.env.FORGE_RUNTIME_PATH = folder;
  return folder;
};

/** The types were checked already, by the compiler and over everything; the bundler's loader would do it once more. */
const withoutTypes = () => {
  const file = require.resolve('ts-loader', { paths: [require.resolve('@forge/bundler')] });
  const load = require(file);
  let options = null;
  require.cache[file].exports = function loadWithoutTypes(...source) {
    const { getOptions } = this;
    this.getOptions = (...schema) => (options ??= { ...getOptions.apply(this, schema), transpileOnly: true });
    return load.apply(this, source);
  };
};

const bundle = async (manifest) => {
  withoutTypes();
  const { getNodeBundler, getWrapperProvider, getEntryPoints } = require('@forge/bundler');
  const { FileSystemReader } = require('@forge/cli-shared');
  const provider = getWrapperProvider({ fileSystemReader: new FileSystemReader() });
  const bundler = getNodeBundler(logger, provider, { readConfig: async () => manifest });
  return bundler.bundle({ appDirectory: root, entryPoints: getEntryPoints([{ module: 'index' }]) });
};

const missingHandlers = (manifest, outputDir) => {
  globalThis.__forge_runtime__ = undefined;
  const exported = require(path.join(outputDir, 'index.cjs'));
  return manifest.modules.function
    .filter(({ handler }) => typeof exported[handler.split('.')[1]] !== 'function')
    .map(({ key, handler }) => `function ${key}: ${handler} is not exported`);
};

const missingPages = (manifest) =>
  manifest.resources.flatMap((resource) => Object.values(resource.entry ?? { index: 'index.html' })
    .map((file) => path.join(resource.path, file))
    .filter((file) => !fs.existsSync(path.join(root, file)))
    .map((file) => `resource ${resource.key}: ${file} was not built`));

const main = async () => {
  const manifest = readManifest();
  const folder = runtimeStandIn();
  const { outputDir } = await bundle(manifest);
  const missing = [...missingHandlers(manifest, outputDir), ...missingPages(manifest)];
  const size = fs.statSync(path.join(outputDir, 'index.cjs')).size;
  fs.rmSync(outputDir, { recursive: true });
  fs.rmSync(folder, { recursive: true });
  if (missing.length > 0) fail(missing);
  console.log(`Bundled ${manifest.modules.function.length} functions into ${Math.round(size / 1024)} KiB`);
};

main().catch((error) => fail([error.stack ?? String(error)]));
