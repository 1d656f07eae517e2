import Lozenge from '@atlaskit/lozenge';
import type { ReactElement } from 'react';
import type { StatusJson } from '../rest/shapes';

const looks: Readonly<Record<string, 'default' | 'inprogress' | 'success'>> = { new: 'default', indeterminate: 'inprogress', done: 'success' };

export const StatusLozenge = ({ status }: { readonly status: StatusJson }): ReactElement => (
  <Lozenge appearance={looks[status.statusCategory.key] ?? 'default'}>{status.name}</Lozenge>
);
