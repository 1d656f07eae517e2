/** What the app has used of Jira's limits. Points by Atlassian's rule: 1 a request and 1 an object it returns; 2 for identity and permission objects; 1 a write. */
export type Meter = {
  readonly count: (request: Request, response: Response) => Promise<void>;
  readonly reading: () => MeterReading;
};

export type MeterReading = {
  readonly requests: number;
  readonly points: number;
  readonly refused: number;
  /** Requests by method and path, ids replaced by `*`. */
  readonly byPath: Readonly<Record<string, number>>;
};

const lists: Readonly<Record<string, string>> = {
  '/rest/api/3/search/jql': 'issues', '/rest/api/3/issue/bulkfetch': 'issues', '/rest/api/3/changelog/bulkfetch': 'issueChangeLogs',
};

const identity = /\/(user|users|group|permissions|mypermissions|myself|permissionscheme)(\/|$)/;

const returned = async (list: string, response: Response): Promise<number> => {
  const body: unknown = await response.clone().json().catch(() => null);
  const rows: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, list) : null;
  return Array.isArray(rows) ? rows.length : 0;
};

const pointsOf = async (request: Request, path: string, response: Response): Promise<number> => {
  const list = lists[path];
  if (list !== undefined) return 1 + (response.ok ? await returned(list, response) : 0);
  if (identity.test(path)) return 2;
  return request.method === 'GET' ? 2 : 1;
};

export const startMeter = (): Meter => {
  const byPath: Record<string, number> = {};
  const sum = { requests: 0, points: 0, refused: 0 };
  return {
    count: async (request, response) => {
      const path = new URL(request.url).pathname;
      const place = `${request.method} ${path.replace(/(?<!\/api)\/(\d+|[A-Z][A-Z0-9_]*-\d+)(?=\/|$)/g, '/*')}`;
      byPath[place] = (byPath[place] ?? 0) + 1;
      sum.requests += 1;
      if (response.status === 429) {
        sum.refused += 1;
        return;
      }
      const points = await pointsOf(request, path, response);
      sum.points += points;
    },
    reading: () => ({ ...sum, byPath: { ...byPath } }),
  };
};
