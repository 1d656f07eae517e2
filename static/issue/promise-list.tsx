import type { ReactElement, ReactNode } from 'react';
import type { PromiseView } from '../../src/contract/blockers';
import { dayText } from '../parts/date-text';
import { countText } from '../parts/number-text';
import { PromiseState } from '../parts/promise-state';
import { useViewer } from '../parts/viewer';
import { Facts, IssueName } from '../parts/waiting-list';
import { PromiseActions } from './promise-actions';

type ListProps = { readonly programId: string; readonly issueKey: string; readonly promises: readonly PromiseView[]; readonly changed: () => void };

const factsOf = (promise: PromiseView, locale: string): readonly (ReactNode | null)[] => [
  promise.promisedFor === null ? null : `promised for ${dayText(promise.promisedFor, locale)}`,
  promise.neededBy === null || promise.neededBy === promise.promisedFor ? null : `needed by ${dayText(promise.neededBy, locale)}`,
  promise.lateBy === null ? null : `${countText(promise.lateBy, 'working-days', locale)} late`,
  <>asked {promise.askedBy === null ? '' : <>by <bdi>{promise.askedBy}</bdi> </>}on {dayText(promise.askedOn, locale)}</>,
  promise.answeredBy === null ? null : <>answered by <bdi>{promise.answeredBy}</bdi></>,
];

const Item = ({ programId, issueKey, promise, changed }: Omit<ListProps, 'promises'> & { readonly promise: PromiseView }): ReactElement => {
  const { locale } = useViewer();
  const isAsked = promise.blocker.key === issueKey;
  return (
    <li className="issue-promise">
      <div className="issue-promise-head">
        <span className="issue-promise-who">{isAsked ? <><bdi>{promise.askingTeam}</bdi> asks for this</> : <>Asked of <bdi>{promise.askedTeam}</bdi></>}</span>
        <PromiseState state={promise.state} />
      </div>
      <IssueName issue={isAsked ? promise.blocked : promise.blocker} />
      <Facts facts={factsOf(promise, locale)} />
      {promise.reason !== '' && <p className="issue-words"><bdi>{promise.reason}</bdi></p>}
      {promise.answerReason !== null && <p className="issue-words">Answer: <bdi>{promise.answerReason}</bdi></p>}
      <PromiseActions programId={programId} promise={promise} changed={changed} />
    </li>
  );
};

/** Requests between teams about this issue, with what the viewer may do about each. */
export const PromiseList = ({ programId, issueKey, promises, changed }: ListProps): ReactElement | null => (
  promises.length === 0 ? null : (
    <section className="issue-group">
      <h3>Requests between teams</h3>
      <ul role="list">{promises.map((promise) => <Item key={promise.id} programId={programId} issueKey={issueKey} promise={promise} changed={changed} />)}</ul>
    </section>
  )
);
