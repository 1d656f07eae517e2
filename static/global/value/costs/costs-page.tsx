import './costs.css';
import { useState, type ReactElement } from 'react';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton, TilesSkeleton } from '../../../parts/skeleton';
import { TabPanel, Tabs } from '../../../parts/tabs';
import { Guided } from '../guided';
import type { PartProps } from '../part-props';
import { valueRoute } from '../place';
import { SwitchedOff } from '../switched-off';
import { LineDialog } from './line-dialog';
import { LinesPart } from './lines-part';
import { RulesPart } from './rules/rules-part';
import { TotalsPart } from './totals-part';
import { TransfersPart } from './transfers-part';

const skeleton = <Loading what="budget and cost"><TilesSkeleton count={4} /><RowsSkeleton count={6} /></Loading>;

const tabs = [
  { key: 'totals', label: 'Totals' }, { key: 'lines', label: 'Lines' }, { key: 'transfers', label: 'Transfers' }, { key: 'rules', label: 'Rates and rules' },
] as const;

type Tab = (typeof tabs)[number]['key'];

/** What may be spent, was spent, and is expected to be: totals, the lines behind them, transfers, and what turns hours into money. */
export const CostsPage = ({ programId, place, query, asOf, canManage, go }: PartProps): ReactElement => {
  const [adding, setAdding] = useState(false);
  const at = asOf === null ? { programId } : { programId, asOf };
  const { value: view, problem, again } = useAnswer(() => askGlobal('costs', at), JSON.stringify(at));
  const tab: Tab = tabs.find(({ key }) => key === place[1])?.key ?? 'totals';
  const open = (next: Tab): void => go(valueRoute(programId, next === 'totals' ? ['costs'] : ['costs', next], query));
  if (view === null) return <div className="value-page">{problem === null ? skeleton : <ProblemPanel problem={problem} retry={again} />}</div>;
  if (view.off) return <SwitchedOff programId={programId} module="costs" name="Budget and cost are" may={canManage && asOf === null} switched={again} />;
  if (!view.rights.sees) {
    return (
      <Guided title="Budget and cost" step={canManage && asOf === null ? { label: 'Give the finance role', act: () => go({ page: 'settings', id: programId, section: 'people' }) } : null}>
        <p>What the program may spend, what it has spent and what it is expected to spend, by project, package and team. It is kept by people with the finance role.</p>
        <p className="quiet">{view.rights.why}</p>
      </Guided>
    );
  }
  const first = view.currency === null || (view.lines === 0 && view.source === 'lines');
  return (
    <div className="value-page costs">
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      <Tabs label="Budget and cost" name="costs" tabs={tabs} chosen={tab} choose={open} />
      <TabPanel name="costs" chosen={tab}>
        {tab === 'totals' && first && (
          <Guided
            title="Budget and cost" who="People with the finance role can begin."
            step={!view.rights.keeps ? null : view.currency === null ? { label: 'Choose the currency', act: () => open('rules') } : { label: 'Enter a budget', act: () => setAdding(true) }}
          >
            <p>What may be spent, what was spent and what is still to be spent, by project, package and team. Cost comes from entered lines, from work logged in Jira at dated rates, or from what a team costs a day.</p>
          </Guided>
        )}
        {tab === 'totals' && !first && <TotalsPart programId={programId} view={view} at={at} />}
        {tab === 'lines' && <LinesPart programId={programId} view={view} add={() => setAdding(true)} changed={again} />}
        {tab === 'transfers' && <TransfersPart programId={programId} view={view} changed={again} />}
        {tab === 'rules' && <RulesPart programId={programId} keeps={view.rights.keeps} changed={again} />}
      </TabPanel>
      {adding && <LineDialog programId={programId} view={view} line={null} close={() => setAdding(false)} saved={() => { setAdding(false); again(); }} />}
    </div>
  );
};
