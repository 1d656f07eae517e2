import { existsSync, readFileSync } from 'node:fs';

const STATUS = '/proc/self/status';

/**
 * The most memory that this process ever had, in MiB. Linux counts in `resourceUsage` what the process that started this one
 * had at that moment, so its own peak is read where the system tells it.
 */
export const peakMebibytes = (): number => {
  const own = existsSync(STATUS) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined;
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
};
