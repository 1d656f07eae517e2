import type { SurveyResult } from './survey';

/**
 * A survey as it is kept. `portions`: how many portions of answers given here were published; imported ones are not among
 * them. `closed`: somebody closed it, before its last day or after.
 */
export type SurveyRow = SurveyResult & { readonly version: number; readonly portions: number; readonly closed: boolean };
