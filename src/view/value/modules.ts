import type { ValueModule } from '../../contract/value/summary';
import type { ProgramValue } from '../../model/value/program-value';
import type { ValueModule as Switch } from '../../model/value/value-settings';

type Told = { readonly empty: boolean; readonly text: string; readonly next: string };

type Drawn = { readonly key: ValueModule['key']; readonly switch: Switch; readonly tell: (value: ProgramValue) => Told };

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const drawn: readonly Drawn[] = [
  {
    key: 'earned', switch: 'earned',
    tell: ({ baselines }) => ({ empty: baselines.length === 0, text: counted(baselines.length, 'baseline'), next: 'Freeze a first baseline' }),
  },
  {
    key: 'costs', switch: 'costs',
    tell: ({ shown, lines, worklogs }) => ({
      empty: shown && lines.length === 0 && worklogs === null,
      text: shown ? counted(lines.length, 'line') : 'Kept by people with the finance role',
      next: 'Enter a budget',
    }),
  },
  {
    key: 'objectives', switch: 'objectives',
    tell: ({ objectives }) => ({ empty: objectives.length === 0, text: counted(objectives.length, 'objective'), next: 'Write the first objective' }),
  },
  {
    key: 'benefits', switch: 'benefits',
    tell: ({ benefits }) => ({ empty: benefits.length === 0, text: counted(benefits.length, 'benefit'), next: 'Name the first benefit' }),
  },
  {
    key: 'case', switch: 'benefits',
    tell: ({ reviews }) => ({ empty: reviews.length === 0, text: counted(reviews.length, 'review'), next: 'Plan the first review of the business case' }),
  },
  {
    key: 'survey', switch: 'survey',
    tell: ({ surveys }) => ({ empty: surveys.length === 0, text: counted(surveys.length, 'survey'), next: 'Ask the first question' }),
  },
];

/** The parts of Value, each with how far it has come; one that is switched off says nothing more. */
export const valueModules = (value: ProgramValue): readonly ValueModule[] => drawn.map(({ key, switch: name, tell }) => {
  if (value.settings.off.includes(name)) return { key, state: 'off', text: '', next: null };
  const { empty, text, next } = tell(value);
  return empty ? { key, state: 'empty', text: '', next } : { key, state: 'on', text, next: null };
});
