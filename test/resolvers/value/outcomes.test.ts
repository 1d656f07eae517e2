import { kept, must, officer, refused } from '../../faults/program-site';
import { standardUsers } from '../../local-jira/site/standard-tables';
import { watched } from '../ready/watched';
import { engineer, lead, openOutcome, type OutcomeSite } from './outcome-site';

jest.setTimeout(90_000);

let site: OutcomeSite;
beforeAll(async () => { site = await openOutcome(); });
afterAll(() => site.local.close());

const figure = async (measure: string, email = officer) =>
  must(await site.local.invoke(email, 'flagship-global', 'evidence', { programId: site.programId, measure })).figure;

describe('objectives', () => {
  const one = { id: null, version: 0, incrementId: '', teamId: '', name: 'Ship', planned: 8, epics: ['a-1'] };
  const place = async () => {
    const { increments, teams } = await site.tell('objectives', {});
    return { incrementId: increments[0]?.id ?? '', teamId: teams.find(({ name }) => name === 'A')?.id ?? teams[0]?.id ?? '' };
  };

  test('what was frozen at planning stays, what is added later is not committed, and only the score is missing', async () => {
    const at = await place();
    const first = await site.tell('saveObjective', { ...one, ...at }, engineer);
    const second = await site.tell('saveObjective', { ...one, ...at, name: 'Measure', planned: 4, epics: [] }, engineer);
    expect(refused(await site.ask('freezeObjectives', { ...at, seen: [first] }, engineer)).code).toBe('not-allowed');
    expect(refused(await site.ask('freezeObjectives', { ...at, seen: [first, { ...second, version: 9 }] })).code).toBe('conflict');
    expect((await site.tell('objectives', {})).increments[0]).toMatchObject({ committed: 0 });
    expect(await site.tell('freezeObjectives', { ...at, seen: [first, second] })).toEqual({ frozen: 2 });
    const late = await site.tell('saveObjective', { ...one, ...at, name: 'Extra', planned: 3, epics: [] }, engineer);
    expect(refused(await site.ask('saveObjective', { ...one, ...at, id: first.id, version: 2, planned: 1 })).message).toMatch('frozen at planning');
    expect((await figure('objective-completion')).reason).toMatch('2 of 2 committed objectives are not scored yet');
    await site.tell('scoreObjective', { id: first.id, version: 2, delivered: true, actual: 8 }, engineer);
    await site.tell('scoreObjective', { id: second.id, version: 2, delivered: false, actual: 1 }, engineer);
    await site.tell('scoreObjective', { id: late.id, version: 1, delivered: true, actual: 3 }, engineer);
    expect([(await figure('objective-completion')).value, (await figure('predictability')).value]).toEqual([50, 100]);
    const [increment] = (await site.tell('objectives', {})).increments;
    expect(increment).toMatchObject({ name: 'One', when: 'past', committed: 2, delivered: 1, objectives: 3 });
    expect(increment?.list.find(({ id }) => id === first.id)?.epics).toMatchObject([{ key: 'A-1', delivered: 1, total: 2, percent: 50 }]);
    expect(refused(await site.ask('removeObjective', { id: first.id, version: 3 }, engineer)).code).toBe('not-allowed');
  });

  test('who saves second is told what is stored, who saved it, and what was not', async () => {
    const at = await place();
    const { id } = await site.tell('saveObjective', { ...one, ...at, name: 'Twice', epics: [] });
    await site.tell('saveObjective', { ...one, ...at, id, version: 1, name: 'Twice', planned: 5, epics: [] }, engineer);
    const told = refused(await site.ask('saveObjective', { ...one, ...at, id, version: 1, name: 'Twice', planned: 6, epics: [] }));
    expect(told).toMatchObject({ code: 'conflict', detail: { storedVersion: 2, conflict: { by: 'Emeka Engineer', rows: [{ what: 'Objective “Twice”: planned value', theirs: '5', yours: '6' }] } } });
    await site.tell('removeObjective', { id, version: 2 });
    expect(refused(await site.ask('saveObjective', { ...one, ...at, id, version: 2 })).code).toBe('not-found');
  });

  test('an issue, a team and an increment must be there for whoever names them', async () => {
    const at = await place();
    const field = async (change: object) => refused(await site.ask('saveObjective', { ...one, ...at, ...change })).detail?.field;
    expect([await field({ epics: ['A-99'] }), await field({ teamId: 'x' }), await field({ incrementId: 'x' }), await field({ planned: 11 })]).toEqual(['epics', 'teamId', 'incrementId', 'planned']);
  });
});

