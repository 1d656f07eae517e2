import { mayBrowse } from '../../local-jira/site/permissions';
import type { Issue } from '../../local-jira/site/types';
import type { World } from './world';

/** Figures may come from what Jira said of a viewer's rights within the last minute. */
const rememberedMs = 61_000;

/** Somebody who looks at the program now and then, and is never to be told of what is hidden from them. */
export type Viewer = {
  /** To be called before and after everything that may change who sees what. */
  readonly note: () => void;
  /** Looks at the program; answers what is wrong with what was shown, null where nothing is. */
  readonly look: () => Promise<string | null>;
};

type Shown = { readonly ok: true; readonly value: { readonly fresh?: { readonly issues: number } } } | { readonly ok: false };

type Looking = { readonly email: string; readonly programId: string; /** Keys of its projects. */ readonly program: readonly string[]; /** By how many milliseconds clocks differ. */ readonly apart: number };

export const openViewer = (world: World, { email, programId, program, apart }: Looking): Viewer => {
  const { site, time } = world;
  const accountId = site.userByEmail(email)?.accountId ?? '';
  const seenAt = new Map<string, number>();
  const isIn = ({ key }: Issue): boolean => program.includes(key.slice(0, key.lastIndexOf('-')));
  const sees = (issue: Issue): boolean => mayBrowse(site, { kind: 'user', accountId }, issue);
  const schemes = new Map<string, { readonly id: number; readonly since: number }>();
  const noteSchemes = (): void => {
    for (const { id, permissionSchemeId } of site.projects()) {
      if (schemes.get(id)?.id !== permissionSchemeId) schemes.set(id, { id: permissionSchemeId, since: schemes.has(id) ? time.now() : 0 });
    }
  };
  const note = (): void => {
    noteSchemes();
    for (const issue of site.issues()) if (isIn(issue) && sees(issue)) seenAt.set(issue.id, time.now());
  };
  /** Who decides about a project is known as of a minute ago, and longer by as much as clocks differ. */
  const isUnsettled = ({ projectId }: Issue): boolean => (schemes.get(projectId)?.since ?? 0) >= time.now() - rememberedMs - apart;
  const hiddenNow = (): readonly Issue[] => [...site.issues()].filter((issue) => !sees(issue));
  /** Issues that a figure may be over: those seen within a minute, and those that were seen and have left, as long as the app may not know. */
  const countable = (): number => {
    const known = [...seenAt].filter(([id, at]) => {
      const issue = site.issueById(id);
      return issue === undefined || !isIn(issue) || at >= time.now() - rememberedMs;
    });
    const unsettled = [...site.issues()].filter((issue) => isIn(issue) && isUnsettled(issue));
    return new Set([...known.map(([id]) => id), ...unsettled.map(({ id }) => id)]).size;
  };
  const wrongIn = (shown: Shown, hidden: readonly Issue[], most: number): string | null => {
    const text = JSON.stringify(shown);
    const named = hidden.find(({ key, summary }) => text.includes(`"${key}"`) || text.includes(summary));
    if (named !== undefined) return `${email} was told of ${named.key}, which is hidden from them`;
    const issues = shown.ok ? shown.value.fresh?.issues ?? 0 : 0;
    return issues > most ? `${email} was told figures over ${issues} issues, and may see ${most}` : null;
  };
  return {
    note,
    look: async () => {
      note();
      const most = countable();
      const hidden = hiddenNow();
      for (const [call, payload] of [['overview', { programId }], ['evidence', { programId, measure: 'waiting' }]] as const) {
        const wrong = wrongIn(await world.ask(email, call, payload) as Shown, hidden, most);
        if (wrong !== null) return `${wrong} (${call})`;
      }
      return null;
    },
  };
};
