import type { Day } from '../time';

/**
 * A risk as it is kept here or came from a sheet. `probability` and `impact` on scales of 1 to 5, before (`inherent`) and
 * after treatment (`residual`, null where nobody judged it). `verifiedOn`: when somebody saw that the treatment works; only
 * then does the residual score count. `owner` is an account id or, from a sheet, a name that no account was found for.
 */
export type Risk = {
  readonly id: string;
  readonly version: number;
  readonly programId: string;
  readonly name: string;
  readonly inherent: RiskScore;
  readonly residual: RiskScore | null;
  readonly roam: 'resolved' | 'owned' | 'accepted' | 'mitigated' | null;
  readonly treatment: string;
  readonly verifiedOn: Day | null;
  readonly owner: string | null;
  readonly dueOn: Day | null;
  readonly closedOn: Day | null;
  readonly tags: readonly string[];
};

export type RiskScore = { readonly probability: number; readonly impact: number };
