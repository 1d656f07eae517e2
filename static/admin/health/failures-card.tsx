import { useState, type ReactElement } from 'react';
import type { FailureRow, HealthView } from '../../../src/contract/health';
import { askAdmin } from '../../bridge';
import { useAct } from '../../parts/act';
import { PlainButton } from '../../parts/button';
import { DownloadCsv } from '../../parts/download-csv';
import { momentText } from '../../parts/moment-text';
import { numberText } from '../../parts/number-text';
import { ProblemPanel } from '../../parts/problem';
import { StateIcon } from '../../parts/state-mark';
import { useViewer } from '../../parts/viewer';
import { failureTable } from './failure-csv';

const timesText = ({ times, since, at }: FailureRow, locale: string): string | null => {
  if (times === null || since === null || at === null) return null;
  if (times === 1) return `Once, on ${momentText(at, locale)}.`;
  return `${numberText(times, locale)} times since ${momentText(since, locale)}, the last on ${momentText(at, locale)}.`;
};

const Failure = ({ failure, changed }: { readonly failure: FailureRow; readonly changed: () => void }): ReactElement => {
  const { locale } = useViewer();
  const { busy, problem, run } = useAct();
  const [asked, setAsked] = useState(false);
  const { what, title, project, message, advice } = failure;
  const retry = (): void => run(() => askAdmin('retryWork', { what }), () => { setAsked(true); changed(); });
  const times = timesText(failure, locale);
  return (
    <li className="failure">
      <StateIcon state="bad" />
      <div>
        <h3>{title}{project !== null && <>: <span className="project-key">{project.key}</span> <bdi>{project.name}</bdi></>}</h3>
        <p dir="auto">{message}</p>
        <p className="small quiet">{advice}{times !== null && ` ${times}`}</p>
        <p>
          <PlainButton disabled={busy} onClick={retry}>Try again<span className="only-heard">: {title} {project?.key}</span></PlainButton>
          {asked && problem === null && <span className="small quiet" role="status"> Asked for; this page follows.</span>}
        </p>
        {problem !== null && <ProblemPanel problem={problem} retry={retry} />}
      </div>
    </li>
  );
};

/** What fails now: why, what to do, and another try. */
export const FailuresCard = ({ health, changed }: { readonly health: HealthView; readonly changed: () => void }): ReactElement => {
  const { locale } = useViewer();
  const { failures, hiddenFailures } = health;
  return (
    <section className="card" aria-label="What fails">
      <div className="card-head"><h2>What fails</h2>{failures.length > 0 && <DownloadCsv name="failures" table={() => failureTable(failures)} />}</div>
      {failures.length === 0 && hiddenFailures === 0 && <p className="health"><StateIcon state="good" /><span>Nothing fails at the moment.</span></p>}
      {failures.length > 0 && <ul role="list" className="failures">{failures.map((failure) => <Failure key={failure.what} failure={failure} changed={changed} />)}</ul>}
      {hiddenFailures > 0 && <p className="small quiet">{numberText(hiddenFailures, locale)} more {hiddenFailures === 1 ? 'concerns a project' : 'concern projects'} that you may not browse.</p>}
    </section>
  );
};
