import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The script that runs first in the app's frames; the themes are chunks of their own, loaded when they are asked for. */
export default defineConfig({
  root: here('.'),
  base: './',
  logLevel: 'warn',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
  build: {
    outDir: here('../../../../dist/local-bridge'),
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    modulePreload: false,
    rollupOptions: { input: here('frame.ts'), output: { entryFileNames: 'frame.js', chunkFileNames: '[name]-[hash].js' } },
  },
});
