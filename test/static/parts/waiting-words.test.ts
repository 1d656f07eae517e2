import type { IssueRow } from '../../../src/contract/figure';
import type { WaitingRow } from '../../../src/contract/overview';
import { ageText, impactText, plainText, whoWaits } from '../../../static/parts/waiting-words';

const issue = (key: string, team: string): IssueRow =>
  ({ key, summary: key, status: 'To Do', category: 'todo', project: key.slice(0, 1), team, assignee: null, due: null, why: '' });

const row = (part: Partial<WaitingRow>): WaitingRow => ({
  blocker: issue('A-1', 'Data'), blocked: issue('B-2', 'Web'), blockedIssues: 1, waiting: true, waitingTeams: ['Web'], blockerTeam: 'Data', crossTeam: true,
  outside: false, age: null, health: 'fine', impact: null, impactReason: null, neededBy: null, downstream: 0, ...part,
});

test('one team waits, several wait', () => {
  expect(plainText(whoWaits(row({})))).toBe('Web waits for Data');
  expect(plainText(whoWaits(row({ waitingTeams: ['Web', 'Mobile', 'Ops'] })))).toBe('Web, Mobile, and Ops wait for Data');
  expect(plainText(whoWaits(row({ waitingTeams: [] })))).toBe('Web waits for Data');
});

test('within one team it is no matter between teams', () => {
  expect(plainText(whoWaits(row({ crossTeam: false })))).toBe('Web waits for its own work');
});

test('what has not begun to wait will wait, and an end outside has no team', () => {
  expect(plainText(whoWaits(row({ waiting: false })))).toBe('Web will wait for Data');
  expect(plainText(whoWaits(row({ outside: true, blockerTeam: 'whatever' })))).toBe('Web waits for work outside the program');
});

test('names stand apart from the words, whatever is in them', () => {
  const parts = whoWaits(row({ waitingTeams: ['צוות', '<b>, and x'], blockerTeam: 'Data' }));
  expect(parts.filter(({ name }) => name).map(({ text }) => text)).toEqual(['צוות', '<b>, and x', 'Data']);
});

test('an age is told as far as it is known', () => {
  expect(ageText({ from: 6, to: 6 }, 'en-US')).toBe('6 working days');
  expect(ageText({ from: 41, to: 3 }, 'en-US')).toBe('between 3 and 41 working days');
  expect(ageText(null, 'en-US')).toBeNull();
});

test('an impact that is not known is not told as none', () => {
  expect([null, 0, 1].map((impact) => impactText(impact, 'en-US')))
    .toEqual([null, 'does not move the finish', 'moves the finish by 1 working day']);
});
