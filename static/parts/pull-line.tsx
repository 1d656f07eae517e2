import type { ReactElement } from 'react';
import type { PullProgress } from '../../src/contract/program';
import { countText, numberText } from './number-text';
import { useViewer } from './viewer';

export const phaseWords: Readonly<Record<PullProgress['phase'], string>> = {
  waiting: 'Waiting to read Jira',
  'open-issues': 'Reading open work',
  'done-issues': 'Reading finished work',
  history: 'Reading the history',
  complete: 'Everything is read',
  failed: 'Reading Jira stopped',
};

export const isPulling = (pull: PullProgress): boolean => pull.phase !== 'complete' && pull.phase !== 'failed';

export const pullCountText = (pull: PullProgress, locale: string): string => {
  if (pull.total === null) return countText(pull.done, 'issues', locale);
  return `${numberText(pull.done, locale)} of ${countText(pull.total, 'issues', locale)}`;
};

const MINUTE_S = 60;
const HOUR_S = 3_600;

/** "about 12 minutes left"; nothing where that cannot be told. */
export const remainingText = ({ remainingSeconds }: PullProgress, locale: string): string | null => {
  if (remainingSeconds === null) return null;
  if (remainingSeconds < MINUTE_S) return 'less than a minute left';
  const minutes = Math.round(remainingSeconds / MINUTE_S);
  if (remainingSeconds < 2 * HOUR_S) return `about ${numberText(minutes, locale)} ${minutes === 1 ? 'minute' : 'minutes'} left`;
  return `about ${countText(Math.round(remainingSeconds / HOUR_S), 'hours', locale)} left`;
};

/** "goes on at 15:00", by the clock of whoever looks. */
export const goesOnText = ({ goesOnAt }: PullProgress, locale: string): string | null =>
  goesOnAt === null ? null : `goes on at ${new Date(goesOnAt).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })}`;

/** How far reading has come. It can be left alone: it goes on by itself, and the figures follow. */
export const PullLine = ({ pull }: { readonly pull: PullProgress }): ReactElement | null => {
  const { locale } = useViewer();
  if (pull.phase === 'complete') return null;
  const known = pull.total !== null && pull.total > 0;
  return (
    <div className="pull">
      <div className="pull-words" role="status">
        <span>{phaseWords[pull.phase]}: {pullCountText(pull, locale)}</span>
        {[remainingText(pull, locale), goesOnText(pull, locale)].map((text) => text !== null && <span key={text}> · {text}</span>)}
        {pull.projects > 1 && <span> · {numberText(pull.projectsDone, locale)} of {countText(pull.projects, 'projects', locale)}</span>}
      </div>
      {isPulling(pull) && (
        <progress aria-label={phaseWords[pull.phase]} {...(known ? { value: Math.min(pull.done, pull.total ?? 0), max: pull.total ?? 1 } : {})} />
      )}
      {pull.message !== null && <p className="pull-message" dir="auto">{pull.message}</p>}
    </div>
  );
};
