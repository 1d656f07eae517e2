import type { ReactElement } from 'react';
import type { ProgramRoute } from '../route';
import type { Go } from '../use-route';

export type SheetRoute = Extract<ProgramRoute, { page: 'sheet' }>;

/** One sheet for executives. */
export const Sheet = ({ route }: { readonly route: SheetRoute; readonly go: Go }): ReactElement => <div className="sheet" data-day={route.asOf ?? ''} />;
