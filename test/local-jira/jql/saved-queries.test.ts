import { openSite } from '../site/open-site';
import type { JqlOptions } from './jql-site';
import { searchJql } from './search-jql';

const queries: Readonly<Record<string, string>> = {
  Open: 'statusCategory != Done', 'Open web': 'project = WEB AND filter = Open', All: 'ORDER BY created', Loop: 'filter = "Back"', Back: 'filter = "Loop"', Broken: 'project =',
};

const options: JqlOptions = {
  viewerId: null, now: 0, browse: () => true, browseProject: () => true,
  savedQuery: (text) => { const jql = queries[text]; return jql === undefined ? null : { id: text, jql }; },
};

const ask = async (jql: string): Promise<string> => {
  const { site } = await openSite({ projects: ['WEB', 'ML'], issues: ['WEB-1', 'WEB-2 done', 'ML-1'] });
  const found = searchJql(jql, site, options);
  return found.ok ? found.ids.map((id) => site.issueById(id)?.key).join(' ') : found.errors.join(' | ');
};

test.each([
  ['filter = Open ORDER BY key', 'ML-1 WEB-1'], ['filter = "Open web"', 'WEB-1'], ['filter != "Open web" ORDER BY key', 'ML-1 WEB-2'],
  ['NOT filter = "Open web" ORDER BY key', 'ML-1 WEB-2'], ['filter in ("Open web", Open) ORDER BY key', 'ML-1 WEB-1'], ['filter not in (Open)', 'WEB-2'],
  ['project = WEB AND filter = All ORDER BY key', 'WEB-1 WEB-2'],
  ['filter = Nothing', "The value 'Nothing' does not exist for the field 'filter'."],
  ['filter = Loop', "Field 'filter' with value 'Loop' matches filter 'Loop' and causes a cyclical reference."],
  ['filter = Broken', "The saved filter 'Broken' cannot be read."], ['filter ~ Open', "The operator '~' is not supported by the 'filter' field."],
  ['filter is EMPTY', "The operator 'is' is not supported by the 'filter' field."],
])('%s', async (jql, keys) => expect(await ask(jql)).toBe(keys));
