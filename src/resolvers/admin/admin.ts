import type { AdminCalls } from '../../contract/calls';
import { answer } from '../answer';
import { resolverOf } from '../definitions';
import { showEvidence } from '../evidence';
import { globalInputs } from '../inputs';
import { peopleCalls } from '../people/calls';
import { remove, rename } from '../program-changes';
import { showPrograms } from '../program-list';
import { settingsCalls } from '../settings/calls';
import { trailCalls } from '../trail/calls';
import { ownAdminCalls } from './calls';
import { forAdministrators } from './for-administrators';

/** The admin page, for administrators of Jira alone: each call asks Jira anew whether the caller is one. */
export const resolveAdmin = resolverOf<AdminCalls>(forAdministrators({
  listPrograms: answer('listPrograms', 'see', globalInputs.listPrograms, showPrograms),
  evidence: answer('evidence', 'see', globalInputs.evidence, showEvidence),
  renameProgram: answer('renameProgram', 'manage', globalInputs.renameProgram, rename),
  deleteProgram: answer('deleteProgram', 'manage', globalInputs.deleteProgram, remove),
  ...settingsCalls,
  ...peopleCalls,
  ...trailCalls,
  ...ownAdminCalls,
}), 'admin');
