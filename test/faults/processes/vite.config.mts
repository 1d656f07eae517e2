import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** One file of a process of the app, which starts in a moment; what it takes from packages it loads from there. */
export default defineConfig({
  root: fileURLToPath(new URL('../../../', import.meta.url)),
  logLevel: 'error',
  build: {
    ssr: 'test/faults/processes/app-process.ts', outDir: 'dist/app-process', emptyOutDir: true, target: 'node20',
    rollupOptions: { output: { entryFileNames: 'app-process.mjs', codeSplitting: false } },
  },
});