describe('aims and benefits', () => {
  test('work that serves no aim is counted until it is linked', async () => {
    expect((await figure('unaligned-work')).reason).toMatch('No aim is entered yet');
    const aim = await site.tell('saveAim', { id: null, version: 0, name: 'Grow', measure: 'customers', ended: false, projects: ['b'], epics: [] });
    expect((await figure('unaligned-work')).value).toBe(100);
    const { unaligned } = await site.tell('alignment', { from: 0 });
    expect(unaligned.map(({ kind, key, issues }) => [kind, key, issues])).toEqual([['project', 'A', 2], ['epic', 'A-1', 1]]);
    const epic = unaligned[1];
    await site.tell('linkToAim', { id: aim.id, version: 1, link: { kind: 'epic', id: epic?.id ?? '' } });
    expect((await figure('unaligned-work')).value).toBe(50);
    expect(refused(await site.ask('linkToAim', { id: aim.id, version: 2, link: { kind: 'project', id: '4711' } })).detail?.field).toBe('link');
    expect(refused(await site.ask('linkToAim', { id: aim.id, version: 2, link: { kind: 'project', id: '4711' } }, engineer)).code).toBe('not-allowed');
  });

  test('a link, an owner or an aim that takes the place of another is kept, though as many are linked as before', async () => {
    const said = { version: 0, name: 'Swap', measure: '', ended: false };
    const [one, other] = [await site.tell('saveAim', { ...said, id: null, projects: ['A'], epics: ['A-1'] }), await site.tell('saveAim', { ...said, id: null, name: 'Other', projects: [], epics: [] })];
    await site.tell('saveAim', { ...said, id: one.id, version: 1, projects: ['B'], epics: ['A-4'] });
    const aims = async () => (await site.tell('alignment', { from: 0 })).aims.find(({ id }) => id === one.id);
    expect(await aims()).toMatchObject({ version: 2, projects: [{ key: 'B' }], epics: [{ key: 'A-4' }] });
    const benefit = { name: 'Swap', unit: 'x', baseline: 0, target: 1, reviewOn: null };
    const { id } = await site.tell('saveBenefit', { ...benefit, id: null, version: 0, owner: standardUsers.lead.accountId, projects: ['A'], epics: ['A-1'], aimId: one.id });
    await site.tell('saveBenefit', { ...benefit, id, version: 1, owner: standardUsers.engineer.accountId, projects: ['B'], epics: ['A-4'], aimId: other.id });
    const swapped = (await site.tell('benefits', {})).benefits.find((row) => row.id === id);
    expect(swapped).toMatchObject({ version: 2, owner: { accountId: standardUsers.engineer.accountId }, projects: [{ key: 'B' }], epics: [{ key: 'A-4' }], aim: { id: other.id } });
    expect(await site.tell('saveBenefit', { ...benefit, id, version: 2, owner: standardUsers.engineer.accountId, projects: ['B'], epics: ['A-4'], aimId: other.id })).toMatchObject({ version: 2 });
    await site.tell('removeBenefit', { id, version: 2 });
    await site.tell('removeAim', { id: one.id, version: 2 });
    await site.tell('removeAim', { id: other.id, version: 1 });
  });

  test('delivered, outcome missed: red, until the target is reached', async () => {
    const benefit = { id: null, version: 0, name: 'Errors', unit: 'errors a day', baseline: 100, target: 20, owner: null, reviewOn: '2026-11-01', projects: ['B'], epics: [], aimId: null };
    const { id } = await site.tell('saveBenefit', benefit);
    await site.tell('saveReading', { id, version: 1, on: '2026-11-10', value: 60 }, engineer);
    expect(await site.tell('benefits', {})).toMatchObject({ benefits: [{ realized: { value: 50 }, state: 'bad', stands: 'Delivered, outcome missed: the target is not reached' }] });
    expect(await figure('outcome-missed')).toMatchObject({ value: 1, state: 'bad' });
    expect((await figure('benefits-realized')).value).toBe(0);
    expect(refused(await site.ask('saveReading', { id, version: 2, on: '2026-12-24', value: 1 })).detail?.field).toBe('on');
    await site.tell('saveReading', { id, version: 2, on: '2026-11-15', value: 18 }, engineer);
    expect([(await figure('outcome-missed')).value, (await figure('benefits-realized')).value]).toEqual([0, 100]);
    expect((await site.tell('benefits', { asOf: '2026-11-12' })).benefits[0]).toMatchObject({ readings: [{ value: 60 }], state: 'bad' });
    await site.tell('removeBenefit', { id, version: 3 });
  });
});

