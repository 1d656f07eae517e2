import { isUnlicensed, viewerOf } from '../../src/resolvers/viewer';

const base = { accountId: 'a-1', cloudId: 'c-1' };

test('everything is taken from the context; what it lacks has a stated default', () => {
  expect(viewerOf(base)).toEqual({ ...base, siteUrl: '', locale: 'en', timeZone: 'UTC', issue: null });
  expect(viewerOf({ ...base, siteUrl: 'https://x.example', locale: 'de_CH', timezone: 'Europe/Zurich', extension: { issue: { id: '10007', key: 'A-7' } } })).toEqual({
    ...base, siteUrl: 'https://x.example', locale: 'de_CH', timeZone: 'Europe/Zurich', issue: { id: 10_007, key: 'A-7' },
  });
});

test.each([{}, { accountId: 'a-1' }, { cloudId: 'c-1' }, { ...base, accountId: 'unidentified' }, { ...base, accountId: 7 }, { ...base, accountId: null }, { ...base, cloudId: '' }])(
  'without a person or a site there is no viewer: %j', (context) => expect(viewerOf(context)).toBeNull(),
);

test.each([
  {}, { issue: null }, { issue: {} }, { issue: { id: '', key: 'A-7' } }, { issue: { id: null, key: 'A-7' } }, { issue: { id: '1e3', key: 'A-7' } }, { issue: { id: '0x10', key: 'A-7' } },
  { issue: { id: -7, key: 'A-7' } }, { issue: { id: '7.5', key: 'A-7' } }, { issue: { id: '99999999999999999999', key: 'A-7' } }, { issue: { id: '7' } }, { issue: { id: '7', key: '' } }, null,
])('without a whole issue the panel stands on none: %j', (extension) => {
  expect(viewerOf({ ...base, extension })?.issue).toBeNull();
});

test.each(['Mars/Olympus', '', 5, null, undefined])('a time zone that cannot be read is UTC: %j', (timezone) => {
  expect(viewerOf({ ...base, timezone })?.timeZone).toBe('UTC');
});

test.each([
  [undefined, false], [null, false], [{}, false], [{ active: true }, false], [{ isActive: true }, false], [{ active: false }, true], [{ isActive: false }, true],
])('a licence %j stops the app: %j', (license, stops) => {
  expect(isUnlicensed(license === undefined ? base : { ...base, license })).toBe(stops);
});
