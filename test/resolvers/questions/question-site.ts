import type { QuestionAbout, QuestionsShown, QuestionsView, QuestionView } from '../../../src/contract/questions';
import type { GlobalCalls } from '../../../src/contract/calls';
import type { Result } from '../../../src/contract/result';
import { makeProgram, must, openTiny } from '../../faults/program-site';
import type { Local, LocalOptions } from '../../local-jira/forge/harness';
import { groupNames, linkTypes, standardUsers } from '../../local-jira/site/standard-tables';
import { tinySeed } from '../../local-jira/site/tiny-seed';
import type { Comment, Holder, SiteSeed } from '../../local-jira/site/types';

const users: readonly Holder[] = [{ type: 'group', parameter: groupNames.users }];
const onlyLead: readonly Holder[] = [{ type: 'user', parameter: standardUsers.lead.accountId }];
const leads: readonly Holder[] = [...onlyLead, { type: 'user', parameter: standardUsers.officer.accountId }];

export const lead = 'lead@example.com';
export const engineer = 'engineer@example.com';

/** A document of one paragraph. */
export const said = (text: string): object => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

const comment = (id: number, issueId: string, text: string, group?: string): Comment => ({
  id: String(id), issueId, authorId: standardUsers.lead.accountId, created: '2026-11-10T09:00:00.000+0000', updated: '2026-11-10T09:00:00.000+0000', body: said(text),
  ...(group === undefined ? {} : { visibility: { type: 'group' as const, value: group } }),
});

const tiny = {
  projects: [
    { key: 'WEB', name: 'Web', browse: users },
    { key: 'API', name: 'Api', browse: users, members: leads, levels: { secret: onlyLead } },
    { key: 'HID', name: 'Hidden', browse: onlyLead },
    { key: 'OUT', name: 'Outside', browse: users },
  ],
  issues: [
    'WEB-1 doing: Chart after API-1, HID-1 and API-5', 'WEB-2 todo: Table', 'WEB-3 todo: Waits for what was dropped', 'WEB-4 done: Names API-1 too',
    'WEB-5 todo: Legend', 'WEB-6 todo: Print with OUT-1', 'WEB-7 todo: Linked to API-1',
    'API-1 todo: Scores', 'API-2 todo: Labels', 'API-3 dropped: Old labels', 'API-4 duplicate: Labels once more', 'API-5 todo level secret: Salaries',
    'HID-1 todo: Nobody knows', 'OUT-1 todo: Printer', 'OUT-2 done: Paper',
  ],
  links: ['API-3 blocks WEB-3', 'API-4 blocks WEB-5', 'API-4 duplicates API-2', 'API-1 relates to WEB-7'],
};

const idIn = (seed: SiteSeed, key: string): string => [...seed.issues].find((issue) => issue.key === key)?.id ?? '';

/** The tiny site with texts: WEB-2's description names API-2, a comment on it API-1, and one for the program office WEB-6's printer. */
const withTexts = (seed: SiteSeed): SiteSeed => ({
  ...seed,
  issues: [...seed.issues].map((issue) => (issue.key === 'WEB-2' ? { ...issue, description: said('The rows come from API-2, as agreed.') } : issue)),
  comments: [
    comment(1, idIn(seed, 'WEB-2'), 'Also see API-1 and HID-1.'),
    comment(2, idIn(seed, 'WEB-5'), 'Only for us: API-1 is late.', groupNames.programOffice),
  ],
});

export type QuestionSite = {
  readonly local: Local;
  readonly programId: string;
  readonly id: (key: string) => number;
  readonly ask: (email: string, show?: QuestionsShown, from?: number) => Promise<QuestionsView>;
  readonly read: (email: string) => Promise<readonly QuestionView[]>;
  readonly answer: (email: string, about: QuestionAbout, answer: string, linkTypeId?: string | null) => Promise<Result<GlobalCalls['answerQuestion']['output']>>;
  readonly links: () => readonly string[];
};

/** The app over a site in which every kind of question is asked, with a published program in which everybody may contribute. */
export const openQuestions = async (options: Partial<LocalOptions> = {}): Promise<QuestionSite> => {
  const local = await openTiny(tiny, { ...options, seed: withTexts(tinySeed(tiny)) });
  const programId = await makeProgram(local, { projectKeys: ['WEB', 'API'] });
  const call = async <Name extends keyof GlobalCalls & string>(email: string, name: Name, input: GlobalCalls[Name]['input']) => local.invoke(email, 'flagship-global', name, input as never);
  const { version } = must(await local.invoke('officer@example.com', 'flagship-global', 'settings', { programId }));
  must(await local.invoke('officer@example.com', 'flagship-global', 'saveRoles', {
    programId, version, visibility: 'published', everyone: 'viewer',
    grants: [{ role: 'contributor', holder: { kind: 'user', accountId: standardUsers.lead.accountId, name: '' } }, { role: 'contributor', holder: { kind: 'user', accountId: standardUsers.engineer.accountId, name: '' } }],
  }));
  return {
    local, programId,
    id: (key) => Number(local.site.issue(key)?.id),
    ask: async (email, show = 'open', from = 0) => must(await call(email, 'questions', { programId, show, from }) as Result<QuestionsView>),
    read: async (email) => {
      const found: QuestionView[] = [];
      for (let from: number | null = 0; from !== null;) {
        const part: GlobalCalls['readMentions']['output'] = must(await local.invoke(email, 'flagship-global', 'readMentions', { programId, from }));
        found.push(...part.questions);
        from = part.next;
      }
      return found;
    },
    answer: (email, about, answer, linkTypeId = linkTypes.blocks.id) => local.invoke(email, 'flagship-global', 'answerQuestion', { programId, about, answer, linkTypeId }),
    links: () => [...local.site.tables.link.values()].map((link) =>
      `${local.site.issueById(link.sourceId)?.key ?? ''} ${local.site.tables.linkType.get(link.typeId)?.name ?? ''} ${local.site.issueById(link.destinationId)?.key ?? ''}`),
  };
};

/** Whom a question is about, by keys: `mention WEB-1 API-1`. */
export const named = ({ about, issues }: QuestionView): string => [about.kind, ...issues.map(({ key }) => key)].join(' ');