describe('money of benefits and the case', () => {
  test('finance puts a benefit in money, a manager without it saves the rest, and sees no amount anywhere', async () => {
    const { id } = await site.tell('saveBenefit', { id: null, version: 0, name: 'Sales', unit: 'EUR', baseline: 0, target: 10, owner: null, reviewOn: null, projects: [], epics: [], aimId: null });
    const years = [{ year: 2027, planned: '3000', actual: null }, { year: 2028, planned: '4200.50', actual: null }];
    expect(refused(await site.ask('saveBenefitMoney', { id, version: 1, years }, officer)).code).toBe('not-allowed');
    expect(refused(await site.ask('saveBenefitMoney', { id, version: 1, years }, lead)).message).toMatch('no currency');
    await chooseCurrency();
    await site.tell('decideCase', { seen: { discountRate: null, firstYear: null, reviewEveryDays: null }, discountRate: '0.1', firstYear: 2026, reviewEveryDays: 90 }, lead);
    expect(refused(await site.ask('decideCase', { seen: { discountRate: null, firstYear: null, reviewEveryDays: null }, discountRate: '0.2', firstYear: 2026, reviewEveryDays: 90 }, lead)))
      .toMatchObject({ code: 'conflict', detail: { conflict: { by: standardUsers.lead.displayName } } });
    expect(refused(await site.ask('saveBenefitMoney', { id, version: 1, years: [{ year: 2025, planned: '1', actual: null }] }, lead)).message).toMatch('2026, which is year 0');
    expect(refused(await site.ask('saveBenefitMoney', { id, version: 1, years: [{ year: 2027, planned: '1.005', actual: null }] }, lead)).message).toMatch('2 digits');
    await site.tell('saveBenefitMoney', { id, version: 1, years }, lead);
    await site.tell('saveBenefit', { id, version: 2, name: 'Sales', unit: 'EUR', baseline: 0, target: 12, owner: null, reviewOn: null, projects: [], epics: [], aimId: null });
    expect((await site.tell('benefits', {}, lead)).benefits[0]?.money).toMatchObject([{ year: 2027, planned: { minor: 300_000, currency: 'EUR' } }, { year: 2028, planned: { minor: 420_050 } }]);
    const hidden = JSON.stringify([await site.tell('benefits', {}), await site.tell('businessCase', {}), await figure('npv'), must(await site.local.invoke(officer, 'flagship-global', 'trail', { programId: site.programId, filter: {}, before: null }))]);
    for (const amount of ['300000', '420050', '3000.00', '4200.50']) expect(hidden).not.toContain(amount);
    expect((await figure('npv')).reason).toMatch('finance role');
    expect(refused(await site.ask('removeBenefit', { id, version: 3 }))).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('put in money') });
    const at = { programId: site.programId };
    const { version, settings, keepsMoney } = must(await site.local.invoke(officer, 'flagship-global', 'valueSettings', at));
    expect(keepsMoney).toBe(false);
    const save = (change: Partial<typeof settings>) => site.local.invoke(officer, 'flagship-global', 'saveValueSettings', { ...at, version, settings: { ...settings, ...change } });
    expect(refused(await save({ discountRate: '0.3' }))).toMatchObject({ code: 'not-allowed', detail: { field: 'discountRate' } });
    must(await save({ estimate: 'atypical' }));
    expect((await figure('npv', lead)).reason).toMatch('No budget is entered');
  });

  test('reviews are due, held with a reason, and plan the next', async () => {
    const { id } = await site.tell('saveReview', { id: null, version: 0, dueOn: '2026-11-01', heldOn: null, decision: null, reason: '', nextOn: null });
    expect((await site.tell('businessCase', {})).reviews).toMatchObject([{ dueOn: '2026-11-01', overdueDays: 19 }]);
    expect(refused(await site.ask('saveReview', { id, version: 1, dueOn: '2026-11-01', heldOn: '2026-11-19', decision: 'continue', reason: '', nextOn: null })).detail?.field).toBe('reason');
    await site.tell('saveReview', { id, version: 1, dueOn: '2026-11-01', heldOn: '2026-11-19', decision: 'rebalance', reason: 'Sales are late.', nextOn: '2027-02-01' });
    expect((await site.tell('businessCase', {})).reviews).toMatchObject([{ dueOn: '2027-02-01', overdueDays: null }, { decision: 'rebalance', by: { name: 'Olga Officer' } }]);
    const { entries: [last] } = must(await site.local.invoke(officer, 'flagship-global', 'trail', { programId: site.programId, filter: {}, before: null }));
    expect(JSON.stringify(last)).toMatch(/rebalance.*2027-02-01/);
  });
});

