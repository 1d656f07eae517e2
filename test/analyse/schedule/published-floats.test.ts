import { analyse } from '../../../src/analyse/analysis';
import { program } from '../../model/program-notation';
import { floatsOf, lengthOf, onArcs, onNodes, type Arc } from './arc-notation';

/**
 * J. E. Beasley, OR-Notes, network analysis, activity on arc: the example of 1990. Activities 1 to 9 are A to I; E ends in an
 * event of its own, from which two dummies lead to what waits for it. 22 weeks; critical 2, 5, 8 and 9.
 */
const beasley: readonly Arc[] = [
  ['A', 2, 1, 2], ['B', 3, 1, 3], ['C', 2, 1, 4], ['D', 3, 2, 5], ['E', 7, 3, 9], ['F', 5, 4, 6], ['G', 4, 5, 7], ['H', 9, 6, 7], ['I', 3, 7, 8], [null, 0, 9, 5], [null, 0, 9, 6],
];

/** B. W. Taylor, Introduction to management science, the chapter on project management: two solutions of its problems, the second with a dummy from event 4 to 5. */
const plain: readonly Arc[] = [['A', 7, 1, 2], ['B', 10, 1, 3], ['C', 6, 2, 4], ['D', 5, 3, 4], ['E', 4, 3, 5], ['F', 3, 4, 5], ['G', 2, 5, 6]];
const withDummy: readonly Arc[] = [
  ['A', 8, 1, 2], ['B', 10, 1, 3], ['C', 9, 1, 4], ['D', 6, 2, 5], ['E', 4, 2, 6], ['F', 5, 3, 5], [null, 0, 4, 5], ['G', 7, 4, 7], ['H', 12, 5, 7], ['I', 15, 5, 8], ['J', 18, 6, 9], ['K', 4, 7, 8], ['L', 7, 8, 9],
];

/** The same activities, with the dummy as an activity that lasts no time: a milestone in Jira. */
const dummyAsMilestone: readonly Arc[] = withDummy.map(([activity, ...rest]): Arc => [activity ?? 'M', ...rest]);

describe('networks with the floats that are printed', () => {
  test.each([
    ['Beasley, with two dummies', onArcs(beasley), 22, { A: 10, B: 0, C: 3, D: 10, E: 0, F: 3, G: 5, H: 0, I: 0 }],
    ['Taylor', onArcs(plain), 20, { A: 2, B: 0, C: 2, D: 0, E: 4, F: 0, G: 0 }],
    ['Taylor, with a dummy', onArcs(withDummy), 38, { A: 1, B: 0, C: 6, D: 1, E: 8, F: 0, G: 11, H: 0, I: 1, J: 8, K: 0, L: 0 }],
    ['the dummy as a milestone, with its own float of 6', onArcs(dummyAsMilestone), 38, { A: 1, B: 0, C: 6, D: 1, E: 8, F: 0, G: 11, H: 0, I: 1, J: 8, K: 0, L: 0, M: 6 }],
    // D. R. Anderson, D. J. Sweeney, T. A. Williams, An introduction to management science: the Western Hills shopping center, 26 weeks.
    ['Western Hills', onNodes('A 5; B 6; C 4 after A; D 3 after A; E 1 after A; F 4 after E; G 14 after D,F; H 12 after B,C; I 2 after G,H'), 26, { A: 0, B: 6, C: 3, D: 2, E: 0, F: 0, G: 0, H: 3, I: 0 }],
    // J. Heizer, B. Render, Operations management: Milwaukee Paper, 15 weeks.
    ['Milwaukee Paper', onNodes('A 2; B 3; C 2 after A; D 4 after A,B; E 4 after C; F 3 after C; G 5 after D,E; H 2 after F,G'), 15, { A: 0, B: 1, C: 0, D: 1, E: 0, F: 6, G: 0, H: 0 }],
  ])('%s', (_, found, length, floats) => {
    expect(lengthOf(found)).toBe(length);
    expect(floatsOf(found)).toEqual(floats);
  });
});

/**
 * Instance j301_1 of PSPLIB (R. Kolisch and A. Sprecher, European Journal of Operational Research 96, 1997), its MPM-Time of 38
 * being the length of the longest path without any limit of resources. By job: duration, then its successors.
 */
const j301 = `1:0:2 3 4|2:8:6 11 15|3:4:7 8 13|4:6:5 9 10|5:3:20|6:8:30|7:5:27|8:9:12 19 27|9:2:14|10:7:16 25|11:9:20 26|12:2:14|13:6:17 18|14:3:17|15:9:25|16:10:21 22|17:6:22|18:5:20 22
  |19:3:24 29|20:7:23 25|21:2:28|22:7:23|23:2:24|24:3:30|25:3:30|26:7:31|27:8:28|28:3:31|29:7:32|30:2:32|31:2:32|32:0:`;

test('PSPLIB j301_1 takes 38 days where nothing waits for people', () => {
  const jobs = j301.split('|').map((text) => { const [job = '', days = '', next = ''] = text.trim().split(':'); return { job, days, next: next.split(' ').filter((one) => one !== '') }; });
  const links = jobs.flatMap(({ job, next }) => next.map((to) => `J-${job} blocks J-${to}`));
  expect(lengthOf(analyse(program(jobs.map(({ job, days }) => `J-${job} estimate ${days}d`).join('; '), links.join('; '))))).toBe(38);
});

/** Progress out of sequence by "retained logic", as Primavera names it, and not by progress override: what has begun too early ends after what it waits for. */
test('work that was begun out of sequence goes on when what it waits for is done', () => {
  const both = 'A-1 doing started 2026-11-16 estimate 10d remaining 5d; A-2 doing started 2026-11-18 estimate 6d remaining 4d';
  expect([lengthOf(analyse(program(both, 'A-1 blocks A-2'))), lengthOf(analyse(program(both)))]).toEqual([9, 5]);
});
