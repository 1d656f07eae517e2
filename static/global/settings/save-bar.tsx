import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';

type BarProps = { readonly busy: boolean; readonly ready: boolean; readonly count: number; readonly save: () => void; readonly discard: () => void };

/** Stands at the foot of a section as long as something in it is not saved. */
export const SaveBar = ({ busy, ready, count, save, discard }: BarProps): ReactElement | null => {
  if (count === 0) return null;
  return (
    <div className="save-bar" role="group" aria-label="Unsaved changes">
      <span role="status">{count === 1 ? '1 change is not saved' : `${count} changes are not saved`}</span>
      <span className="save-buttons">
        <Button appearance="primary" isLoading={busy} isDisabled={!ready} onClick={save}>Save</Button>
        <Button appearance="subtle" isDisabled={busy} onClick={discard}>Discard</Button>
      </span>
    </div>
  );
};
