import type { Limitable, SettingsChange } from '../model/changes/change';
import { changeSettings } from '../model/change-settings';
import type { ProgramSettings } from '../model/settings';
import { measures } from './measures';

/** Measures that can have limits: those with a good side. A date has none: it is held against a deadline instead. */
export const limitable: Limitable = new Map(measures.flatMap(({ key, better, unit }) => (better === 'none' || unit === 'date' ? [] : [[key, better]])));

/**
 * The settings with these assumptions changed, one after the other. Throws `UnusableChange` where one of them cannot
 * be; the settings given are never altered.
 */
export const changedSettings = (settings: ProgramSettings, changes: readonly SettingsChange[]): ProgramSettings =>
  changes.reduce((changed, change) => changeSettings(changed, change, limitable), settings);
