import type { ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import type { PullProgress } from '../../../src/contract/program';
import { askGlobal } from '../../bridge';
import { ProblemPanel } from '../../parts/problem';
import { useAct } from '../../parts/act';

type FailedProps = { readonly view: OverviewView; readonly pull: PullProgress; readonly changed: () => void };

/** Reading Jira stopped: why, what still stands, and how to go on. */
export const PullFailed = ({ view, pull, changed }: FailedProps): ReactElement => {
  const { busy, problem, run } = useAct();
  const retry = (): void => { if (!busy) run(() => askGlobal('retryPull', { programId: view.programId }), changed); };
  const message = pull.message ?? 'The issues could not be read from Jira. What was read before is kept and shown.';
  if (problem !== null) return <ProblemPanel problem={problem} retry={retry} />;
  return <ProblemPanel title="Reading Jira stopped" problem={{ code: 'jira-unavailable', message }} {...(view.canManage ? { retry } : {})} />;
};
