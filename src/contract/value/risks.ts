import type { Call } from '../call';
import type { Coverage } from '../dependencies';

/** Scores from 1 to 5. */
export type RiskScoreView = { readonly probability: number; readonly impact: number };

export type RiskContent = {
  readonly name: string;
  readonly inherent: RiskScoreView;
  readonly residual: RiskScoreView | null;
  readonly roam: 'resolved' | 'owned' | 'accepted' | 'mitigated' | null;
  readonly treatment: string;
  /** ISO dates. */
  readonly verifiedOn: string | null;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly closedOn: string | null;
  readonly tags: readonly string[];
};

/**
 * A risk with what it comes to: `exposure` by the cell of the matrix that counts, which is the one after treatment only
 * where somebody verified that the treatment works.
 */
export type RiskView = RiskContent & {
  readonly id: string;
  readonly version: number;
  readonly ownerName: string | null;
  readonly counts: 'inherent' | 'residual';
  readonly exposure: 'low' | 'medium' | 'high';
  readonly overdue: boolean;
};

export type RisksView = {
  readonly coverage: Coverage;
  /** The gravest first; closed ones last. */
  readonly risks: readonly RiskView[];
  readonly from: number;
  readonly total: number;
  readonly open: number;
  readonly high: number;
  readonly mayEdit: boolean;
  /** Open risks by cell: `matrix[impact - 1][probability - 1]`. */
  readonly matrix: readonly (readonly number[])[];
};

export type RiskCalls = {
  risks: Call<{ readonly programId: string; readonly from: number }, RisksView>;
  /** `id` null: a new one, with version 0. */
  saveRisk: Call<{ readonly programId: string; readonly id: string | null; readonly version: number; readonly risk: RiskContent }, { readonly id: string; readonly version: number }>;
};
