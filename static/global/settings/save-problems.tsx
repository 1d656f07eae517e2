import type { ReactElement } from 'react';
import { ProblemPanel } from '../../parts/problem';
import { ConflictDialog } from './conflict-dialog';
import type { Saving } from './use-save';

/** What kept a write from being made: at its place where the problem is one of input, over the page where others were faster. */
export const SaveProblems = ({ saving, discard }: { readonly saving: Saving; readonly discard: () => void }): ReactElement => {
  const { problem, overtaken, saveOver, giveUp } = saving;
  const keepTheirs = (): void => {
    discard();
    giveUp();
  };
  return (
    <>
      {problem !== null && <ProblemPanel problem={problem} {...(problem.code === 'conflict' ? { retry: giveUp } : {})} />}
      {overtaken !== null && <ConflictDialog overtaken={overtaken} saveOver={saveOver} keepTheirs={keepTheirs} close={giveUp} />}
    </>
  );
};
