import type { EvidenceView } from '../../src/contract/overview';
import type { Result } from '../../src/contract/result';

/** Asks for the page of evidence that starts at issue `from`. */
export type AskEvidence = (from: number) => Promise<Result<EvidenceView>>;
