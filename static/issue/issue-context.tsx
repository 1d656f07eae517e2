import { useEffect, type ReactElement } from 'react';
import type { IssueContextView } from '../../src/contract/issue-context';
import { askIssue, onIssueChanged } from '../bridge';
import { useAnswer } from '../parts/answer';
import { agoText } from '../parts/date-text';
import { useAge } from '../parts/freshness';
import { ProblemPanel } from '../parts/problem';
import { Bar, Loading } from '../parts/skeleton';
import { useViewer } from '../parts/viewer';
import { ProgramSection } from './program-section';

const refreshMs = 15_000;
/** After a change the app hears of it and reads the issue again; by these ms it has, as a rule. */
const looksAfterChange = [1_500, 4_000, 8_000] as const;

const useLooksAfterChange = (look: () => void): void => {
  useEffect(() => {
    let timers: readonly ReturnType<typeof setTimeout>[] = [];
    const forget = (): void => timers.forEach(clearTimeout);
    const stop = onIssueChanged(() => {
      forget();
      timers = looksAfterChange.map((ms) => setTimeout(look, ms));
    });
    return () => { stop(); forget(); };
  }, [look]);
};

const saysSomething = (program: IssueContextView['programs'][number]): boolean =>
  program.waitsFor.length + program.waitedForBy.length + program.inCycle.length + program.downstream.issues > 0;

const Age = ({ seconds }: { readonly seconds: number }): ReactElement => {
  const { locale } = useViewer();
  return <p className="issue-age">Checked {agoText(useAge(seconds) ?? seconds, locale)}</p>;
};

const Told = ({ view }: { readonly view: IssueContextView }): ReactElement => {
  const telling = view.programs.filter(saysSomething);
  if (view.programs.length === 0) return <p className="issue-nothing">This issue is in no program.</p>;
  if (telling.length === 0) return <p className="issue-nothing">Waits for nobody, and nobody waits for it.</p>;
  return (
    <>
      {telling.map((program) => (
        <ProgramSection key={program.id} program={program} named={view.programs.length > 1} />
      ))}
      {view.ageSeconds !== null && <Age seconds={view.ageSeconds} />}
    </>
  );
};

/** What the programs have to say about one issue: for whom it waits and who waits for it. Reading only. */
export const IssueContext = (): ReactElement => {
  const { value, problem, again } = useAnswer(() => askIssue('issueContext', {}), 'issue', refreshMs);
  useLooksAfterChange(again);
  return (
    <main className="issue-context">
      <h1 className="only-heard">Dependencies</h1>
      {value !== null && <Told view={value} />}
      {value === null && problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {value === null && problem === null && <Loading what="the dependencies"><Bar width="60%" /><Bar width="100%" /></Loading>}
    </main>
  );
};
