import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import type { VisibilityName } from '../../../src/contract/people';
import { askGlobal } from '../../bridge';
import { OptionList } from '../../editors/option-list';
import { useAct } from '../../parts/act';
import { Dialog } from '../../parts/dialog';
import { ProblemPanel } from '../../parts/problem';
import type { Go } from '../use-route';
import { CopyLink } from './copy-link';
import { visibilities } from './visibilities';

type ShareProps = { readonly view: OverviewView; readonly go: Go; readonly changed: () => void; readonly close: () => void };

const options = (['draft', 'shared', 'published'] as const).map((value) => ({ value, label: visibilities[value].name, hint: visibilities[value].meaning }));

const isVisibility = (value: string): value is VisibilityName => Object.hasOwn(visibilities, value);

/** Who sees the program, to be changed by its managers, and its address to hand on. */
export const ShareDialog = ({ view, go, changed, close }: ShareProps): ReactElement => {
  // Who opens this on a draft mostly comes to publish it; nothing happens before the button is pressed.
  const [chosen, setChosen] = useState<VisibilityName>(view.canManage && view.visibility === 'draft' ? 'published' : view.visibility);
  const { busy, problem, run } = useAct();
  const save = (): void => run(
    () => askGlobal('publishProgram', { programId: view.programId, version: view.version, visibility: chosen }),
    () => { changed(); close(); },
  );
  const people = (): void => go({ page: 'settings', id: view.programId, section: 'people' });
  return (
    <Dialog
      title="Who sees this program" close={close}
      actions={(
        <>
          {view.canManage && <Button appearance="primary" isLoading={busy} isDisabled={chosen === view.visibility} onClick={save}>{chosen === 'published' ? 'Publish' : 'Save'}</Button>}
          <Button appearance="subtle" onClick={close}>{view.canManage ? 'Cancel' : 'Close'}</Button>
        </>
      )}
    >
      {view.canManage
        ? <OptionList legend="Who sees this program" type="radio" options={options} isChosen={(value) => value === chosen} toggle={(value) => { if (isVisibility(value)) setChosen(value); }} />
        : <p><strong>{visibilities[view.visibility].name}.</strong> {visibilities[view.visibility].meaning}</p>}
      {view.canManage && <p><Button onClick={people}>People and roles</Button></p>}
      <CopyLink route={{ page: 'program', id: view.programId, asOf: null, panel: null }} />
      {problem !== null && <ProblemPanel problem={problem} {...(problem.code === 'conflict' ? { retry: changed } : {})} />}
    </Dialog>
  );
};
