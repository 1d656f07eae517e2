import { route } from '@forge/api';
import { z } from 'zod';
import { askJira } from './request';

const keysWire = z.object({ issues: z.array(z.object({ key: z.string() })) });

/** Most issues that Jira looks up by key in one call. */
export const KEYS_AT_ONCE = 100;

/** Which of these keys are of issues that the app sees and that have this key today. At most `KEYS_AT_ONCE`. */
export const existingKeys = async (keys: readonly string[]): Promise<ReadonlySet<string>> => {
  if (keys.length === 0) return new Set();
  const { issues } = await askJira({
    as: 'app', path: route`/rest/api/3/issue/bulkfetch`, body: { issueIdsOrKeys: keys, fields: ['id'] }, answer: keysWire, reads: 'issues by key',
  });
  const asked = new Set(keys);
  return new Set(issues.map(({ key }) => key).filter((key) => asked.has(key)));
};
