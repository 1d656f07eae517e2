import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.map': 'application/json', '.txt': 'text/plain; charset=utf-8',
};

const hashed = /-[\w-]{8,}\.\w+$/;

export type StaticFile = { readonly bytes: Buffer; readonly headers: Readonly<Record<string, string>> };

/** A file below a folder, by its decoded path; null where there is none, or where the path leads out of the folder. */
export const readStatic = async (folder: string, path: string): Promise<StaticFile | null> => {
  if (path.includes('\0')) return null;
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null;
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) return null;
  const cache = hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
  return {
    bytes: await readFile(file),
    headers: { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': cache, 'x-content-type-options': 'nosniff' },
  };
};

export const answerStatic = ({ bytes, headers }: StaticFile): Response => new Response(new Uint8Array(bytes), { status: 200, headers });

/** The path of a request as files are named; null where it is not well formed. */
export const decodedPath = (request: Request): string | null => {
  try {
    return decodeURIComponent(new URL(request.url).pathname);
  } catch {
    return null;
  }
};
