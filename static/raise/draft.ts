import type { AskableTeam, BlockerLinkType, FoundIssue, May, RaiseForm, RaiseInput } from '../../src/contract/blockers';

/** What somebody has entered so far. */
export type RaiseDraft = {
  readonly programId: string;
  readonly kind: 'issue' | 'team';
  readonly issue: FoundIssue | null;
  readonly teamId: string;
  readonly summary: string;
  readonly linkTypeId: string;
  readonly neededBy: string;
  readonly reason: string;
  readonly flag: boolean;
  readonly comment: boolean;
};

type InProgram = RaiseForm['programs'][number];

/** The form's first state in one of the issue's programs. */
export const begun = (form: RaiseForm, program: InProgram): RaiseDraft => ({
  programId: program.id, kind: 'issue', issue: null, teamId: program.teams[0]?.id ?? '', summary: '',
  linkTypeId: program.linkTypes[0]?.id ?? '', neededBy: '', reason: '', flag: form.flag.ok, comment: true,
});

export type Chosen = { readonly program: InProgram; readonly team: AskableTeam | null; readonly type: BlockerLinkType | null };

export const chosenOf = (form: RaiseForm, draft: RaiseDraft): Chosen | null => {
  const program = form.programs.find(({ id }) => id === draft.programId);
  if (program === undefined) return null;
  return {
    program,
    team: program.teams.find(({ id }) => id === draft.teamId) ?? null,
    type: program.linkTypes.find(({ id }) => id === draft.linkTypeId) ?? null,
  };
};

/** What the asked issue is called before it is there. */
const newIssue = (team: AskableTeam | null): string => `the new ${team?.project?.key ?? ''} issue`.replace('  ', ' ');

/** The sentence Jira will show, with real keys; null until both sides are chosen. */
export const sentenceOf = (form: RaiseForm, draft: RaiseDraft, { team, type }: Chosen): string | null => {
  const blocker = draft.kind === 'team' ? newIssue(team) : draft.issue?.key;
  if (type === null || blocker === undefined) return null;
  const words = type.sentence.replaceAll('{blocker}', blocker).replaceAll('{blocked}', form.issue.key);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const whyNot = (may: May | undefined): readonly string[] => (may === undefined || may.ok ? [] : [may.why ?? 'Jira does not let you do this.']);

/** Whether the comment is written: a new issue says it in its description. */
export const comments = ({ kind, comment }: RaiseDraft): boolean => kind === 'issue' && comment;

/** What Jira would refuse, as far as it is known; the resolver checks it again before it writes anything. */
export const obstacles = (form: RaiseForm, draft: RaiseDraft, { team, type }: Chosen): readonly string[] => {
  const byTeam = draft.kind === 'team';
  const far = byTeam ? team?.link : draft.issue?.link;
  return [
    ...(byTeam ? whyNot(team?.create) : []),
    ...(type?.from === 'blocked' ? whyNot(form.link) : whyNot(far)),
    ...(draft.flag ? whyNot(form.flag) : []),
    ...(comments(draft) ? whyNot(draft.issue?.comment) : []),
  ];
};

/** Whether enough is entered. */
export const isComplete = (draft: RaiseDraft, { team, type }: Chosen): boolean =>
  type !== null && (draft.kind === 'issue' ? draft.issue !== null : team !== null && draft.summary.trim() !== '');

/** What will be written, in the order in which it is. */
export const plannedWrites = (form: RaiseForm, draft: RaiseDraft, chosen: Chosen): readonly string[] => {
  const { team } = chosen;
  const asked = draft.kind === 'team' ? team?.name : draft.issue?.team;
  return [
    ...(draft.kind === 'team' ? [`A new issue “${draft.summary.trim()}” in ${team?.project?.name ?? ''}, with your reason as its description`] : []),
    `A link: ${sentenceOf(form, draft, chosen)?.split(':')[0] ?? ''}`,
    `A request to ${asked ?? ''} in ${chosen.program.name}, which they answer${draft.neededBy === '' ? '' : ', with the day it is needed by'}`,
    ...(draft.flag ? [`Jira's flag on ${form.issue.key}`] : []),
    ...(comments(draft) ? [`A comment on ${draft.issue?.key ?? ''} that says who waits, by when and why`] : []),
  ];
};

/** What the resolver is sent; null while something is missing. */
export const inputOf = (draft: RaiseDraft): RaiseInput | null => {
  const { programId, linkTypeId, flag } = draft;
  const asked = draft.kind === 'team'
    ? { kind: 'team' as const, teamId: draft.teamId, summary: draft.summary }
    : draft.issue === null ? null : { kind: 'issue' as const, issueId: draft.issue.id };
  if (asked === null) return null;
  return { programId, asked, linkTypeId, neededBy: draft.neededBy === '' ? null : draft.neededBy, reason: draft.reason, flag, comment: comments(draft) };
};
