import { answer } from '../answer';
import { membershipInputs as inputs } from './inputs';
import { previewMembership } from './preview';
import { saveMembership } from './save';

/** What pages ask about what belongs to a program, on the global page and on the admin page. */
export const membershipCalls = {
  previewMembership: answer('previewMembership', 'manage', inputs.previewMembership, previewMembership),
  saveMembership: answer('saveMembership', 'manage', inputs.saveMembership, saveMembership),
};
