import type { AdminCalls } from '../../contract/calls';
import { answer } from '../answer';
import { resolverOf } from '../definitions';
import { showEvidence } from '../evidence';
import { globalInputs } from '../inputs';
import { remove, rename } from '../program-changes';
import { showPrograms } from '../program-list';
import { settingsCalls } from '../settings/calls';
import { changeOwner } from './change-owner';
import { forAdministrators } from './for-administrators';
import { adminInputs as inputs } from './inputs';
import { pullAgain } from './pull-again';
import { saveSite } from './save-site';
import { showAdmin } from './show-admin';

/** The admin page, for administrators of Jira alone: each call asks Jira anew whether the caller is one. */
export const resolveAdmin = resolverOf<AdminCalls>(forAdministrators({
  listPrograms: answer('listPrograms', 'see', globalInputs.listPrograms, showPrograms),
  evidence: answer('evidence', 'see', globalInputs.evidence, showEvidence),
  ...settingsCalls,
  renameProgram: answer('renameProgram', 'manage', globalInputs.renameProgram, rename),
  deleteProgram: answer('deleteProgram', 'manage', globalInputs.deleteProgram, remove),
  admin: answer('admin', 'administer', inputs.admin, showAdmin),
  saveSite: answer('saveSite', 'administer', inputs.saveSite, saveSite),
  changeOwner: answer('changeOwner', 'manage', inputs.changeOwner, changeOwner),
  pullAgain: answer('pullAgain', 'administer', inputs.pullAgain, pullAgain),
}), 'admin');
