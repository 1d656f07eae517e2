import type { ReactElement } from 'react';
import type { Assumption } from '../../../src/contract/program';
import { AssumptionEditor } from '../../editors/assumption-editor';
import type { Draft } from '../../editors/draft';
import { draftProblem } from '../../editors/draft-problem';
import { Told } from '../../parts/told-text';

type ItemProps = {
  readonly assumption: Assumption;
  readonly draft: Draft;
  readonly edited: boolean;
  /** What the resolver found wrong with it. */
  readonly refused: string | null;
  readonly change: (draft: Draft) => void;
};

/** What new programs start with in one respect; its editor opens below. */
export const DefaultItem = ({ assumption, draft, edited, refused, change }: ItemProps): ReactElement => {
  const wrong = draftProblem(draft) ?? refused;
  return (
    <details className="setting default-item">
      <summary>
        <span className="default-title">{assumption.title}</span>
        <span className="default-now">
          <span dir="auto"><Told text={assumption.value} /></span>{' '}
          <span className={`small ${edited ? 'state-watch' : 'quiet'}`}>· {edited ? 'Changed, not saved' : <Told text={assumption.effect} />}</span>
        </span>
      </summary>
      <div className="default-editor">
        <AssumptionEditor assumption={assumption} draft={draft} change={change} />
        {wrong !== null && <p className="field-wrong" role="alert">{wrong}</p>}
      </div>
    </details>
  );
};
