import { answer } from '../answer';
import { erasePerson } from '../trail/erase-person';
import { changeOwner } from './change-owner';
import { adminInputs as inputs } from './inputs';
import { pullAgain } from './pull-again';
import { saveSite } from './save-site';
import { showAdmin } from './show-admin';

/** What only the admin page asks. */
export const ownAdminCalls = {
  admin: answer('admin', 'administer', inputs.admin, showAdmin),
  saveSite: answer('saveSite', 'administer', inputs.saveSite, saveSite),
  changeOwner: answer('changeOwner', 'administer', inputs.changeOwner, changeOwner),
  pullAgain: answer('pullAgain', 'administer', inputs.pullAgain, pullAgain),
  erasePerson: answer('erasePerson', 'administer', inputs.erasePerson, erasePerson),
};
