import type { MatrixCell, MatrixCount, MatrixLine } from '../../../../src/contract/teams';
import { countText, numberText } from '../../../parts/number-text';
import type { NamedText } from '../../../parts/waiting-words';
import { ageText } from '../../../parts/waiting-words';
import type { GridTeam } from './matrix-grid';

const word = (text: string): NamedText[number] => ({ text, name: false });
const name = (team: GridTeam): NamedText[number] => (team === null ? word('work outside the program') : { text: team.name, name: true });

/** "2 coming, 1 of which nobody knows whether it waits", nothing of none. */
const still = ({ coming, untold }: MatrixCount, locale: string): string => [
  ...(coming > 0 ? [`${numberText(coming, locale)} coming`] : []),
  ...(untold > 0 ? [`${numberText(untold, locale)} of which nobody knows whether ${untold === 1 ? 'it waits' : 'they wait'}`] : []),
].join(', ');

const now = ({ waiting, teamDays, oldest }: MatrixCell, locale: string): string => {
  const age = ageText(oldest, locale);
  return [
    `${numberText(waiting, locale)} now`,
    ...(teamDays === null ? [] : [countText(teamDays, 'team-days', locale)]),
    ...(age === null ? [] : [`oldest ${age}`]),
  ].join(', ');
};

const late = ({ late: count }: MatrixCount, locale: string): string => (count > 0 ? `${numberText(count, locale)} late by plan` : '');

/** "Web waits for Data", "Web will wait for its own work". */
export const pairWho = (waiting: GridTeam, blocker: GridTeam, { waiting: held }: Pick<MatrixCell, 'waiting'>): NamedText =>
  [name(waiting), word(held > 0 ? ' waits for ' : ' will wait for '), waiting?.id === blocker?.id ? word('its own work') : name(blocker)];

/** "4 now, 6 team-days, oldest 6 working days; 2 coming; 3 late by plan". */
export const pairDetail = (cell: MatrixCell, locale: string): string =>
  [...(cell.waiting > 0 ? [now(cell, locale)] : []), still(cell, locale), late(cell, locale)].filter((part) => part !== '').join('; ');

/** Both in one sentence; where there is no dependency, that. */
export const pairWords = (waiting: GridTeam, blocker: GridTeam, cell: MatrixCell | null, locale: string): NamedText => {
  if (cell !== null) return [...pairWho(waiting, blocker, cell), word(`: ${pairDetail(cell, locale)}`)];
  const own = waiting?.id === blocker?.id;
  return [name(waiting), word(own ? ' does not wait for its own work' : ' needs nothing of '), ...(own ? [] : [name(blocker)])];
};

/** A whole row or column: "Web waits: 5 now, 9 team-days; 12 coming", "Data is waited for: ...". */
export const lineWords = (team: GridTeam, sum: MatrixLine, waitedFor: boolean, locale: string): NamedText => {
  const waiting = [
    ...(sum.waiting > 0 ? [`${numberText(sum.waiting, locale)} now${sum.teamDays === null ? '' : `, ${countText(sum.teamDays, 'team-days', locale)}`}`] : []),
    still(sum, locale), late(sum, locale),
  ].filter((part) => part !== '');
  return [name(team), word(waitedFor ? ' is waited for: ' : ' waits: '), word(waiting.join('; '))];
};
