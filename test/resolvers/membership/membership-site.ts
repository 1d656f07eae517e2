import type { MembershipInput, MembershipPreview, RuleInput } from '../../../src/contract/settings';
import type { Problem, Result } from '../../../src/contract/result';
import type { Local } from '../../local-jira/forge/harness';
import { ask, must, officer, refused } from '../../faults/program-site';

/** `project A`, `epic A-1`, or a query. */
export const rule = (text: string): RuleInput => {
  const [, kind, key = ''] = /^(project|epic) (\S+)$/.exec(text) ?? [];
  if (kind === 'project') return { kind, key };
  return kind === 'epic' ? { kind, key } : { kind: 'jql', jql: text };
};

export const membership = (rules: readonly string[], excluded: readonly string[] = []): MembershipInput =>
  ({ rules: rules.map(rule), excluded: excluded.map(rule) });

type Saved = Result<{ readonly version: number }>;

export const membershipOf = (local: Local, programId: string, email = officer) => {
  const version = async (): Promise<number> => must(await local.invoke(email, 'flagship-global', 'settings', { programId })).version;
  const save = async (rules: readonly string[], excluded: readonly string[] = [], seen?: number): Promise<Saved> =>
    local.invoke(email, 'flagship-global', 'saveMembership', { programId, version: seen ?? await version(), ...membership(rules, excluded) });
  return {
    version, save,
    /** Saves, and waits until all that follows from it has happened. */
    saved: async (rules: readonly string[], excluded: readonly string[] = []): Promise<void> => {
      must(await save(rules, excluded));
      await local.platform.drain();
    },
    refused: async (rules: readonly string[], excluded: readonly string[] = []): Promise<Problem> => refused(await save(rules, excluded)),
    preview: async (rules: readonly string[], excluded: readonly string[] = []): Promise<MembershipPreview> =>
      must(await local.invoke(email, 'flagship-global', 'previewMembership', { programId, ...membership(rules, excluded) })),
    stored: async (): Promise<MembershipPreview> => must(await local.invoke(email, 'flagship-global', 'settings', { programId })).membership,
    issues: async (): Promise<number> => (await ask(local, email).overview(programId)).fresh.issues,
  };
};

/** Each rule with what it finds and what of that others find. */
export const told = ({ rules }: Pick<MembershipPreview, 'rules'>): readonly unknown[] =>
  rules.map(({ rule: one, issues, shared }) => [one.kind === 'jql' ? one.jql : one.key, issues, shared]);
