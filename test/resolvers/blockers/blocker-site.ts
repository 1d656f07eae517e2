import type { RaiseInput } from '../../../src/contract/blockers';
import type { IssueCalls } from '../../../src/contract/calls';
import type { IssueContextView } from '../../../src/contract/issue-context';
import type { Result } from '../../../src/contract/result';
import { makeProgram, must, openTiny } from '../../faults/program-site';
import type { Local, LocalOptions } from '../../local-jira/forge/harness';
import { groupNames, linkTypes, standardUsers } from '../../local-jira/site/standard-tables';
import type { Holder } from '../../local-jira/site/types';

const users: readonly Holder[] = [{ type: 'group', parameter: groupNames.users }];
const leads: readonly Holder[] = [{ type: 'user', parameter: standardUsers.lead.accountId }, { type: 'user', parameter: standardUsers.officer.accountId }];

export const lead = 'lead@example.com';
export const engineer = 'engineer@example.com';
export const outsider = 'outsider@example.com';

/**
 * Web waits for Data. Everybody in the users group works on WEB and sees DATA, where only the lead and the officer may
 * write. What is secret in DATA, the lead alone sees.
 */
const seed = {
  projects: [
    { key: 'WEB', name: 'Web' },
    { key: 'DATA', name: 'Data', browse: users, members: leads, levels: { secret: [{ type: 'user' as const, parameter: standardUsers.lead.accountId }] } },
  ],
  issues: [
    'WEB-1 doing assignee engineer: Chart of accuracy', 'WEB-2 todo: Export', 'DATA-1 todo: Fix label drift', 'DATA-2 todo: Backfill labels',
    'DATA-3 todo level secret: Salaries', 'DATA-4 done: Old schema', 'WEB-3 done: Login',
  ],
};

export type BlockerSite = {
  readonly local: Local;
  readonly programId: string;
  readonly id: (key: string) => number;
  /** A call of the panel on an issue; WEB-1 unless another is named. */
  readonly call: <Name extends keyof IssueCalls & string>(email: string, name: Name, input: IssueCalls[Name]['input'], issueKey?: string) => Promise<Result<IssueCalls[Name]['output']>>;
  readonly panel: (email: string, issueKey?: string) => Promise<IssueContextView['programs'][number]>;
  /** Links between issues by their keys, as `DATA-1 Blocks WEB-1`. */
  readonly links: () => readonly string[];
  readonly comments: (key: string) => number;
  readonly isFlagged: (key: string) => boolean;
};

/** The whole app over that site, with a published program of both projects. */
export const openBlockers = async (options: Partial<LocalOptions> = {}): Promise<BlockerSite> => {
  const local = await openTiny(seed, options);
  const programId = await makeProgram(local, { projectKeys: ['WEB', 'DATA'] });
  const issueOf = (key: string) => {
    const issue = local.site.issue(key);
    if (issue === undefined) throw new Error(`No issue ${key}`);
    return issue;
  };
  const call: BlockerSite['call'] = (email, name, input, issueKey = 'WEB-1') =>
    local.ask(email, 'flagship-issue', name, input, { issueKey }) as never;
  return {
    local, programId, call,
    id: (key) => Number(issueOf(key).id),
    panel: async (email, issueKey) => {
      await local.platform.drain();
      const [program] = must(await call(email, 'issueContext', {}, issueKey)).programs;
      if (program === undefined) throw new Error('The panel shows no program.');
      return program;
    },
    links: () => [...local.site.tables.link.values()].map((link) =>
      `${local.site.issueById(link.sourceId)?.key ?? ''} ${local.site.tables.linkType.get(link.typeId)?.name ?? ''} ${local.site.issueById(link.destinationId)?.key ?? ''}`),
    comments: (key) => [...local.site.tables.comment.values()].filter(({ issueId }) => issueId === issueOf(key).id).length,
    isFlagged: (key) => Object.values(issueOf(key).custom).some((value) => JSON.stringify(value).includes('Impediment')),
  };
};

/** A raise that asks DATA-1 for the third of December, with everything. */
export const raiseOf = ({ programId, id }: BlockerSite, change: Partial<RaiseInput> = {}): RaiseInput => ({
  programId, asked: { kind: 'issue', issueId: id('DATA-1') }, linkTypeId: linkTypes.blocks.id, neededBy: '2026-12-03',
  reason: 'The chart needs clean labels', flag: true, comment: true, ...change,
});

export const stepsOf = (steps: readonly { readonly step: string; readonly state: string }[]): readonly string[] => steps.map(({ step, state }) => `${step} ${state}`);

