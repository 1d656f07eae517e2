import type { ReactElement } from 'react';
import { PlainButton } from '../../../parts/button';
import type { Drafts } from './drafts';

type BarProps = { readonly drafts: Drafts; readonly preview: () => void; readonly discard: () => void };

/** Stands at the foot of the plan while dates were moved that Jira knows nothing of. */
export const ChangeBar = ({ drafts, preview, discard }: BarProps): ReactElement | null => {
  if (drafts.size === 0) return null;
  const failed = [...drafts.values()].filter(({ problem }) => problem !== null).length;
  return (
    <div className="plan-change-bar" role="group" aria-label="Changes that are not in Jira">
      <span role="status">
        <strong>{drafts.size === 1 ? '1 change' : `${drafts.size} changes`}</strong>
        <span className="quiet">{failed === 0 ? ' · nothing is written to Jira yet' : ` · ${failed} could not be written`}</span>
      </span>
      <span className="plan-change-buttons">
        <PlainButton look="primary" onClick={preview}>Preview</PlainButton>
        <PlainButton onClick={discard}>Discard</PlainButton>
      </span>
    </div>
  );
};
