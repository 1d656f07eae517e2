type Payload = Readonly<Record<string, unknown>>;

/** A version that no program of a test comes to: a write that is allowed ends in a conflict, and writes nothing. */
export const NEVER = 999;

const seen = (programId: string): Payload => ({ programId, version: NEVER });
const raise = (programId: string): Payload => ({
  programId, asked: { kind: 'issue', issueId: 99_999 }, linkTypeId: '99999', neededBy: null, reason: 'why', flag: false, comment: false,
});

/** Every call of the app, whatever its surface, with a payload of the right shape about this program that changes nothing. */
export const everyCall: Readonly<Record<string, (programId: string) => Payload>> = {
  listPrograms: () => ({}),
  findProjects: () => ({ query: 'a' }),
  previewProgram: () => ({ projectKeys: ['A'], jql: null }),
  createProgram: () => ({ name: 'P', projectKeys: ['NONE'], jql: null }),
  overview: (programId) => ({ programId }),
  evidence: (programId) => ({ programId, measure: 'waiting' }),
  pullProgress: (programId) => ({ programId }),
  retryPull: (programId) => ({ programId }),
  gadget: (programId) => ({ config: { programId, measures: ['waiting', 'cycles'], waiting: 3, refreshMinutes: 15 } }),
  measureChoices: () => ({}),
  issueContext: () => ({}),
  settings: (programId) => ({ programId }),
  previewMembership: (programId) => ({ programId, rules: [{ kind: 'project', key: 'A' }], excluded: [] }),
  saveMembership: (programId) => ({ ...seen(programId), rules: [{ kind: 'project', key: 'A' }], excluded: [] }),
  changeAssumptions: (programId) => ({ ...seen(programId), changes: [{ key: 'deadline', value: '2027-01-01' }] }),
  previewChanges: (programId) => ({ programId, changes: [{ key: 'deadline', value: '2027-01-01' }] }),
  applySuggestion: (programId) => ({ ...seen(programId), suggestion: 'set-aside' }),
  overrideState: (programId) => ({ ...seen(programId), override: null }),
  moveSprint: (programId) => ({ ...seen(programId), sprintId: 1, increment: null }),
  mapField: (programId) => ({ programId, projectId: '99999', use: 'points', field: null }),
  renameProgram: (programId) => ({ ...seen(programId), name: 'Q' }),
  publishProgram: (programId) => ({ ...seen(programId), visibility: 'draft' }),
  archiveProgram: (programId) => ({ ...seen(programId), archived: true }),
  deleteProgram: (programId) => seen(programId),
  saveRoles: (programId) => ({ ...seen(programId), visibility: 'draft', everyone: 'viewer', grants: [] }),
  findPeople: () => ({ query: 'o' }),
  trail: (programId) => ({ programId, filter: {}, before: null }),
  checkTrail: (programId) => ({ programId, from: null, heads: [] }),
  exportTrail: (programId) => ({ programId, filter: {}, format: 'csv', from: 0 }),
  exportHeads: (programId) => ({ programId }),
  promises: (programId) => ({ programId, from: 0, pair: null }),
  sheet: (programId) => ({ programId }),
  closeMeeting: (programId) => ({ programId, note: 'a', last: '999' }),
  reopenMeeting: (programId) => ({ ...seen(programId), meetingId: '1' }),
  plan: (programId) => ({ programId, open: [], hideDone: false, text: null, from: 0 }),
  dependencies: (programId) => ({ programId, filter: {}, sort: { by: 'urgency', descending: false }, from: 0 }),
  questions: (programId) => ({ programId, show: 'open', from: 0 }),
  readMentions: (programId) => ({ programId, from: 0 }),
  answerQuestion: (programId) => ({ programId, about: { kind: 'mention', blockedId: 99_999, blockerId: 99_998, insteadId: null }, answer: 'none', linkTypeId: null }),
  forecastFan: (programId) => ({ programId }),
  raiseForm: () => ({}),
  findBlockers: (programId) => ({ programId, query: 'a' }),
  raiseBlocker: raise,
  retryRaise: (programId) => ({ ...raise(programId), steps: ['comment'], promiseId: null, blocker: { id: 99_999 } }),
  answerBlocker: (programId) => ({ ...seen(programId), promiseId: '1-2-3', answer: 'accepted', day: null, reason: '' }),
  clearBlocker: (programId) => ({ ...seen(programId), promiseId: '1-2-3', how: 'not-needed', removeLink: false, removeFlag: false }),
  admin: () => ({}),
  saveSite: () => ({ version: NEVER, mayCreate: 'everyone', creatorGroupIds: [], defaults: [] }),
  changeOwner: (programId) => ({ ...seen(programId), accountId: 'nobody' }),
  pullAgain: () => ({ projectId: '99999' }),
  erasePerson: () => ({ accountId: 'nobody' }),
};
