import { answer } from '../../answer';
import { actOnPackage } from './act-on-package';
import { previewBaseline, saveBaseline } from './baselines';
import { enterPercent } from './enter-percent';
import { earnedInputs as inputs } from './inputs';
import { saveValueSettings, showValueSettings } from './settings';
import { showEarned } from './show-earned';
import { showValue } from './show-value';

/** The summary of Value, its settings, baselines and earned value. */
export const earnedCalls = {
  value: answer('value', 'see', inputs.value, showValue),
  valueSettings: answer('valueSettings', 'see', inputs.valueSettings, showValueSettings),
  saveValueSettings: answer('saveValueSettings', 'manage', inputs.saveValueSettings, saveValueSettings),
  earned: answer('earned', 'see', inputs.earned, showEarned),
  previewBaseline: answer('previewBaseline', 'manage', inputs.previewBaseline, previewBaseline),
  saveBaseline: answer('saveBaseline', 'manage', inputs.saveBaseline, saveBaseline),
  actOnPackage: answer('actOnPackage', 'manage', inputs.actOnPackage, actOnPackage),
  enterPercent: answer('enterPercent', 'contribute', inputs.enterPercent, enterPercent),
};
