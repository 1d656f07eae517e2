import { useId, useRef, type ReactElement } from 'react';
import type { Problem } from '../../../src/contract/result';
import { WrongJql } from './wrong-jql';

type JqlFieldProps = { readonly jql: string; readonly change: (jql: string) => void; readonly problem: Problem | null };

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
      {problem !== null && <WrongJql id={`${id}-wrong`} jql={jql} message={problem.message} position={problem.detail?.position ?? null} goTo={goTo} />}
    </div>
  );
};
