import type { GlobalCalls } from '../../contract/calls';
import type { MembershipInput, MembershipPreview } from '../../contract/settings';
import type { MembershipRule, ProgramSettings } from '../../model/settings';
import { programFor } from '../program-for';
import type { Viewer } from '../viewer';
import { type CheckedRule, checkRuleList } from './check-rule-list';
import { countRules } from './count-rules';
import { namedThings, ruleInputs } from './named-things';

type Stored = Pick<ProgramSettings, 'rules' | 'excluded'>;

export type CheckedMembership = { readonly rules: readonly CheckedRule[]; readonly excluded: readonly CheckedRule[] };

/** Rules as somebody typed them, checked in their name; what `stored` holds may stay. */
export const checkMembership = async ({ rules, excluded }: MembershipInput, stored: Stored): Promise<CheckedMembership> => {
  const things = await namedThings([...rules, ...excluded]);
  return { rules: await checkRuleList(rules, stored.rules, things), excluded: await checkRuleList(excluded, stored.excluded, things) };
};

const askerOf = ({ cloudId, accountId }: Viewer) => ({ site: cloudId, accountId });

const nothing: readonly MembershipRule[] = [];

/** What these rules would bring in, before anything is saved; without a program: in a new one. */
export const previewMembership = async ({ programId, ...input }: GlobalCalls['previewMembership']['input'], viewer: Viewer): Promise<MembershipPreview> => {
  const stored = programId === null ? { rules: nothing, excluded: nothing } : (await programFor(programId, viewer, 'manage')).settings;
  const { rules, excluded } = await checkMembership(input, stored);
  return countRules(askerOf(viewer), rules, excluded);
};

/** What somebody who only looks may not see is left out, as if the rule were not there. */
const shown = (rules: readonly CheckedRule[], canManage: boolean): readonly CheckedRule[] =>
  (canManage ? rules : rules.filter(({ problem }) => problem === null));

/**
 * The rules of a program with what they find now for this viewer. A manager is told of rules about what they may not
 * see, so that they do not drop them; nobody else is.
 */
export const membershipCounts = async ({ settings }: { readonly settings: Stored }, viewer: Viewer, canManage: boolean): Promise<MembershipPreview> => {
  const [rules, excluded] = await Promise.all([ruleInputs(settings.rules), ruleInputs(settings.excluded)]);
  const checked = await checkMembership({ rules, excluded }, settings);
  return countRules(askerOf(viewer), shown(checked.rules, canManage), shown(checked.excluded, canManage));
};
