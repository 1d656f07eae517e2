import type { ReactElement } from 'react';
import type { BenefitsView, BenefitView } from '../../../../src/contract/value/benefits';
import { PlainButton } from '../../../parts/button';
import { dayText } from '../../../parts/date-text';
import { FigureValue } from '../../../parts/figure';
import { measuredText } from '../../../parts/number-text';
import { StateMark } from '../../../parts/state-mark';
import { useViewer } from '../../../parts/viewer';
import { LinkedList } from '../outcome/linked-list';
import { Readings } from './readings';
import type { Opened } from './benefit-dialogs';

type ItemProps = { readonly benefit: BenefitView; readonly view: BenefitsView; readonly past: boolean; readonly open: (opened: Opened) => void };

const Actions = ({ benefit, view, open }: ItemProps): ReactElement => {
  const spoken = <span className="only-heard"> {benefit.name}</span>;
  return (
    <div className="outcome-actions">
      {view.may.measure && <PlainButton look="link" onClick={() => open({ kind: 'reading', benefit })}>Enter a reading<span className="only-heard"> of {benefit.name}</span></PlainButton>}
      {view.may.manage && <PlainButton look="link" onClick={() => open({ kind: 'edit', benefit })}>Change{spoken}</PlainButton>}
      {view.rights.keeps && <PlainButton look="link" onClick={() => open({ kind: 'money', benefit })}>Put in money{spoken}</PlainButton>}
      {view.may.manage && <PlainButton look="link" onClick={() => open({ kind: 'remove', benefit })}>Remove{spoken}</PlainButton>}
    </div>
  );
};

/** A benefit: from where to where, how far it has come, and who answers for it. */
export const BenefitItem = (props: ItemProps): ReactElement => {
  const { locale } = useViewer();
  const { benefit, view, past } = props;
  const { name, unit, baseline, target, readings, realized, owner, reviewOn, projects, epics, aim, state, stands, money } = benefit;
  const value = (number: number | null): string => (number === null ? 'not known' : measuredText(number, unit, locale));
  return (
    <li className="outcome-item">
      <div className="outcome-head"><span className="outcome-name" dir="auto">{name}</span><StateMark state={state} word={stands} /></div>
      <div className="outcome-facts">
        <span>Before: <bdi>{value(baseline)}</bdi></span>
        <span>Last: <bdi>{value(readings.at(-1)?.value ?? null)}</bdi></span>
        <span>Target: <bdi>{value(target)}</bdi></span>
        <span>Realized: <FigureValue figure={{ measure: 'benefit-realized', unit: 'percent', value: realized.value, reason: realized.reason }} /></span>
      </div>
      <div className="outcome-facts">
        <span>{reviewOn === null ? 'No review date' : `Review ${dayText(reviewOn, locale)}`}</span>
        <span>{owner === null ? 'Nobody answers for it' : <>Owner: <bdi>{owner.name ?? 'somebody Jira does not name'}</bdi></>}</span>
        {projects.length > 0 && <span>Brought by <bdi>{projects.map((project) => project.key).join(', ')}</bdi></span>}
        {aim !== null && <span>Aim: <bdi>{aim.name}</bdi></span>}
        <span>{view.rights.sees ? (money.length === 0 ? 'Not put in money' : `In money over ${money.length} ${money.length === 1 ? 'year' : 'years'}`) : 'Money is not shown to you: it takes the finance role'}</span>
      </div>
      <LinkedList issues={epics} />
      <div className="outcome-foot"><Readings benefit={benefit} />{!past && <Actions {...props} />}</div>
    </li>
  );
};
