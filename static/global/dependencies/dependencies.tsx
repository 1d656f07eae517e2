import type { ReactElement } from 'react';
import type { ProgramRoute } from '../route';
import type { Go } from '../use-route';

export type DependenciesRoute = Extract<ProgramRoute, { page: 'dependencies' }>;

/** Who waits for whom: as a table, as pictures, by team, and what nobody linked yet. */
export const Dependencies = ({ route }: { readonly route: DependenciesRoute; readonly go: Go }): ReactElement => <div className="dependencies" data-place={route.place.join('/')} />;
