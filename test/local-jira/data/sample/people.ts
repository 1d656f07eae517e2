import { groupNames, standardGroups, standardUsers } from '../../site/standard-tables';
import type { Group, User } from '../../site/types';

const person = (number: number, displayName: string, more: Partial<User> = {}): User => ({
  accountId: `712020:5a3e0000-0000-4000-8000-0000000000${number}`,
  email: null, displayName, active: true, accountType: 'atlassian', timeZone: 'Europe/Berlin', admin: false, licensed: true, ...more,
});

/** Everybody who works on the sample program, under the short name the stories use. */
export const people = {
  ...standardUsers,
  jonas: person(10, 'Jonas Weber'),
  aiko: person(11, 'Aiko Tanaka', { timeZone: 'Asia/Tokyo' }),
  marta: person(12, 'Marta Kowalska'),
  diego: person(13, 'Diego Fuentes'),
  sofia: person(14, 'Sofia Rossi'),
  tom: person(15, "Tom O'Brien", { timeZone: 'Europe/Dublin' }),
  yael: person(16, 'יעל כהן', { timeZone: 'Asia/Jerusalem' }),
  priya: person(17, 'Priya Raman'),
  chen: person(18, 'Chen Wei'),
  hannah: person(19, 'Hannah Schmidt'),
  amara: person(20, 'Amara Okafor', { timeZone: 'Africa/Lagos' }),
  youssef: person(21, 'يوسف حداد'),
  pavel: person(22, 'Pavel Novák', { active: false, licensed: false }),
  ravi: person(23, 'Ravi Patel', { timeZone: 'Asia/Kolkata' }),
  ingrid: person(24, 'Ingrid Solberg'),
  zoe: person(25, 'Zoë "Zed" <b>Adams</b> & Co.'),
  grace: person(26, 'Grace Kim', { timeZone: 'America/New_York' }),
  felix: person(27, 'Felix Bauer'),
  renee: person(28, 'Renée Dubois'),
} as const satisfies Record<string, User>;

export type PersonName = keyof typeof people;

export const isPersonName = (name: string): name is PersonName => name in people;

export type SampleTeam = {
  readonly id: string;
  readonly name: string;
  /** Who takes its work; the first ones take more of it. */
  readonly members: readonly PersonName[];
  /** Board of its sprints; null for a team that works without sprints. */
  readonly boardId: number | null;
  /** Working days from start to done of an average piece of work. */
  readonly pace: number;
  /** 1 delivers evenly over the five months, more than 1 delivers less and less of late. */
  readonly slowing: number;
};

const team = (number: number, name: string, members: readonly PersonName[], boardId: number | null, pace: number, slowing: number): SampleTeam =>
  ({ id: `7e4a0000-0000-4000-8000-0000000000${number}`, name, members, boardId, pace, slowing });

/** Seven teams. Mobile and Data Privacy own a project whole, so their issues carry no team of their own. */
export const teams = {
  web: team(31, 'Web', ['engineer', 'aiko', 'lead', 'jonas'], 1, 4, 0.9),
  insights: team(32, 'Insights UI', ['marta', 'diego', 'jonas'], 2, 5, 0.9),
  mobile: team(33, 'Mobile', ['sofia', 'tom', 'yael', 'jonas'], 3, 5, 1),
  model: team(34, 'Model Integration', ['chen', 'hannah', 'priya'], 4, 7, 1.3),
  quality: team(35, 'Data Quality', ['amara', 'youssef', 'priya'], 5, 6, 1.15),
  platform: team(36, 'Platform', ['ravi', 'ingrid', 'zoe'], 6, 4, 0.95),
  privacy: team(37, 'Data Privacy', ['grace', 'felix', 'renee'], null, 6, 0.9),
} as const;

export type TeamName = keyof typeof teams;

export const isTeamName = (name: string): name is TeamName => name in teams;

const standardIds = new Set<string>(Object.values(standardUsers).map((user) => user.accountId));

const group = (number: number, name: string, members: readonly User[]): Group =>
  ({ groupId: `a1b20000-0000-4000-8000-0000000000${number}`, name, members: members.map((user) => user.accountId) });

export const sampleGroupNames = { leads: 'delivery-leads', teams: 'delivery-teams' } as const;

/** The engineer is in no group of the sample: he sees what application access and roles give him. */
export const sampleGroups: readonly Group[] = [
  ...standardGroups.filter((one) => one.name !== groupNames.users),
  group(11, groupNames.users, [people.admin, people.officer, people.lead, people.engineer]),
  group(12, sampleGroupNames.leads, [people.admin, people.officer, people.lead]),
  group(13, sampleGroupNames.teams, Object.values(people).filter((user) => !standardIds.has(user.accountId))),
];
