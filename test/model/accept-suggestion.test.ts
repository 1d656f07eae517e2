import { acceptSuggestion } from '../../src/model/accept-suggestion';
import { defaultSettings } from '../../src/model/default-settings';
import { catalog, linkTypes } from './site-catalog';

const settings = defaultSettings(catalog);

test('old work is set aside after a year', () => {
  expect(acceptSuggestion(settings, 'set-aside', linkTypes)).toEqual({ ...settings, setAsideAfterDays: 365 });
});

test('a link type becomes a dependency in the direction that it reads', () => {
  expect(acceptSuggestion(settings, 'link-type:2', linkTypes)).toEqual({
    ...settings, linkMeanings: { ...settings.linkMeanings, 2: { dependency: true, blocker: 'inward', kind: 'finish-start' } },
  });
  const together = { id: '9', name: 'Gantt: start-start', outward: 'has to be started together with', inward: 'has to be started together with' };
  expect(acceptSuggestion(settings, 'link-type:9', [...linkTypes, together])?.linkMeanings['9']).toEqual({ dependency: true, blocker: 'outward', kind: 'start-start' });
});

test.each(['link-type:4', 'link-type:3', 'link-type:99', 'link-type:', 'add-project:X', 'set-aside ', '', '__proto__'])('%j does not apply', (suggestion) => {
  expect(acceptSuggestion(settings, suggestion, linkTypes)).toBeNull();
});

test('what was given stays as it was', () => {
  const before = structuredClone(settings);
  acceptSuggestion(settings, 'link-type:2', linkTypes);
  acceptSuggestion(settings, 'set-aside', linkTypes);
  expect(settings).toEqual(before);
});
