import type { ReactElement, ReactNode } from 'react';
import type { AdminView } from '../../../src/contract/admin';
import type { Health, ReadingHealth } from '../../../src/contract/health';
import { askAdmin } from '../../bridge';
import { useAct } from '../../parts/act';
import { PlainButton } from '../../parts/button';
import { momentText } from '../../parts/moment-text';
import { countText, numberText } from '../../parts/number-text';
import { ProblemPanel } from '../../parts/problem';
import { StateIcon } from '../../parts/state-mark';
import { useViewer } from '../../parts/viewer';
import { estimateText } from './estimate';

const stateWord = { good: 'Good', watch: 'Look at it', bad: 'Trouble' } as const;

const Line = ({ title, health, children }: { readonly title: string; readonly health: Health; readonly children?: ReactNode }): ReactElement => (
  <div>
    <dt>{title}</dt>
    <dd className="health">
      <StateIcon state={health.state} />
      <div><span className="only-heard">{stateWord[health.state]}: </span><span dir="auto">{health.text}</span>{children}</div>
    </dd>
  </div>
);

const Progress = ({ reading }: { readonly reading: ReadingHealth }): ReactElement | null => {
  const { locale } = useViewer();
  const { done, total, projects, projectsDone, remainingSeconds, lastReadAt } = reading;
  const running = projectsDone < projects && reading.state !== 'bad';
  const count = total === null ? countText(done, 'issues', locale) : `${numberText(done, locale)} of ${countText(total, 'issues', locale)}`;
  if (!running) return lastReadAt === null ? null : <p className="small quiet">A project was last read whole on <time dateTime={lastReadAt}>{momentText(lastReadAt, locale)}</time>.</p>;
  return (
    <div className="pull">
      <progress aria-label="Reading Jira" {...(total === null ? {} : { value: Math.min(done, total), max: Math.max(1, total) })} />
      <p className="small">{count} · {numberText(projectsDone, locale)} of {countText(projects, 'projects', locale)}{remainingSeconds === null ? '' : ` · ${estimateText(remainingSeconds, locale)}`}</p>
    </div>
  );
};

const flagHealth = ({ written, failing, message }: AdminView['flags'], locale: string): Health => {
  const flagged = `${countText(written, 'issues', locale)} in Jira carry the flag of waiting for another team`;
  if (failing === 0 && message === null) return { state: 'good', text: written === 0 ? 'No issue carries the flag of waiting for another team' : flagged };
  return { state: failing > 0 ? 'bad' : 'watch', text: `${flagged}. ${message ?? `${countText(failing, 'issues', locale)} could not be flagged.`}` };
};

const SweepNow = ({ changed }: { readonly changed: () => void }): ReactElement => {
  const { busy, problem, run } = useAct();
  const sweep = (): void => run(() => askAdmin('retryWork', { what: 'sweep' }), changed);
  return (
    <>
      {' '}<PlainButton look="link" disabled={busy} onClick={sweep}>Compare now</PlainButton>
      {problem !== null && <ProblemPanel problem={problem} retry={sweep} />}
    </>
  );
};

/** How the app's own work fares: what it reads, what waits, what holds it back. */
export const WorkCard = ({ view, changed }: { readonly view: AdminView; readonly changed: () => void }): ReactElement => {
  const { locale } = useViewer();
  const { health: { reading, queue, pause }, following, flags } = view;
  return (
    <section className="card" aria-label="The app’s own work">
      <h2>The app’s own work</h2>
      <dl className="health-lines">
        <Line title="Reading" health={reading}><Progress reading={reading} /></Line>
        <Line title="Changes" health={following}><SweepNow changed={changed} /></Line>
        <Line title="Waiting" health={queue} />
        <Line title="Jira" health={pause}>{pause.until !== null && <p className="small">The app goes on at <time dateTime={pause.until}>{momentText(pause.until, locale)}</time>.</p>}</Line>
        <Line title="Flags" health={flagHealth(flags, locale)} />
      </dl>
    </section>
  );
};
