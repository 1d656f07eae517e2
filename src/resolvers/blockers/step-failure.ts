import type { RaiseStep } from '../../contract/blockers';
import { BadRequest, BrokenAnswer, ConsentNeeded, MaybeWritten, NotAllowed, NotFound } from '../../jira/errors';
import { problemOf } from '../problem';

const quotes = (messages: readonly string[]): string => (messages.length === 0 ? '' : ` Jira says: ${messages.join(' ').slice(0, 300)}`);

/** What went wrong with one thing that was to be written, and whether it may be there nevertheless. */
export const failureWords = (error: unknown, call: string): string => {
  if (error instanceof NotAllowed) return `Jira did not allow it.${quotes(error.messages)}`;
  if (error instanceof BadRequest) return `Jira did not take it.${quotes(error.messages)}`;
  if (error instanceof NotFound) return 'Jira no longer has what this is about, or does not let you see it any more.';
  if (error instanceof MaybeWritten || error instanceof BrokenAnswer) {
    problemOf(error, call);
    return 'Jira broke off: it may be written or not. Try again; what is there by then is not written a second time.';
  }
  return problemOf(error, call).message;
};

type Deeds<Name extends string> = readonly { readonly step: Name; readonly run: () => Promise<string>; /** Steps that make no sense without this one. */ readonly carries: boolean }[];

/**
 * Runs steps in their order. What fails is told and stays undone; what needs it is not tried; what is done stays done.
 * Only that the user has not let the app act for them is thrown, and only before anything was written.
 */
export const runSteps = async (call: string, deeds: Deeds<RaiseStep['step']>): Promise<readonly RaiseStep[]> => {
  const steps: RaiseStep[] = [];
  let broken = false;
  for (const { step, run, carries } of deeds) {
    if (broken) {
      steps.push({ step, state: 'not-tried', message: 'Not tried, since something before it failed.' });
      continue;
    }
    try {
      steps.push({ step, state: 'done', message: await run() });
    } catch (error) {
      if (error instanceof ConsentNeeded && steps.length === 0) throw error;
      steps.push({ step, state: 'failed', message: failureWords(error, call) });
      broken = carries;
    }
  }
  return steps;
};
