import type { ReviewDecision } from '../../../../src/contract/value/case';

export const decisionWords: Readonly<Record<ReviewDecision, string>> = { continue: 'Continue', rebalance: 'Rebalance', stop: 'Stop' };
