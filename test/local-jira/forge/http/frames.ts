import { join } from 'node:path';
import { CSPInjectionService } from '@forge/csp';
import type { Manifest, SurfaceModule } from '../manifest';
import type { Origins } from './host-gate';
import { problem } from './problem';
import { answerStatic, readStatic, type StaticFile } from './static-files';

const framePath = '/forge/frame/';
const bridgePath = '/forge/browser/';

export type FrameParts = { readonly manifest: Manifest; readonly origins: Origins; readonly root: string };

/** The page of a surface: its resource's own file, or that of the entry it names (`main/gadget`). */
export const frameUrl = ({ manifest, origins }: FrameParts, module: SurfaceModule, entryPoint: 'view' | 'edit', resource: string | undefined): string | null => {
  const named = resource ?? (entryPoint === 'edit' ? (module.edit?.resource ?? module.resource) : module.resource);
  const [key = '', entry] = named.split('/');
  const found = manifest.resources.get(key);
  const file = entry === undefined ? 'index.html' : found?.entry?.[entry];
  return found === undefined || file === undefined ? null : `${origins.app}${framePath}${key}/${file}`;
};

/** The headers Forge serves an app's pages under. Reports of violations go nowhere from here: the address is left out. */
const policyOf = ({ manifest, origins }: FrameParts): string =>
  new CSPInjectionService().getInjectableCSP({
    existingCSPDetails: {
      'img-src': [], 'media-src': [], 'connect-src': [], 'font-src': [], 'frame-src': [],
      'style-src': manifest.styles.map((name) => `'${name}'`), 'script-src': manifest.scripts.map((name) => `'${name}'`),
    },
    microsEnv: 'prod',
    hostname: origins.site,
  }).filter((directive) => !directive.startsWith('report-uri ')).join('; ');

const withBridge = (file: StaticFile, { origins }: FrameParts): StaticFile => {
  const script = `<script type="module" src="${bridgePath}frame.js?host=${encodeURIComponent(origins.site)}"></script>`;
  const html = file.bytes.toString('utf8');
  return { ...file, bytes: Buffer.from(/<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + script) : script + html) };
};

const isPage = (file: StaticFile): boolean => file.headers['content-type']?.startsWith('text/html') === true;

/** What the app's own origin serves: the files of its resources, pages with the bridge put in first, and the bridge. */
export const answerFrame = async (parts: FrameParts, path: string): Promise<Response | null> => {
  if (path.startsWith(bridgePath)) {
    const file = await readStatic(join(parts.root, 'dist/local-bridge'), path.slice(bridgePath.length));
    return file === null ? problem(404, 'There is no such file.') : answerStatic(file);
  }
  if (!path.startsWith(framePath)) return null;
  const [key = '', ...rest] = path.slice(framePath.length).split('/');
  const resource = parts.manifest.resources.get(key);
  const file = resource === undefined ? null : await readStatic(join(parts.root, resource.path), rest.join('/'));
  if (file === null) return problem(404, 'The app has no such file.');
  if (!isPage(file)) return answerStatic(file);
  const page = withBridge(file, parts);
  return answerStatic({ ...page, headers: { ...page.headers, 'content-security-policy': policyOf(parts), 'referrer-policy': 'no-referrer' } });
};
