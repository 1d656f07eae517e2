import './membership.css';
import type { ReactElement } from 'react';
import type { MembershipInput, SettingsView } from '../../../../src/contract/settings';
import { askGlobal } from '../../../bridge';
import { ProblemPanel } from '../../../parts/problem';
import { useUnsaved } from '../../unsaved';
import { SaveBar } from '../save-bar';
import { SaveProblems } from '../save-problems';
import type { SectionProps } from '../section-props';
import { useSave, type Write } from '../use-save';
import { MembershipTotal } from './membership-total';
import { carriedOver, inputOf, storedRows, wrongRules } from './rows';
import { RuleList } from './rule-list';
import { useMembershipPreview } from './use-membership-preview';
import { useRows } from './use-rows';

/** Over what others stored meanwhile, only one's own changes are made. */
const write = ({ programId, version }: SettingsView, was: MembershipInput, is: MembershipInput): Write => async (seen) => {
  if (seen === version) return askGlobal('saveMembership', { programId, version: seen, ...is });
  const stored = await askGlobal('settings', { programId });
  if (!stored.ok) return stored;
  return askGlobal('saveMembership', { programId, version: seen, ...carriedOver(inputOf(storedRows(stored.value.membership)), was, is) });
};

const ruleWords = 'Projects, epics with everything below them across projects, and queries. An issue that several of them find counts once.';
const exclusionWords = 'What these name is kept out, whatever rule brings it in.';

/** What belongs to a program: counted live as it is edited, and saved whole or not at all. */
export const MembershipEditor = ({ view, changed }: SectionProps): ReactElement => {
  const { programId, version, canManage, membership } = view;
  const edited = useRows(membership, version);
  const saving = useSave(version, changed);
  const input = inputOf(edited.rows);
  const { value: preview, problem, loading, again } = useMembershipPreview(programId, input, edited.changes === 0 && !edited.saved ? membership : null);
  useUnsaved(edited.changes > 0 ? 'what belongs to it' : null);
  const lists = { edited, canManage, preview, counting: loading };
  const wrong = preview !== null && wrongRules(membership, preview) > 0;
  const save = (): void => saving.save(write(view, inputOf(storedRows(membership)), input), edited.keepUntilShown);
  return (
    <div className="membership">
      <MembershipTotal preview={preview} counting={loading} />
      <RuleList {...lists} list="rules" title="Brings in" about={ruleWords} />
      <RuleList {...lists} list="excluded" title="Keeps out" about={exclusionWords} />
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      <SaveProblems saving={saving} discard={edited.discard} />
      {canManage && <SaveBar busy={saving.busy} ready={!loading && !wrong && problem === null && input.rules.length > 0} count={edited.changes} discard={edited.discard} save={save} />}
    </div>
  );
};
