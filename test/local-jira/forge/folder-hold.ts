import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const codeOf = (error: unknown): unknown => Reflect.get(Object(error), 'code');

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};

const claim = (file: string): boolean => {
  try {
    const descriptor = openSync(file, 'wx');
    writeSync(descriptor, String(process.pid));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
};

/**
 * Keeps two servers from writing to the same data. What a server left behind that was killed is taken over. Throws one
 * clear line where another one runs; answers how to let go.
 */
export const holdFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'running');
  if (!claim(file)) {
    const pid = Number(readFileSync(file, 'utf8'));
    if (Number.isInteger(pid) && pid > 0 && pid !== process.pid && alive(pid)) {
      throw new Error(`A local Jira already runs on this data (process ${pid}). Stop it first.`);
    }
    rmSync(file, { force: true });
    if (!claim(file)) throw new Error('Another local Jira is just starting on this data.');
  }
  return () => rmSync(file, { force: true });
};
