import { suggestedMeaning } from './link-meaning';
import type { LinkType } from './program';
import type { ProgramSettings } from './settings';

/** A suggestion turned into settings; null where it no longer applies, as when somebody accepted it already. Adding a project is not a setting alone. */
export const acceptSuggestion = (
  settings: ProgramSettings,
  suggestion: string,
  linkTypes: readonly LinkType[],
): ProgramSettings | null => {
  if (suggestion === 'set-aside') return settings.setAsideAfterDays === null ? { ...settings, setAsideAfterDays: 365 } : null;
  const type = linkTypes.find(({ id }) => suggestion === `link-type:${id}`);
  if (type === undefined || settings.linkMeanings[type.id]?.dependency === true) return null;
  const meaning = suggestedMeaning(type);
  return meaning.dependency ? { ...settings, linkMeanings: { ...settings.linkMeanings, [type.id]: meaning } } : null;
};
