import './assumptions.css';
import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import { SidePanel } from '../side-panel';
import type { Go } from '../use-route';
import { AssumptionItem } from './assumption-item';

type PanelProps = {
  readonly view: OverviewView;
  /** Called when something was changed and the overview has to be asked for anew. */
  readonly changed: () => void;
  readonly close: () => void;
  readonly go: Go;
};

/** Everything the figures rest on that nobody was asked: each with its effect, each to be changed. */
export const AssumptionsPanel = ({ view, changed, close, go }: PanelProps): ReactElement => (
  <SidePanel label="Assumptions" close={close}>
    <div className="assumptions">
      <header>
        <h2>What the figures rest on</h2>
        <p className="quiet">Nobody was asked for these: they are defaults. {view.canManage ? 'Change what does not fit; the figures follow at once.' : 'The program’s managers can change them.'}</p>
      </header>
      <ul role="list">
        {view.assumptions.map((assumption) => (
          <AssumptionItem key={assumption.key} assumption={assumption} view={view} changed={changed} />
        ))}
      </ul>
      <p><Button spacing="compact" onClick={() => go({ page: 'settings', id: view.programId, section: null })}>All settings of the program</Button></p>
    </div>
  </SidePanel>
);
