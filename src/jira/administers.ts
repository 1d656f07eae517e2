import { route } from '@forge/api';
import { rememberAnswers } from './remembered-answer';
import { askJira } from './request';
import { siteId } from './site';
import { administersWire } from './wire/people-wire';

const remembered = rememberAnswers<boolean>();

/**
 * Whether the user who asks administers Jira, as Jira says to this user. `accountId` only tells memories of different
 * people apart: the platform knows who asks. At most a minute old; `fresh` asks anew.
 */
export const administers = (accountId: string, fresh = false): Promise<boolean> => remembered(`${siteId()}|${accountId}`, async () => {
  const { permissions } = await askJira({
    as: 'user', path: route`/rest/api/3/mypermissions?permissions=ADMINISTER`, answer: administersWire, reads: 'whether the user administers Jira',
  });
  return permissions.ADMINISTER.havePermission;
}, fresh);
