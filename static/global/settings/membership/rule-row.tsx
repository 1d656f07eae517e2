import { useId, type ReactElement } from 'react';
import type { RuleCount, RuleInput } from '../../../../src/contract/settings';
import { PlainButton } from '../../../parts/button';
import { CountValue } from '../../../parts/figure';
import { countText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';
import { RuleValue } from './rule-value';
import type { ListName } from './use-rows';

export const kindWords: Readonly<Record<RuleInput['kind'], string>> = { project: 'Project', epic: 'Epic and all below it', jql: 'Query (JQL)' };

type RowProps = {
  readonly list: ListName;
  readonly number: number;
  readonly rule: RuleInput;
  readonly count: RuleCount | null;
  readonly counting: boolean;
  readonly change: ((rule: RuleInput) => void) | null;
  readonly remove: () => void;
};

const sharedWords = (list: ListName, shared: number, locale: string): string =>
  (list === 'rules' ? `${countText(shared, 'issues', locale)} shared` : `takes out ${countText(shared, 'issues', locale)}`);

const Counted = ({ list, number, count }: Pick<RowProps, 'list' | 'number'> & { readonly count: RuleCount }): ReactElement | null => {
  const { locale } = useViewer();
  const { issues, shared } = count;
  if (issues === null) return count.problem === null ? <span className="quiet">not counted</span> : null;
  return (
    <>
      <CountValue measure={`${list}:${number}`} value={issues} text={countText(issues, 'issues', locale)} />
      {shared !== null && (shared > 0 || (list === 'excluded' && issues > 0)) && <span className="small quiet">{sharedWords(list, shared, locale)}</span>}
    </>
  );
};

/** One rule: what kind it is, what it names, what it finds, and what is worth knowing of it. */
export const RuleRow = ({ list, number, rule, count, counting, change, remove }: RowProps): ReactElement => {
  const id = useId();
  const label = `${list === 'rules' ? 'Rule' : 'Exclusion'} ${number}: ${kindWords[rule.kind]}`;
  return (
    <li className="rule-row">
      <span className="rule-kind quiet">{kindWords[rule.kind]}</span>
      <div className="rule-value">
        <RuleValue id={id} label={label} rule={rule} count={count} change={change} />
        {count !== null && count.note !== null && <p className="small quiet">{count.note}</p>}
      </div>
      <div className="rule-count" aria-live="polite">{counting ? <span className="quiet">counting</span> : count !== null && <Counted list={list} number={number} count={count} />}</div>
      {change !== null && <PlainButton look="link" aria-label={`Remove ${label}`} onClick={remove}>Remove</PlainButton>}
    </li>
  );
};
