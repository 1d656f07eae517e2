import type { ReactElement } from 'react';
import type { ObjectivesView, ObjectiveView } from '../../../../src/contract/value/objectives';
import { PlainButton } from '../../../parts/button';
import { dayText } from '../../../parts/date-text';
import { StateMark } from '../../../parts/state-mark';
import { useViewer } from '../../../parts/viewer';
import { LinkedList } from '../outcome/linked-list';
import type { Opened } from './increment-section';

type ItemProps = { readonly objective: ObjectiveView; readonly may: ObjectivesView['may']; readonly edit: (() => void) | null; readonly open: (opened: Opened) => void };

const Outcome = ({ objective: { delivered } }: { readonly objective: ObjectiveView }): ReactElement =>
  (delivered === null ? <StateMark state="unknown" word="Not scored yet" /> : <StateMark state={delivered ? 'good' : 'bad'} word={delivered ? 'Delivered' : 'Not delivered'} />);

const valueWords = (planned: number | null, actual: number | null): string => {
  if (planned === null) return actual === null ? 'No value planned' : `Value ${actual}, none planned`;
  return actual === null ? `Planned value ${planned}` : `Value ${actual} of ${planned}`;
};

/** One objective with its value, its score and the work for it. */
export const ObjectiveItem = ({ objective, may, edit, open }: ItemProps): ReactElement => {
  const { locale } = useViewer();
  const { name, planned, actual, committed, frozenOn, scoredOn } = objective;
  return (
    <li className="outcome-item">
      <div className="outcome-head">
        <span className="outcome-name" dir="auto">{name}</span>
        <Outcome objective={objective} />
      </div>
      <LinkedList issues={objective.epics} />
      <div className="outcome-foot">
        <div className="outcome-facts">
          <span>{committed && frozenOn !== null ? `Committed, frozen ${dayText(frozenOn, locale)}` : 'Not committed'}</span>
          <span>{valueWords(planned, actual)}</span>
          {scoredOn !== null && <span>Scored {dayText(scoredOn, locale)}</span>}
        </div>
        {may.score && (
          <div className="outcome-actions">
            <PlainButton look="link" onClick={() => open({ kind: 'score', objective })}>Score<span className="only-heard"> {name}</span></PlainButton>
            {edit !== null && <PlainButton look="link" onClick={edit}>{frozenOn === null ? 'Change' : 'Link work'}<span className="only-heard"> {name}</span></PlainButton>}
            {(frozenOn === null || may.manage) && <PlainButton look="link" onClick={() => open({ kind: 'remove', objective })}>Remove<span className="only-heard"> {name}</span></PlainButton>}
          </div>
        )}
      </div>
    </li>
  );
};
