import type { ReactElement } from 'react';
import type { ValueModule } from '../../../../src/contract/value/summary';
import { PlainButton } from '../../../parts/button';
import { parts, type PartKey } from '../place';

/** What each part is for, in one sentence. */
const purposes: Readonly<Record<ValueModule['key'], string>> = {
  earned: 'How much of the planned work is done for the money, against a frozen plan.',
  costs: 'What may be spent, what was spent, and on what.',
  objectives: 'What teams promise for an increment, and what of it they deliver.',
  benefits: 'What the program is to bring, measured.',
  case: 'Whether it is still worth it: value now, return, payback, and the next decision.',
  survey: 'What stakeholders think of it.',
};

const labelOf = (key: PartKey): string => parts.find((part) => part.key === key)?.label ?? key;

type ModuleListProps = { readonly modules: readonly ValueModule[]; readonly open: (key: PartKey) => void };

const ModuleLine = ({ module, open }: { readonly module: ValueModule; readonly open: ModuleListProps['open'] }): ReactElement => (
  <li className="value-module">
    <span className="value-module-name">{labelOf(module.key)}</span>
    <span className="quiet">{module.state === 'off' ? 'Switched off.' : purposes[module.key]}</span>
    <span className="value-module-state">
      {module.state === 'on' && <PlainButton look="link" onClick={() => open(module.key)}>{module.text}</PlainButton>}
      {module.state === 'empty' && <PlainButton look="link" onClick={() => open(module.key)}>{module.next}</PlainButton>}
    </span>
  </li>
);

/** The parts of the tab: what each is for, how far it has come, and its first step. */
export const ModuleList = ({ modules, open }: ModuleListProps): ReactElement => (
  <section className="card" aria-label="Parts of Value">
    <h2>Parts</h2>
    <ul className="value-modules" role="list">{modules.map((module) => <ModuleLine key={module.key} module={module} open={open} />)}</ul>
  </section>
);
