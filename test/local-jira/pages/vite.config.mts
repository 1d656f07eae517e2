import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The local Jira's own pages: one page for all addresses, served from the root of the site. */
export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react()],
  publicDir: false,
  resolve: {
    // As in the app's own build: the design system asks a service for its feature gates, and here there is none.
    alias: [{ find: /^@atlaskit\/feature-gate-js-client(\/feature-gates)?$/, replacement: here('../../../static/parts/feature-gates-off.ts') }],
  },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
  build: {
    outDir: here('../../../dist/local-jira'),
    assetsDir: 'local-assets',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
  },
});
