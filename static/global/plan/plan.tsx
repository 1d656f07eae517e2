import type { ReactElement } from 'react';
import type { ProgramRoute } from '../route';
import type { Go } from '../use-route';

export type PlanRoute = Extract<ProgramRoute, { page: 'plan' }>;

/** The program over time. */
export const Plan = ({ route }: { readonly route: PlanRoute; readonly go: Go; readonly canManage: boolean }): ReactElement => <div className="plan" data-query={route.query} />;
