import type { LinkType } from '../model/program';
import type { ProgramSettings } from '../model/settings';
import type { ChangedText } from '../model/trail-note';
import { setAsideWords } from './assumption/amounts';
import { linkSentence, sideOf } from './link-types';

/** What accepting a suggestion changed, in the words of the assumption it belongs to; `settings` are those after it. */
export const acceptedText = (settings: ProgramSettings, suggestion: string, linkTypes: readonly LinkType[]): ChangedText => {
  const type = linkTypes.find(({ id }) => suggestion === `link-type:${id}`);
  if (type === undefined) return { what: 'Old open work', before: setAsideWords(null), after: setAsideWords(settings.setAsideAfterDays) };
  const ofType = { type, links: 0, crossProject: 0, example: null };
  return {
    what: `Links that are dependencies: ${type.name}`,
    before: linkSentence(ofType, 'none'), after: linkSentence(ofType, sideOf(settings.linkMeanings[type.id])),
  };
};
