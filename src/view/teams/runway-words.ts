import type { Candidate } from '../../analyse/teams/ready-elsewhere';
import type { TeamRunway } from '../../analyse/people/runways';
import { counted, percentText, plain } from '../../analyse/words';

/** "PRIV-7, PRIV-9 and PRIV-12", or of more "PRIV-7, PRIV-9, PRIV-12 and 4 more". */
const keysInWords = (keys: readonly string[]): string => {
  const [shown, more] = [keys.slice(0, 3), keys.length - 3];
  if (more > 0) return `${shown.join(', ')} and ${plain(more)} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
};

const beginning = ({ team, workingDays, reason, ready, blocked }: TeamRunway): string => {
  if (workingDays === null) return `How long the ${counted(ready.length, 'ready issue')} of ${team.name} will last is not known. ${reason}`;
  if (ready.length === 0) return `${team.name} has nothing ready: ${blocked.length === 1 ? 'its one open issue is blocked' : `all its ${plain(blocked.length)} open issues are blocked`}`;
  return `${team.name} runs dry in ${counted(workingDays, 'working day')}`;
};

const needs = ({ likeness }: Candidate, one: boolean): string =>
  (likeness === 'components' ? `${one ? 'needs' : 'need'} the same components` : `${one ? 'is' : 'are'} of the same kind of work`);

/** How a team stands, and where it runs dry what it could take up; `found` is null where nothing was looked for. */
export const runwaySentence = (runway: TeamRunway, found: readonly Candidate[] | null): string => {
  const { team, workingDays } = runway;
  if (workingDays === null) return beginning(runway);
  if (found === null) return `${team.name} has ready work for ${counted(workingDays, 'working day')}.`;
  const [first] = found;
  if (first === undefined) return `${beginning(runway)}; no team with more to do has ready work like its own.`;
  const one = found.length === 1;
  return `${beginning(runway)}; ${keysInWords(found.map(({ issue }) => issue.key))} ${one ? 'is' : 'are'} ready and ${needs(first, one)}.`;
};

/** Why this issue: what it has in common with the team's work, and what makes it urgent. */
export const because = ({ likeness, shared, overlap, critical, lateBy, blocks }: Candidate): string => [
  likeness === 'components'
    ? `${shared.length === 1 ? 'component' : 'components'} ${shared.join(', ')}, as ${percentText(Math.max(1, overlap * 100))} of its own work`
    : `also a ${shared.join(', ')}`,
  ...(critical ? ['on the critical path'] : []),
  ...(lateBy === null ? [] : [`late by ${counted(lateBy, 'working day')}`]),
  ...(blocks === 0 ? [] : [`blocks ${counted(blocks, 'issue')}`]),
].join(' · ');
