import type { Caller } from '../site/caller';
import type { Faults, StorageFault } from './faults';

type JiraFault = NonNullable<Faults['jira']>;
type StorageRule = NonNullable<Faults['storage']>;

/** Some calls out of a row of them: so many go well first, then so many do not (all of them unless told). */
type Window = { readonly after?: number; readonly times?: number };

/** Which calls to Jira go wrong: those with this method (any unless told) whose path and query match, asked by this kind of caller. */
export type CallRule = Window & { readonly method?: string; readonly path: RegExp; readonly as?: Caller['kind'] };

const counted = ({ after = 0, times = Infinity }: Window): (() => boolean) => {
  let seen = 0;
  return () => {
    seen += 1;
    return seen > after && seen <= after + times;
  };
};

/**
 * Answers in Jira's place, or breaks the connection (`lost`), where the rule says so:
 *
 *     platform.faults.jira = failCalls({ method: 'POST', path: /\/comment$/, times: 1 }, () => refusal(403, 'No.'))
 */
export const failCalls = (rule: CallRule, answer: () => Response | 'lost'): JiraFault => {
  const due = counted(rule);
  return (request, caller) => {
    const { pathname, search } = new URL(request.url);
    const meant = (rule.method === undefined || rule.method === request.method) && (rule.as === undefined || rule.as === caller.kind) && rule.path.test(`${pathname}${search}`);
    return meant && due() ? answer() : null;
  };
};

/** Several rules at once; the first that has an answer gives it. */
export const anyOf = (...rules: readonly JiraFault[]): JiraFault => async (request, caller, invocation) => {
  for (const rule of rules) {
    const answer = await rule(request.clone(), caller, invocation);
    if (answer !== null) return answer;
  }
  return null;
};

const body = (message: string): string => JSON.stringify({ errorMessages: [message], errors: {} });

const headers = { 'content-type': 'application/json' } as const;

/** What Jira answers where it will not do something. */
export const refusal = (status: number, message: string): Response => new Response(body(message), { status, headers });

/** Jira's 429. On a burst only this endpoint is to be left alone, on a quota everything. */
export const tooMany = (retryAfterSeconds: number, reason: 'jira-quota-global-based' | 'jira-quota-tenant-based' | 'jira-burst-based' | 'jira-per-issue-on-write' = 'jira-burst-based'): Response =>
  new Response(body('Rate limit exceeded.'), { status: 429, headers: { ...headers, 'retry-after': String(retryAfterSeconds), 'ratelimit-reason': reason } });

/** Which transactions of the storage go wrong: all, or those whose body names an entity. */
export type TransactionRule = Window & { readonly how: StorageFault; readonly entity?: string };

const rowsOf = (value: unknown, name: string): readonly unknown[] => {
  const rows: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
  return Array.isArray(rows) ? rows : [];
};

const names = (value: unknown, entity: string): boolean =>
  ['set', 'delete', 'check'].some((part) => rowsOf(value, part).some((row) => typeof row === 'object' && row !== null && Reflect.get(row, 'entityName') === entity));

/** Lets transactions of the storage fail, before or after they were carried out. */
export const failTransactions = (rule: TransactionRule): StorageRule => {
  const due = counted(rule);
  return (path, asked) => {
    const meant = path === '/api/v1/transaction' && (rule.entity === undefined || names(asked, rule.entity));
    return meant && due() ? rule.how : null;
  };
};
