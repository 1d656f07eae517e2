import { useCallback, useEffect, useRef, type ReactElement } from 'react';
import type { IssueContextView } from '../../src/contract/issue-context';
import { askIssue, onIssueChanged, openRaise } from '../bridge';
import { useAnswer } from '../parts/answer';
import { PlainButton } from '../parts/button';
import { agoText } from '../parts/date-text';
import { useAge } from '../parts/freshness';
import { ProblemPanel } from '../parts/problem';
import { Bar, Loading } from '../parts/skeleton';
import { isUnchanged } from '../parts/unchanged';
import { useViewer } from '../parts/viewer';
import { ProgramSection } from './program-section';

const refreshMs = 15_000;
/** After a change the app hears of it and reads the issue again; by these ms it has, as a rule. */
const looksAfterChange = [1_500, 4_000, 8_000] as const;

/** Looks several times after a change; gives the way to do so at once, for changes made here. */
const useLooksAfterChange = (look: () => void): (() => void) => {
  const timers = useRef<readonly ReturnType<typeof setTimeout>[]>([]);
  const soon = useCallback(() => {
    timers.current.forEach(clearTimeout);
    timers.current = looksAfterChange.map((ms) => setTimeout(look, ms));
  }, [look]);
  useEffect(() => {
    const stop = onIssueChanged(soon);
    return () => { stop(); timers.current.forEach(clearTimeout); };
  }, [soon]);
  return useCallback(() => { look(); soon(); }, [look, soon]);
};

const saysSomething = (program: IssueContextView['programs'][number]): boolean =>
  program.waitsFor.length + program.waitedForBy.length + program.inCycle.length + program.downstream.issues + program.promises.length > 0;

const Age = ({ seconds }: { readonly seconds: number }): ReactElement => {
  const { locale } = useViewer();
  return <p className="issue-age">Checked {agoText(useAge(seconds) ?? seconds, locale)}</p>;
};

/** Opens the form in a dialog of Jira's; nothing where no program of the issue lets the viewer raise anything. */
const RaiseButton = ({ programs, changed }: { readonly programs: IssueContextView['programs']; readonly changed: () => void }): ReactElement | null => {
  if (!programs.some(({ raise }) => raise.ok)) return null;
  return <div><PlainButton onClick={() => openRaise(changed)}>Raise a blocker</PlainButton></div>;
};

const Told = ({ view, changed }: { readonly view: IssueContextView; readonly changed: () => void }): ReactElement => {
  const telling = view.programs.filter(saysSomething);
  if (view.programs.length === 0) return <p className="issue-nothing">This issue is in no program.</p>;
  return (
    <>
      {telling.length === 0 && <p className="issue-nothing">Waits for nobody, and nobody waits for it.</p>}
      {telling.map((program) => (
        <ProgramSection key={program.id} program={program} issueKey={view.issueKey} named={view.programs.length > 1} changed={changed} />
      ))}
      <RaiseButton programs={view.programs} changed={changed} />
      {telling.length > 0 && view.ageSeconds !== null && <Age seconds={view.ageSeconds} />}
    </>
  );
};

/** What the programs have to say about one issue: for whom it waits, who waits for it, and what was asked and promised. */
export const IssueContext = (): ReactElement => {
  const { value, problem, again } = useAnswer(() => askIssue('issueContext', {}), 'issue', refreshMs, ({ token }) => isUnchanged(askIssue, token));
  const changed = useLooksAfterChange(again);
  return (
    <main className="issue-context">
      <h1 className="only-heard">Dependencies</h1>
      {value !== null && <Told view={value} changed={changed} />}
      {value === null && problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {value === null && problem === null && <Loading what="the dependencies"><Bar width="60%" /><Bar width="100%" /></Loading>}
    </main>
  );
};
