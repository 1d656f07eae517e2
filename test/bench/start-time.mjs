import { spawn } from 'node:child_process';

const LIMIT_MS = 300_000;

/** Seconds from `npm start` to the line that says it is ready, on a site of so many generated issues begun anew. */
export const startTime = (root, issues) => new Promise((done, failed) => {
  const from = performance.now();
  const port = 20_000 + Math.floor(Math.random() * 30_000);
  const child = spawn('npm', ['start', '--', '--no-open', '--reset', '--issues', String(issues), '--port', String(port)], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const stop = () => { try { process.kill(-child.pid, 'SIGTERM'); } catch { /* It is gone already. */ } };
  const limit = setTimeout(() => { stop(); failed(new Error('npm start was not ready within five minutes.')); }, LIMIT_MS);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
    if (!said.includes('Local Jira ready at')) return;
    clearTimeout(limit);
    stop();
    done((performance.now() - from) / 1000);
  });
  child.once('exit', (code) => { clearTimeout(limit); failed(new Error(`npm start ended with ${code} before it was ready.`)); });
});
