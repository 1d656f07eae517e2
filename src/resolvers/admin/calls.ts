import { answer } from '../answer';
import { erasePerson } from '../trail/erase-person';
import { changeOwner } from './change-owner';
import { exportPage } from './export/export-page';
import { startExport } from './export/start-export';
import { adminInputs as inputs } from './inputs';
import { pullAgain } from './pull-again';
import { confirmRestore } from './restore/confirm-restore';
import { previewRestore } from './restore/preview-restore';
import { dropRestore, restoreState } from './restore/restore-state';
import { stageRestorePart } from './restore/stage-part';
import { retryWork } from './retry-work';
import { saveBudgets } from './save-budgets';
import { saveSite } from './save-site';
import { showAdmin } from './show-admin';

/** What only the admin page asks. */
export const ownAdminCalls = {
  admin: answer('admin', 'administer', inputs.admin, showAdmin),
  saveSite: answer('saveSite', 'administer', inputs.saveSite, saveSite),
  changeOwner: answer('changeOwner', 'administer', inputs.changeOwner, changeOwner),
  pullAgain: answer('pullAgain', 'administer', inputs.pullAgain, pullAgain),
  erasePerson: answer('erasePerson', 'administer', inputs.erasePerson, erasePerson),
  retryWork: answer('retryWork', 'administer', inputs.retryWork, retryWork),
  saveBudgets: answer('saveBudgets', 'administer', inputs.saveBudgets, saveBudgets),
  exportStart: answer('exportStart', 'administer', inputs.exportStart, startExport),
  exportPage: answer('exportPage', 'administer', inputs.exportPage, exportPage),
  stageRestore: answer('stageRestore', 'administer', inputs.stageRestore, stageRestorePart),
  previewRestore: answer('previewRestore', 'administer', inputs.previewRestore, previewRestore),
  confirmRestore: answer('confirmRestore', 'administer', inputs.confirmRestore, confirmRestore),
  dropRestore: answer('dropRestore', 'administer', inputs.dropRestore, dropRestore),
  restoreState: answer('restoreState', 'administer', inputs.restoreState, restoreState),
};
