import { analyse } from '../../src/analyse/analysis';
import { programState } from '../../src/analyse/program-state';
import { stateOf, worstOf } from '../../src/analyse/state';
import type { ProgramSettings } from '../../src/model/settings';
import { program } from '../model/program-notation';

test.each([[0, 'good'], [1, 'watch'], [9, 'watch'], [10, 'bad'], [null, 'unknown']])('lower is better: %p is %s', (value, state) => {
  expect(stateOf(value, { better: 'lower', watch: 1, bad: 10 })).toBe(state);
});

test.each([[91, 'good'], [90, 'watch'], [70, 'bad'], [0, 'bad'], [null, 'unknown']])('higher is better: %p is %s', (value, state) => {
  expect(stateOf(value, { better: 'higher', watch: 90, bad: 70 })).toBe(state);
});

test('without a threshold there is no state', () => expect(stateOf(3, undefined)).toBe('none'));

test('unknown is not good, and does not hide what is bad', () => {
  expect(worstOf(['good', 'unknown', 'good'])).toBe('unknown');
  expect(worstOf(['unknown', 'watch', 'good'])).toBe('watch');
  expect(worstOf(['good', 'none'])).toBe('good');
  expect(worstOf([])).toBe('none');
});

const stateIn = (issues: string, settings: Partial<ProgramSettings>) => programState(analyse(program(issues, '', { settings })));

const chosen: Partial<ProgramSettings> = {
  stateMeasures: ['overdue-issues', 'unassigned-open', 'no-such-measure'],
  thresholds: { 'overdue-issues': { better: 'lower', watch: 1, bad: 3 }, 'unassigned-open': { better: 'lower', watch: 2, bad: 5 } },
};

test('the state is the worst of the chosen measures, with its causes in words', () => {
  expect(stateIn('A-1 due 2026-11-01; A-2 due 2026-12-01 assignee mia', chosen)).toMatchObject({
    state: 'watch', word: 'At risk',
    rule: 'The state is the worst of Overdue issues, Unassigned open issues, each by its threshold. What is not known is not good.',
    causes: [{ measure: 'overdue-issues', state: 'watch', text: 'Overdue issues: 1 issue of 2 open issues' }],
  });
  expect(stateIn('A-1 due 2026-12-01', chosen)).toMatchObject({ state: 'good', word: 'On track', causes: [] });
  expect(stateIn('A-1 due 2026-11-01; A-2; A-3; A-4; A-5', chosen)).toMatchObject({ state: 'bad', word: 'Off track', causes: [{ measure: 'unassigned-open' }] });
});

test('what cannot be known makes a state not known, with the reason as its cause', () => {
  expect(stateIn('A-1', chosen)).toMatchObject({ state: 'unknown', word: 'Not known', causes: [{ measure: 'overdue-issues', text: 'Overdue issues: No open issue has a due date.' }] });
  expect(stateIn('A-1', { stateMeasures: [] })).toMatchObject({ state: 'none', word: 'Not judged', causes: [] });
});
