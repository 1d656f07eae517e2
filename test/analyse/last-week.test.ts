import { blockersClearedLastWeek } from '../../src/analyse/dependencies/blockers-cleared-last-week';
import { deliveredLastWeek } from '../../src/analyse/delivery/delivered-last-week';
import { scopeChange } from '../../src/analyse/delivery/scope-change';
import { program } from '../model/program-notation';
import { figureIn, keysOf } from './figure-notation';

test('delivered in the last seven days, today included and the same weekday of last week not', () => {
  const figure = figureIn(deliveredLastWeek, program(`
    A-1 fixed done 2026-11-22; A-2 fixed done 2026-11-16; A-3 fixed done 2026-11-15; A-4 dropped done 2026-11-20
    A-5 epic fixed done 2026-11-20; A-6 fixed under A-5 done 2026-11-20`));
  expect(keysOf(figure)).toEqual(['A-1', 'A-2', 'A-6']);
});

test('scope change is leaves created minus leaves dropped; what came and went adds nothing', () => {
  const figure = figureIn(scopeChange, program(`
    A-1 created 2026-11-16; A-2 created 2026-11-15; A-3 created 2026-11-20 epic; A-4 created 2026-11-20 under A-3
    A-5 dropped done 2026-11-18; A-6 created 2026-11-17 dropped done 2026-11-18; A-7 created 2026-11-17 fixed done 2026-11-18`));
  expect(figure).toMatchObject({ value: 2, worked: '4 added - 2 dropped = +2' });
  expect(keysOf(figure).toSorted()).toEqual(['A-1', 'A-4', 'A-5', 'A-6', 'A-7']);
});

test('a blocker is cleared when it became done while something that depends on it was open, once', () => {
  const figure = figureIn(blockersClearedLastWeek, program(`
    A-1 fixed done 2026-11-18; A-2 doing; A-3 fixed done 2026-11-20; A-4 fixed done 2026-11-14; A-5; A-6 fixed done 2026-11-17
    A-7 fixed done 2026-11-10; A-8 fixed done 2026-11-19`,
  'A-1 blocks A-2; A-1 blocks A-3; A-4 blocks A-5; A-6 blocks A-7; A-8 blocks A-8'));
  expect(keysOf(figure)).toEqual(['A-1']);
});
