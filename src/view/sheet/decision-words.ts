import type { NeededDecision } from '../../contract/sheet';
import type { Analysis } from '../../analyse/analysis';
import type { Decision } from '../../analyse/agenda/decisions-needed';
import type { JudgedPromise, PromiseEnd } from '../../analyse/dependencies/promise-ledger';
import { programState } from '../../analyse/program-state';
import { counted, fewNames } from '../../analyse/words';
import { apart, namesApart } from '../apart';
import { dateWords } from '../words';

type Of<Kind extends Decision['kind']> = Extract<Decision, { readonly kind: Kind }>;
type Words = { readonly text: string; readonly page: string };

/** As many keys of a ring as `fewNames` names. */
const NAMED_IN_RING = 3;

/** Issues that these decisions name. */
export const idsOfDecisions = (decisions: readonly Decision[]): readonly number[] => decisions.flatMap((decision) => {
  if ('requests' in decision) return [decision.requests[0].promise.blockerId, decision.requests[0].promise.blockedId];
  return 'cycles' in decision ? decision.cycles[0].issues.slice(0, NAMED_IN_RING).map(({ id }) => id) : [];
});

const keyOf = ({ issue, outside }: PromiseEnd): string => issue?.key ?? outside?.key ?? '';

const unanswered = ([first, ...rest]: readonly [JudgedPromise, ...JudgedPromise[]], locale: string): string => {
  const { blocker, blocked, promise: { neededBy } } = first;
  const needed = neededBy === null ? '' : `, needed by ${dateWords(neededBy, locale)}`;
  const request = `${apart(blocked.team)}’s request for ${keyOf(blocker)}${needed}`;
  if (rest.length === 0) return `${apart(blocker.team)} has not answered ${request}: say yes, no, or another day.`;
  return `${counted(rest.length + 1, 'request')} between teams are unanswered past their day; the oldest is ${request}.`;
};

const declined = ([first, ...rest]: readonly [JudgedPromise, ...JudgedPromise[]]): string => {
  const { blocker, blocked } = first;
  const one = `${apart(blocker.team)} declined ${keyOf(blocker)}, and ${apart(blocked.team)} still waits for it`;
  return rest.length === 0 ? `${one}: decide who does it, or do without.` : `${one}; ${counted(rest.length, 'other request')} declined too: decide who does them.`;
};

const cycles = ({ cycles: [first, ...rest] }: Of<'cycles'>): string => {
  const ring = `${fewNames(first.issues.map(({ key }) => key))} wait for each other`;
  return rest.length === 0 ? `${ring}, so that none can be finished first: choose which link to cut.` : `${counted(rest.length + 1, 'ring')} of issues block themselves: ${ring}. Choose which links to cut.`;
};

const projects = ({ projects: all }: Of<'projects-without-deadline'>): string =>
  `${namesApart(all.map(({ name }) => name))} ${all.length === 1 ? 'has' : 'have'} no deadline: by when must ${all.length === 1 ? 'it' : 'they'} be done?`;

const wordsOf = (analysis: Analysis, decision: Decision, locale: string): Words => {
  switch (decision.kind) {
    case 'late': return { text: `The finish is forecast ${counted(decision.workingDays, 'working day')} after the deadline: cut scope, add hands, or move the deadline.`, page: 'plan' };
    case 'unanswered': return { text: unanswered(decision.requests, locale), page: 'governance/promises' };
    case 'declined': return { text: declined(decision.requests), page: 'governance/promises' };
    case 'cycles': return { text: cycles(decision), page: 'dependencies/cycles' };
    case 'dropped': return { text: `${counted(decision.questions, 'issue')} still ${decision.questions === 1 ? 'names' : 'name'} a blocker that another team dropped: still needed?`, page: 'dependencies/questions' };
    case 'override-ended': return { text: `The state set by hand ended on ${dateWords(decision.override.until, locale)}. By the rule it is: ${programState(analysis).byRule.word}. Set it anew, or let the rule count.`, page: 'settings/state' };
    case 'override-ends': return { text: `The state set by hand ends on ${dateWords(decision.override.until, locale)}: does it still hold?`, page: 'settings/state' };
    case 'no-deadline': return { text: 'No deadline is set: when must this be finished?', page: 'settings/deadlines' };
    case 'projects-without-deadline': return { text: projects(decision), page: 'settings/deadlines' };
  }
};

/** A decision that is needed, in words for those at the table. */
export const neededDecision = (analysis: Analysis, decision: Decision, locale: string): NeededDecision =>
  ({ ...wordsOf(analysis, decision, locale), days: decision.days });
