import '../outcome/outcome.css';
import { useState, type ReactElement } from 'react';
import type { BenefitsView, BenefitView } from '../../../../src/contract/value/benefits';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { DownloadCsv } from '../../../parts/download-csv';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton, TilesSkeleton } from '../../../parts/skeleton';
import { AimsSection } from '../aims/aims-section';
import { Guided } from '../guided';
import { FigureTiles } from '../outcome/figure-tiles';
import type { PartProps } from '../part-props';
import { SwitchedOff } from '../switched-off';
import { benefitMoneyTable, benefitTable } from './benefit-csv';
import { BenefitDialogs, type Opened } from './benefit-dialogs';
import { BenefitItem } from './benefit-item';

const skeleton = <Loading what="the benefits"><TilesSkeleton count={2} /><RowsSkeleton count={6} /></Loading>;

type ListProps = { readonly view: BenefitsView; readonly past: boolean; readonly open: (opened: Opened) => void };

const List = ({ view, past, open }: ListProps): ReactElement => (
  <section className="card" aria-label="Benefits">
    <div className="outcome-head">
      <h2>Benefits</h2>
      <div className="outcome-actions">
        <DownloadCsv name="benefits" table={() => benefitTable(view.benefits)} />
        {view.benefits.some(({ money }) => money.length > 0) && <DownloadCsv name="benefits-in-money" what="in money" table={() => benefitMoneyTable(view.benefits)} />}
        {view.may.manage && !past && <PlainButton onClick={() => open({ kind: 'edit', benefit: null })}>Add a benefit</PlainButton>}
      </div>
    </div>
    <ul role="list" className="outcome-list">
      {view.benefits.map((benefit: BenefitView) => <BenefitItem key={benefit.id} benefit={benefit} view={view} past={past} open={open} />)}
    </ul>
  </section>
);

/** What the program is to change, measured before and after; what it is for; and work that serves none of it. */
export const BenefitsPage = ({ programId, asOf }: PartProps): ReactElement => {
  const at = asOf === null ? { programId } : { programId, asOf };
  const [opened, setOpened] = useState<Opened | null>(null);
  const { value: view, problem, again } = useAnswer(() => askGlobal('benefits', at), JSON.stringify(at));
  if (view === null) return <div className="value-page">{problem === null ? skeleton : <ProblemPanel problem={problem} retry={again} />}</div>;
  if (view.off) return <SwitchedOff programId={programId} module="benefits" name="Benefits are" may={view.may.manage && asOf === null} switched={again} />;
  const past = asOf !== null;
  return (
    <div className="value-page">
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {view.benefits.length === 0 ? (
        <Guided title="Benefits" step={view.may.manage && !past ? { label: 'Name the first benefit', act: () => setOpened({ kind: 'edit', benefit: null }) } : null} who="Managers of this program name its benefits.">
          <p>What is to be different once the work is delivered: fewer errors, more customers, less effort. Each benefit has a value before, a target, somebody who answers for it and a day on which it is looked at. What was delivered and did not bring it shows red.</p>
        </Guided>
      ) : (
        <>
          <FigureTiles at={at} figures={view.figures} partial={view.partial} mostColumns={2} />
          <List view={view} past={past} open={setOpened} />
        </>
      )}
      <AimsSection at={at} past={past} changed={again} />
      {opened !== null && <BenefitDialogs programId={programId} view={view} opened={opened} close={() => setOpened(null)} saved={() => { setOpened(null); again(); }} />}
    </div>
  );
};
