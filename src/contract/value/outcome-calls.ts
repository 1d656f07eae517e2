import type { AimCalls } from './aims';
import type { BenefitCalls } from './benefits';
import type { CaseCalls } from './case';
import type { ObjectiveCalls } from './objectives';
import type { SurveyCalls } from './survey';

/** Calls about what the program is for and what came of it. */
export type OutcomeCalls = ObjectiveCalls & AimCalls & BenefitCalls & CaseCalls & SurveyCalls;
