import { answer } from './answer';
import { globalInputs as inputs } from './inputs';
import { findProjectChoices, makeProgram, previewProgram } from './new-program';
import { showEvidence } from './evidence';
import { showOverview } from './overview';
import { showPrograms } from './program-list';
import { showPullProgress, startPullAgain } from './pull-progress';
import { publish } from './people/visibility';
import { acceptSuggestionFor, changeAssumptions, remove, rename } from './program-changes';
import { resolverOf } from './definitions';
import { settingsCalls } from './settings/calls';
import type { GlobalCalls } from '../contract/calls';

/** The global page. */
export const resolveGlobal = resolverOf<GlobalCalls>({
  listPrograms: answer('listPrograms', inputs.listPrograms, showPrograms),
  findProjects: answer('findProjects', inputs.findProjects, findProjectChoices),
  previewProgram: answer('previewProgram', inputs.previewProgram, previewProgram),
  createProgram: answer('createProgram', inputs.createProgram, makeProgram),
  overview: answer('overview', inputs.overview, showOverview),
  evidence: answer('evidence', inputs.evidence, showEvidence),
  pullProgress: answer('pullProgress', inputs.pullProgress, showPullProgress),
  changeAssumptions: answer('changeAssumptions', inputs.changeAssumptions, changeAssumptions),
  applySuggestion: answer('applySuggestion', inputs.applySuggestion, acceptSuggestionFor),
  renameProgram: answer('renameProgram', inputs.renameProgram, rename),
  publishProgram: answer('publishProgram', inputs.publishProgram, publish),
  deleteProgram: answer('deleteProgram', inputs.deleteProgram, remove),
  ...settingsCalls,
  retryPull: answer('retryPull', inputs.retryPull, startPullAgain),
});
