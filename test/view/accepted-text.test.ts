import { defaultSettings } from '../../src/model/default-settings';
import { acceptSuggestion } from '../../src/model/accept-suggestion';
import { acceptedText } from '../../src/view/accepted-text';

const linkTypes = [{ id: '7', name: 'Depends', outward: 'depends on', inward: 'is depended on by' }];
const settings = defaultSettings({ linkTypes, resolutions: [], statuses: [], teamShare: null, timeZone: 'UTC', rules: [] });

const accepted = (suggestion: string): unknown => {
  const after = acceptSuggestion(settings, suggestion, linkTypes);
  return after === null ? null : acceptedText(after, suggestion, linkTypes);
};

describe('what the trail says of an accepted suggestion', () => {
  it('is the assumption it changed, before and after', () => {
    expect(accepted('set-aside')).toEqual({ what: 'Old open work', before: 'Counts like any other', after: 'Set aside after 365 days untouched' });
    expect(accepted('link-type:7')).toEqual({
      what: 'Links that are dependencies: Depends', before: 'A “depends on” B: not a dependency', after: 'A “depends on” B, so A waits for B',
    });
  });
});
