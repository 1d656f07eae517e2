import { useId, useRef, type ReactElement } from 'react';
import type { Problem } from '../../../src/contract/result';
import { PlainButton } from '../../parts/button';
import { excerptAt } from './excerpt';

type JqlFieldProps = { readonly jql: string; readonly change: (jql: string) => void; readonly problem: Problem | null };

type WrongProps = { readonly id: string; readonly jql: string; readonly problem: Problem; readonly goTo: (position: number) => void };

const WrongJql = ({ id, jql, problem, goTo }: WrongProps): ReactElement => {
  const position = problem.detail?.position;
  const excerpt = position === undefined ? null : excerptAt(jql, position);
  return (
    <div id={id} role="alert" className="field-wrong">
      <p>{problem.message}</p>
      {position !== undefined && excerpt !== null && (
        <p className="jql-excerpt">
          <code dir="ltr">{excerpt.before}<mark>{excerpt.at}</mark>{excerpt.after}</code>{' '}
          <PlainButton look="link" onClick={() => goTo(position)}>Go to position {position + 1}</PlainButton>
        </p>
      )}
    </div>
  );
};

/** A query for what belongs to the program; where it cannot be read, the place is marked. */
export const JqlField = ({ jql, change, problem }: JqlFieldProps): ReactElement => {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const goTo = (position: number): void => {
    field.current?.focus();
    field.current?.setSelectionRange(position, Math.min(jql.length, position + 1));
  };
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">Or, in addition, issues that a query finds (JQL)</label>
      <textarea
        id={id} ref={field} rows={3} dir="ltr" spellCheck={false} value={jql}
        placeholder="project in (WEB, ML) AND labels = launch"
        aria-invalid={problem !== null} {...(problem === null ? {} : { 'aria-describedby': `${id}-wrong` })}
        onChange={(event) => change(event.target.value)}
      />
      {problem !== null && <WrongJql id={`${id}-wrong`} jql={jql} problem={problem} goTo={goTo} />}
    </div>
  );
};
