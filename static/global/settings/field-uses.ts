import type { FieldUse } from '../../../src/contract/settings';

/** What a field is used for. */
export const fieldUses: Readonly<Record<FieldUse, string>> = { points: 'Points', start: 'Start date', team: 'Team' };
