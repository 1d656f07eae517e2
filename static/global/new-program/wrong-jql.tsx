import './wrong-jql.css';
import type { ReactElement } from 'react';
import { PlainButton } from '../../parts/button';
import { excerptAt } from './excerpt';

/** `position` counts from 0; null where the problem is not at one place. */
type WrongProps = { readonly id: string; readonly jql: string; readonly message: string; readonly position: number | null; readonly goTo: (position: number) => void };

/** What is wrong with a query, with the place marked where there is one. */
export const WrongJql = ({ id, jql, message, position, goTo }: WrongProps): ReactElement => {
  const excerpt = position === null ? null : excerptAt(jql, position);
  return (
    <div id={id} role="alert" className="field-wrong">
      <p>{message}</p>
      {position !== null && excerpt !== null && (
        <p className="jql-excerpt">
          <code dir="ltr">{excerpt.before}<mark>{excerpt.at}</mark>{excerpt.after}</code>{' '}
          <PlainButton look="link" onClick={() => goTo(position)}>Go to position {position + 1}</PlainButton>
        </p>
      )}
    </div>
  );
};
