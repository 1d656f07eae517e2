import { adminsMay, may, type Role } from '../../src/model/roles';
import type { CallDeed } from '../../src/resolvers/demand';

/** What it takes to make each call of a surface. */
type Surface = Readonly<Record<string, CallDeed>>;

const roles: readonly Role[] = ['viewer', 'contributor', 'finance', 'manager'];

/** Every deed in words, in the order of the table. */
const words: Readonly<Record<CallDeed, string>> = {
  'sign-in': 'Ask what Jira shows anybody (no program is named)',
  create: 'Make a program, if the site lets one',
  see: 'See figures and lists, cut to what Jira shows one',
  'see-settings': 'See what a program assumes, and who is what in it',
  contribute: 'Raise, answer and clear blockers, answer questions and move dates, as far as Jira lets one edit the issues',
  manage: 'Change a program, its people and its state',
  'see-trail': 'Read, check and export the trail',
  'see-money': 'See money',
  'keep-money': 'Keep budget, cost, rates and what is made of them',
  administer: 'Administer the app',
};

const deedsInOrder = Object.keys(words) as readonly CallDeed[];

const needsNoRole = (deed: CallDeed): deed is 'sign-in' | 'create' => deed === 'sign-in' || deed === 'create';

const cell = (yes: boolean): string => (yes ? 'yes' : '');

const cellsOf = (deed: CallDeed): readonly string[] => (needsNoRole(deed)
  ? [...roles.map(() => 'yes'), 'yes']
  : [...roles.map((role) => cell(may(new Set([role]), deed))), cell(adminsMay(deed))]);

const callsOf = (deed: CallDeed, surfaces: readonly Surface[]): string => {
  const named = new Set(surfaces.flatMap((deeds) => Object.entries(deeds).filter(([, one]) => one === deed).map(([call]) => `\`${call}\``)));
  return [...named].sort().join(', ');
};

/** The table of who may do what, as Markdown, from how the app registers its calls and from its roles. */
export const roleTable = (surfaces: readonly Surface[]): string => {
  const rows = deedsInOrder
    .map((deed) => [words[deed], ...cellsOf(deed), callsOf(deed, surfaces)])
    .filter((row) => row.at(-1) !== '');
  const heads = ['', ...roles, 'Jira admin', 'Calls'];
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
};
