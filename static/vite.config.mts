import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * One build, one entry a surface, shared chunks. Addresses are relative, since Forge serves the folder from a path of its
 * own. The manifest says which chunks each entry loads first, which is what the size figures count.
 */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [react()],
  publicDir: false,
  resolve: {
    alias: [{ find: /^@atlaskit\/feature-gate-js-client(\/feature-gates)?$/, replacement: here('parts/feature-gates-off.ts') }],
  },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
  build: {
    outDir: here('../dist/static'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'manifest.json',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { admin: here('admin.html'), gadget: here('gadget.html'), global: here('global.html'), issue: here('issue.html'), raise: here('raise.html') },
    },
  },
});
