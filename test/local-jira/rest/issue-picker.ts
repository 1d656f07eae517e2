import { browser } from '../site/permissions';
import type { Site } from '../site/site';
import type { Issue } from '../site/types';
import type { Api } from './api';
import { idsOf } from './jql-call';

const mostSuggested = 20;

const found = (issue: Issue, words: string): boolean => words !== '' && (issue.key.toLowerCase().includes(words) || issue.summary.toLowerCase().includes(words));

/** Issues to pick while a person types: by key or by words of the summary; of `currentJQL`, where that is given. */
export const pickerRoutes = (api: Api, site: Site): void => {
  api.get('/issue/picker', async (context) => {
    const { call } = context.var;
    const { query = '', currentJQL = '', currentIssueKey = '' } = context.req.query();
    const browse = browser(site, call.caller);
    const searched = currentJQL === '' ? [] : (await idsOf(call, currentJQL)).map((id) => site.issueById(id)).filter((issue) => issue !== undefined);
    const words = query.trim().toLowerCase();
    const matching = searched.filter((issue) => issue.key !== currentIssueKey && found(issue, words) && browse(issue));
    const issues = matching.slice(0, mostSuggested).map(({ id, key, summary, typeId }) => ({ id: Number(id), key, keyHtml: key, img: `/icon/type/${typeId}.svg`, summary, summaryText: summary }));
    const none = issues.length === 0 ? { msg: 'No matching issues found' } : {};
    return context.json({ sections: [{ id: 'cs', label: 'Current Search', sub: `Showing ${issues.length} of ${matching.length} matching issues`, ...none, issues }] });
  });
};
