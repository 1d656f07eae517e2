import { app, user, type Caller } from '../site/caller';
import { openSite, type OpenSite } from '../site/open-site';
import { standardUsers } from '../site/standard-tables';
import type { TinySeedOptions } from '../site/tiny-seed';
import { createRest, type Rest, type RestOptions } from './app';

export type Person = keyof typeof standardUsers | 'app' | 'anonymous';

export type Answer = { readonly status: number; readonly json: unknown; readonly headers: Headers };

export const callerNamed = (name: Person): Caller =>
  name === 'app' ? app : name === 'anonymous' ? { kind: 'anonymous' } : user(standardUsers[name].accountId);

export type OpenRest = OpenSite & {
  readonly rest: Rest;
  /** Asks as one of the five people, the app or nobody: `ask('officer', 'GET myself')`. */
  readonly ask: (who: Person, line: string, body?: unknown) => Promise<Answer>;
};

/** A tiny site with its REST API, asked without a network. */
export const openRest = async (seed: TinySeedOptions, options: RestOptions = {}): Promise<OpenRest> => {
  const opened = await openSite(seed);
  const rest = createRest(opened.site, options);
  const ask: OpenRest['ask'] = async (who, line, body) => {
    const [method = 'GET', path = '/'] = line.split(' ');
    const init = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
    const response = await rest(new Request(`http://jira.test/rest/api/3/${path}`, { method, ...init }), callerNamed(who));
    const text = await response.text();
    return { status: response.status, json: text === '' ? null : JSON.parse(text), headers: response.headers };
  };
  return { ...opened, rest, ask };
};
