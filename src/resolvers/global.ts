import { answer } from './answer';
import { boardCalls } from './board/calls';
import { ledgerCalls } from './blockers/calls';
import { globalInputs as inputs } from './inputs';
import { planCalls } from './plan/calls';
import { findProjectChoices, makeProgram, previewProgram } from './new-program';
import { showEvidence } from './evidence';
import { showOverview } from './overview';
import { showPrograms } from './program-list';
import { showPullProgress, startPullAgain } from './pull-progress';
import { peopleCalls } from './people/calls';
import { publish } from './people/visibility';
import { acceptSuggestionFor, remove, rename } from './program-changes';
import { resolverOf } from './definitions';
import { watchCalls } from './ready/watch';
import { dependencyCalls } from './dependencies/calls';
import { questionCalls } from './questions/calls';
import { settingsCalls } from './settings/calls';
import { sheetCalls } from './sheet/calls';
import { teamCalls } from './teams/calls';
import { trailCalls } from './trail/calls';
import { costCalls } from './value/costs/calls';
import { earnedCalls } from './value/earned/calls';
import { historyCalls } from './value/history/calls';
import { riskCalls } from './value/risks/calls';
import { sheetTransferCalls } from './value/sheets/calls';
import { aimCalls } from './value/aims/calls';
import { benefitCalls } from './value/benefits/calls';
import { caseCalls } from './value/case/calls';
import { objectiveCalls } from './value/objectives/calls';
import { surveyCalls } from './value/survey/calls';
import type { GlobalCalls } from '../contract/calls';

/** The global page. */
export const resolveGlobal = resolverOf<GlobalCalls>({
  ...watchCalls,
  listPrograms: answer('listPrograms', 'see', inputs.listPrograms, showPrograms),
  findProjects: answer('findProjects', 'sign-in', inputs.findProjects, findProjectChoices),
  previewProgram: answer('previewProgram', 'sign-in', inputs.previewProgram, previewProgram),
  createProgram: answer('createProgram', 'create', inputs.createProgram, makeProgram),
  overview: answer('overview', 'see', inputs.overview, showOverview),
  evidence: answer('evidence', 'see', inputs.evidence, showEvidence),
  pullProgress: answer('pullProgress', 'see', inputs.pullProgress, showPullProgress),
  applySuggestion: answer('applySuggestion', 'manage', inputs.applySuggestion, acceptSuggestionFor),
  renameProgram: answer('renameProgram', 'manage', inputs.renameProgram, rename),
  publishProgram: answer('publishProgram', 'manage', inputs.publishProgram, publish),
  deleteProgram: answer('deleteProgram', 'manage', inputs.deleteProgram, remove),
  ...settingsCalls,
  ...peopleCalls,
  ...trailCalls,
  ...sheetCalls,
  ...ledgerCalls,
  ...boardCalls,
  ...questionCalls,
  ...dependencyCalls,
  ...teamCalls,
  ...planCalls,
  ...earnedCalls,
  ...costCalls,
  ...sheetTransferCalls,
  ...riskCalls,
  ...historyCalls,
  ...objectiveCalls,
  ...aimCalls,
  ...benefitCalls,
  ...caseCalls,
  ...surveyCalls,
  retryPull: answer('retryPull', 'manage', inputs.retryPull, startPullAgain),
});
