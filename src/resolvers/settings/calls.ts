import { answer } from '../answer';
import { membershipCalls } from '../membership/calls';
import { changeAssumptions } from './change-assumptions';
import { fieldChoices } from './field-choices';
import { settingsInputs as inputs } from './inputs';
import { showIncrementSprints } from './increment-sprints';
import { mapField } from './map-field';
import { moveSprintFor } from './move-sprint';
import { showProjectFields } from './project-fields';
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
  incrementSprints: answer('incrementSprints', 'see-settings', inputs.settings, showIncrementSprints),
  projectFields: answer('projectFields', 'see-settings', inputs.settings, showProjectFields),
  fieldChoices: answer('fieldChoices', 'see-settings', inputs.fieldChoices, fieldChoices),
  mapField: answer('mapField', 'see-settings', inputs.mapField, mapField),
};
