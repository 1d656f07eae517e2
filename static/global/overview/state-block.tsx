import type { ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import { dayText } from '../../parts/date-text';
import { Parts, StateSentence } from '../../parts/sentence';
import { StateMark } from '../../parts/state-mark';
import type { OpenEvidence } from '../../parts/tile';
import { useViewer } from '../../parts/viewer';
import { WordLink } from '../../parts/word-link';
import { Told } from '../../parts/told-text';

/** Who set the state; the sentence tells why, until when, and what the rule says instead. */
const SetBy = ({ by }: { readonly by: string }): ReactElement => <p className="small quiet">Set by <bdi>{by}</bdi></p>;

/** The sentence of the state, what caused it, by which rule, and what the last seven days changed. */
export const StateBlock = ({ view, open }: { readonly view: OverviewView; readonly open: OpenEvidence }): ReactElement => {
  const { locale } = useViewer();
  return (
    <section className={`state-block state-block-${view.state}`} aria-label="State of the program">
      <StateSentence state={view.state} word={view.stateWord} parts={view.sentence} open={open} />
      {view.override?.by != null && <SetBy by={view.override.by} />}
      {view.causes.length > 0 && (
        <ul role="list" className="causes">
          {view.causes.map((cause) => (
            <li key={cause.measure}>
              <StateMark state={cause.state} />{' '}
              <WordLink act={() => open(cause.measure)}><Told text={cause.text} /></WordLink>
            </li>
          ))}
        </ul>
      )}
      {view.since.length > 0 && (
        <p className="since"><span className="quiet">Since {dayText(view.sinceDay, locale)}:</span> <Parts parts={view.since} between=", " open={open} /></p>
      )}
      <details className="rule">
        <summary>How the state is found</summary>
        <p>{view.rule}</p>
      </details>
    </section>
  );
};
