import { answer } from '../answer';
import { membershipCalls } from '../membership/calls';
import { changeAssumptions } from './change-assumptions';
import { fieldChoices } from './field-choices';
import { settingsInputs as inputs } from './inputs';
import { mapField } from './map-field';
import { moveSprintFor } from './move-sprint';
import { setState } from './override-state';
import { previewChanges } from './preview-changes';
import { showSettings } from './show-settings';

/** What the pages ask about the settings of a program, on the global page and on the admin page. */
export const settingsCalls = {
  ...membershipCalls,
  settings: answer('settings', 'see-settings', inputs.settings, showSettings),
  previewChanges: answer('previewChanges', 'manage', inputs.previewChanges, previewChanges),
  changeAssumptions: answer('changeAssumptions', 'manage', inputs.changeAssumptions, changeAssumptions),
  overrideState: answer('overrideState', 'manage', inputs.overrideState, setState),
  moveSprint: answer('moveSprint', 'manage', inputs.moveSprint, moveSprintFor),
  fieldChoices: answer('fieldChoices', 'see-settings', inputs.fieldChoices, fieldChoices),
  mapField: answer('mapField', 'see-settings', inputs.mapField, mapField),
};
