import type { ReactElement } from 'react';
import type { PlanRow } from '../../../../src/contract/plan';
import { StateIcon } from '../../../parts/state-mark';
import { useViewer } from '../../../parts/viewer';
import type { Draft } from '../dates/drafts';
import { rowFacts } from '../rows/row-words';

/** The facts of a row as a list of names and words. */
export const RowFacts = ({ row, draft }: { readonly row: PlanRow; readonly draft: Draft | undefined }): ReactElement => {
  const { locale } = useViewer();
  return (
    <dl className="plan-facts">
      {rowFacts(row, draft, locale).map(({ name, text, tone }) => (
        <div key={name} className={`plan-fact-${tone}`}><dt>{name}</dt><dd>{tone === 'late' && <StateIcon state="bad" />}<bdi>{text}</bdi></dd></div>
      ))}
    </dl>
  );
};

export type TipPlace = { readonly left: number; readonly top: number };

type TipProps = { readonly row: PlanRow; readonly draft: Draft | undefined; readonly place: TipPlace };

/** Everything of a row in words, beside the pointer or under the focused row. Those who listen hear the same in the row itself. */
export const RowTip = ({ row, draft, place }: TipProps): ReactElement => (
  <div className="plan-tip" role="presentation" aria-hidden="true" style={{ insetInlineStart: place.left, insetBlockStart: place.top }}>
    <p className="plan-tip-name"><bdi>{row.name}</bdi></p>
    <RowFacts row={row} draft={draft} />
  </div>
);
