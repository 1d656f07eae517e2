import { join } from 'node:path';
import { build } from 'vite';

const bundled = async (root, entry, config) => build({ configFile: false, root, logLevel: 'error', ...config(join(root, entry)) });

/** Ms to lay pictures of 300 and of 3,000 issues out, in a browser's page. `node` runs a script and gives what it prints. */
export const layoutTimes = async (root, node) => {
  const outDir = join(root, 'dist/bench-layout');
  await bundled(root, 'test/bench/layout-in-page.ts', (entry) => ({
    build: { outDir, emptyOutDir: true, target: 'es2022', lib: { entry, formats: ['iife'], name: 'layout', fileName: () => 'in-page.js' } },
  }));
  await bundled(root, 'test/bench/layout.ts', (ssr) => ({
    build: { ssr, outDir, emptyOutDir: false, target: 'node22', rollupOptions: { output: { format: 'cjs', entryFileNames: 'layout.cjs' } } },
  }));
  return JSON.parse(node(join(outDir, 'layout.cjs'), join(outDir, 'in-page.js')));
};
