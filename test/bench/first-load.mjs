import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The files a page loads before anything is opened: itself, its script, what that imports at once, and their styles. */
const firstFiles = (manifest, entry) => {
  const files = new Set([entry]);
  const open = [entry];
  const seen = new Set();
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const { file, css = [], imports = [] } = manifest[key];
    for (const name of [file, ...css]) files.add(name);
    open.push(...imports);
  }
  return [...files];
};

/** KiB of each surface's first load, gzipped file by file as a server sends them; from the built pages in `dist`. */
export const firstLoads = (dist) => {
  const path = join(dist, 'manifest.json');
  if (!existsSync(path)) throw new Error(`The pages are not built: ${path} is missing. Run npm run build.`);
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const size = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  return Object.fromEntries(['gadget', 'issue', 'global', 'admin'].map((name) => [
    name, firstFiles(manifest, `${name}.html`).reduce((sum, file) => sum + size(file), 0) / 1024,
  ]));
};