describe('surveys', () => {
  const people = ['admin', 'officer', 'lead', 'engineer'].map((name) => `${name}@example.com`);
  const rowsOf = (word: string): string => JSON.stringify([...kept(site.local)].filter(([key]) => key.includes(word)));

  test('nobody answers twice, nothing is told below five, and nothing kept names who answered', async () => {
    const { id } = await site.tell('startSurvey', { kind: 'nps', question: 'Would you recommend it?', closesOn: null, invited: 10 });
    const before = kept(site.local);
    for (const [at, email] of people.entries()) await site.tell('answerSurvey', { id, answer: 6 + at, comment: `comment ${at}` }, email);
    expect(refused(await site.ask('answerSurvey', { id, answer: 0, comment: '' }, lead)).message).toMatch('already');
    expect(refused(await site.ask('answerSurvey', { id, answer: 11, comment: '' }, lead)).code).toBe('bad-input');
    const [shown] = (await site.tell('surveys', {}, lead)).surveys;
    expect(shown).toMatchObject({ mine: 'answered', answers: null, counts: null, score: null, comments: [] });
    expect((await figure('nps')).reason).toMatch('once 5 have come');
    const changed = [...kept(site.local)].filter(([key, value]) => JSON.stringify(before.get(key)) !== JSON.stringify(value));
    // What is written for an answer: marks and the urn; and what the app remembers of rights and points, which is of every call.
    expect(changed.filter(([key]) => key.includes('survey')).map(([key]) => key).every((key) => /:(marks:[0-9a-f]|urn)$/.test(key))).toBe(true);
    expect(changed.some(([key]) => key.includes('trail'))).toBe(false);
    for (const account of [...site.local.site.tables.user.values()].map(({ accountId }) => accountId)) expect(rowsOf('survey-part')).not.toContain(account);
  });

  test('the fifth answer publishes them together, with comments for managers alone; what comes in is imported whole', async () => {
    const [open] = (await site.tell('surveys', {})).surveys;
    if (open === undefined) throw new Error('The survey is gone.');
    expect(refused(await site.ask('importScores', { id: open.id, version: open.version, counts: [0, 4] })).detail?.field).toBe('counts');
    await site.tell('answerSurvey', { id: open.id, answer: 10, comment: '' }, 'outsider@example.com').catch(() => undefined);
    const row = async () => (await site.tell('surveys', {})).surveys[0];
    const imported = await site.tell('importScores', { id: open.id, version: (await row())?.version ?? 0, counts: [0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 2] });
    expect((await row())?.answers).toBeGreaterThanOrEqual(5);
    expect((await figure('nps')).value).not.toBeNull();
    const closed = await site.tell('closeSurvey', { id: open.id, version: imported.version });
    expect(closed.version).toBe(imported.version + 1);
    expect(refused(await site.ask('answerSurvey', { id: open.id, answer: 3, comment: '' }, lead)).message).toMatch('no more answers');
    expect([...kept(site.local).keys()].filter((key) => key.includes(open.id))).toEqual([]);
  });

  test('an open survey is one line for who has not answered it, on Overview and in the gadget, gone for them alone, and no call of the storage more', async () => {
    const asked = async (email: string): Promise<readonly (string | undefined)[]> => {
      const at = { programId: site.programId, measures: null, waiting: 0, refreshMinutes: 5 };
      const [overview, gadget] = [must(await site.local.invoke(email, 'flagship-global', 'overview', { programId: site.programId })), must(await site.local.invoke(email, 'flagship-gadget', 'gadget', { config: at }))];
      return [overview.question?.question, gadget.question?.question];
    };
    expect(await asked(engineer)).toEqual([undefined, undefined]);
    const { id, version } = await site.tell('startSurvey', { kind: 'satisfaction', question: 'How is it?', closesOn: null, invited: null });
    expect([await asked(engineer), await asked(lead)]).toEqual([['How is it?', 'How is it?'], ['How is it?', 'How is it?']]);
    await site.tell('answerSurvey', { id, answer: 4, comment: '' }, engineer);
    const ready = await watched(site.local, async () => [await asked(engineer), await asked(lead)]);
    expect(ready.answer).toEqual([[undefined, undefined], ['How is it?', 'How is it?']]);
    expect(ready.storage).toEqual(Array.from({ length: 4 }, () => '/api/v1/batch/get'));
    await site.tell('closeSurvey', { id, version });
    expect(await asked(lead)).toEqual([undefined, undefined]);
  });
});

test('who is erased is no owner of a benefit and no decider of a review any more; what they did stays', async () => {
  const account = standardUsers.engineer.accountId;
  const { id } = await site.tell('saveBenefit', { id: null, version: 0, name: 'Owned', unit: '', baseline: null, target: null, owner: account, reviewOn: null, projects: [], epics: [], aimId: null });
  const owned = async () => (await site.tell('benefits', {})).benefits.find((one) => one.id === id)?.owner;
  expect(await owned()).toEqual({ accountId: account, name: 'Emeka Engineer' });
  must(await site.local.invoke('admin@example.com', 'flagship-admin', 'erasePerson', { accountId: account }));
  expect(await owned()).toBeNull();
});

const chooseCurrency = async (): Promise<void> => {
  const { version, settings } = must(await site.local.invoke(officer, 'flagship-global', 'valueSettings', { programId: site.programId }));
  must(await site.local.invoke(officer, 'flagship-global', 'saveValueSettings', { programId: site.programId, version, settings: { ...settings, currency: 'EUR' } }));
};
