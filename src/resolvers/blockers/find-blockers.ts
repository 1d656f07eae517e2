import type { IssueCalls } from '../../contract/calls';
import type { FoundIssue } from '../../contract/blockers';
import { openIssuesWith } from '../../jira/find-issues';
import { type IssueRights, issueRights, rightNames } from '../../jira/write-back/rights';
import type { Issue } from '../../model/program';
import type { Viewer } from '../viewer';
import { lacks, mayIf } from './may';
import { openToRaise, type OpenedOnIssue } from './on-issue';

type Call = IssueCalls['findBlockers'];

const SHOWN = 10;

/** Open work of another team. */
const canBlock = ({ issue }: OpenedOnIssue) => (other: Issue): boolean =>
  other.id !== issue.id && other.category !== 'done' && other.team.id !== issue.team.id;

/** The issue of this key first, then those whose keys begin like it. */
const byKey = ({ program }: OpenedOnIssue, query: string): readonly Issue[] => {
  const key = query.trim().toUpperCase();
  if (!/^[A-Z][A-Z0-9_]*(-\d*)?$/.test(key)) return [];
  return program.issues.filter((issue) => issue.key.startsWith(key)).sort((a, b) => Number(b.key === key) - Number(a.key === key));
};

const byWords = async ({ program }: OpenedOnIssue, query: string): Promise<readonly Issue[]> =>
  (await openIssuesWith(query, program.projects.map(({ id }) => id))).flatMap((id) => program.issues[program.byId.get(id) ?? -1] ?? []);

const found = (issue: Issue, summary: string, rights: IssueRights): FoundIssue => ({
  id: issue.id, key: issue.key, summary, status: issue.jira.status.name, team: issue.team.name,
  link: mayIf(rights.may(issue.id, 'LINK_ISSUES'), lacks('link', issue.key, rightNames.LINK_ISSUES)),
  comment: mayIf(rights.may(issue.id, 'ADD_COMMENTS'), lacks('comment on', issue.key, rightNames.ADD_COMMENTS)),
});

/** Open issues of other teams by key or words: those of the program that Jira lets the viewer see at this moment. */
export const findBlockers = async ({ programId, query }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const opened = await openToRaise(programId, viewer);
  const issues = [...new Set([...byKey(opened, query), ...await byWords(opened, query)])].filter(canBlock(opened)).slice(0, SHOWN);
  const rights = await issueRights(issues.map(({ id }) => id));
  const seen = issues.filter(({ id }) => rights.sees(id));
  const texts = await opened.texts(seen.map(({ id }) => id));
  return { issues: seen.map((issue) => found(issue, texts.get(issue.id) ?? '', rights)) };
};
