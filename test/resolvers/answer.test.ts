import { z } from 'zod';
import { BadRequest, BrokenAnswer, ConsentNeeded, JiraUnavailable, NotAllowed, NotFound, RateLimited } from '../../src/jira/errors';
import { UnusableChange } from '../../src/model/changes/unusable-change';
import { answer } from '../../src/resolvers/answer';
import { Refusal } from '../../src/resolvers/refusal';
import { TableBusy } from '../../src/store/value/table';
import { withLogSpy } from '../log-spy';

const context = { accountId: 'a-1', cloudId: 'c-1' };
const secret = 'WEB-7 of Ms Secret';

const logged = withLogSpy();

const log = (): string => logged().mock.calls.flat().join('\n');

const failing = (error: unknown) => answer('rename', 'sign-in', z.strictObject({}), () => Promise.reject(error as Error))({ payload: {}, context });

describe('what a handler throws', () => {
  it.each<[string, Error, object]>([
    ['a refusal', new Refusal('not-allowed', 'Only its owner may.'), { code: 'not-allowed', message: 'Only its owner may.' }],
    ['a refusal with detail', new Refusal('conflict', 'Somebody saved.', { storedVersion: 4 }), { code: 'conflict', message: 'Somebody saved.', detail: { storedVersion: 4 } }],
    ['a change that cannot be', new UnusableChange('deadline', 'No such day.'), { code: 'bad-input', message: 'No such day. Nothing was saved.', detail: { field: 'deadline' } }],
    ['consent', new ConsentNeeded(), { code: 'consent-needed', message: expect.stringContaining('Allow it once') }],
    ['a limit', new RateLimited(30, null), { code: 'busy', message: 'Jira asks the app to wait 30 seconds. Nothing is lost; try again then.' }],
    ['a short limit', new RateLimited(1, 'jira-burst-based'), { code: 'busy', message: 'Jira asks the app to wait 1 second. Nothing is lost; try again then.' }],
    ['no permission', new NotAllowed(secret), { code: 'not-allowed', message: expect.stringContaining('Ask a Jira administrator') }],
    ['not there', new NotFound(secret), { code: 'not-found', message: 'Jira does not have this, or does not let you see it.' }],
    ['a request of ours that Jira refuses', new BadRequest([secret]), { code: 'jira-unavailable', message: expect.stringContaining('nothing is shown rather than something wrong') }],
    ['a Jira that is down', new JiraUnavailable('search answered 503'), { code: 'jira-unavailable', message: expect.stringContaining('Your data is safe') }],
    ['a table that others write again and again', new TableBusy('The table lines is being written by others.'), { code: 'busy', message: expect.stringContaining('Nothing of yours was saved') }],
    ['an answer in another form', new BrokenAnswer('issues.0.key is missing'), { code: 'jira-unavailable', message: expect.stringContaining('nothing is shown rather than something wrong') }],
  ])('%s', async (_, error, problem) => {
    expect(await failing(error)).toEqual({ ok: false, error: problem });
    expect(JSON.stringify(await failing(error))).not.toContain('Secret');
    expect(log()).not.toContain('Secret');
  });

  it('writes to the log what Jira did not do, and nothing of what a person did', async () => {
    await failing(new Refusal('not-allowed', 'No.'));
    expect(logged()).not.toHaveBeenCalled();
    await failing(new JiraUnavailable('search answered 503'));
    expect(log()).toBe('rename JiraUnavailable: search answered 503');
  });

  it.each([
    ['an error', new TypeError(`cannot read ${secret}`)],
    ['an error of several lines', new Error(`${secret}\n    at ${secret} (made-up:1:1)`.replace(/ +at .*/, `and ${secret}`))],
    ['a text', secret], ['nothing', undefined], ['an object', { message: secret, stack: secret }],
  ])('%s that nobody expected is a reference, here and in the log, and nothing else', async (_, error) => {
    const answered = await failing(error);
    expect(answered).toEqual({ ok: false, error: { code: 'unexpected', message: expect.any(String), detail: { reference: expect.stringMatching(/^[0-9a-f]{8}$/) } } });
    const reference = answered.ok ? '' : answered.error.detail?.reference ?? '';
    expect(answered.ok ? '' : answered.error.message).toContain(reference);
    expect(log().startsWith(`${reference} rename `)).toBe(true);
    expect(`${JSON.stringify(answered)}${log()}`).not.toContain('Secret');
  });

  it('takes an error that is thrown before anything is awaited', async () => {
    const call = answer('x', 'sign-in', z.strictObject({}), () => { throw new RangeError('now'); });
    expect(await call({ payload: {}, context })).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  });
});

describe('before a handler is asked', () => {
  const handle = jest.fn((input: unknown) => Promise.resolve(input));
  const call = answer('x', 'sign-in', z.strictObject({ name: z.string(), inner: z.strictObject({ days: z.array(z.number()) }).optional() }), handle);
  beforeEach(() => handle.mockClear());

  it('hands on what has the right shape, and who asks', async () => {
    expect(await call({ payload: { name: 'n' }, context: { ...context, locale: 'de' } })).toEqual({ ok: true, value: { name: 'n' } });
    expect(handle).toHaveBeenCalledWith({ name: 'n' }, expect.objectContaining({ accountId: 'a-1', locale: 'de' }));
  });

  it.each<[unknown, string | undefined]>([
    [undefined, 'name'], [null, 'name'], [{}, 'name'], [{ name: 3 }, 'name'], [{ name: 'n', more: 1 }, undefined], ['text', undefined], [[], undefined],
    [{ name: 'n', inner: { days: [1, 'x'] } }, 'inner.days.1'],
  ])('refuses %j and points at %j', async (payload, field) => {
    const answered = await call({ payload, context });
    expect(answered).toEqual({ ok: false, error: { code: 'bad-input', message: expect.stringMatching(/Nothing was changed\.$/), ...(field === undefined ? {} : { detail: { field } }) } });
    expect(handle).not.toHaveBeenCalled();
  });

  it('does not send back all that was sent', async () => {
    const answered = await call({ payload: { name: 'n', ['x'.repeat(100_000)]: 1 }, context });
    expect(JSON.stringify(answered).length).toBeLessThan(600);
  });

  it('refuses whom the platform does not name, and a site without a licence, whatever the payload says', async () => {
    const payload = { name: 'n', accountId: 'a-1' };
    for (const nobody of [{}, { accountId: '', cloudId: 'c' }, { accountId: 'unidentified', cloudId: 'c' }, { accountId: 'a-1' }]) {
      expect(await call({ payload, context: nobody })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    }
    expect(await call({ payload: {}, context: { ...context, license: { active: false } } })).toMatchObject({ ok: false, error: { code: 'unlicensed', message: expect.stringContaining('your programs are kept') } });
    expect(handle).not.toHaveBeenCalled();
  });
});
