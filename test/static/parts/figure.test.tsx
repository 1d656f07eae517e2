import { renderToStaticMarkup } from 'react-dom/server';
import type { FigureView } from '../../../src/contract/figure';
import { Change } from '../../../static/parts/change';
import { FigureValue } from '../../../static/parts/figure';
import { gapBefore } from '../../../static/parts/sentence';
import { Tile } from '../../../static/parts/tile';

const figure = (part: Partial<FigureView>): FigureView => ({
  measure: 'cpi', name: 'CPI', unit: 'ratio', value: 0.875, reason: null, state: 'watch', change: null, better: 'higher',
  trend: [], note: null, partial: null, ...part,
});

const drawn = (part: Partial<FigureView>): string => renderToStaticMarkup(<Tile figure={figure(part)} open={() => undefined} />);

test('a figure carries its measure and its exact value', () => {
  expect(renderToStaticMarkup(<FigureValue figure={figure({})} />))
    .toBe('<data class="figure" data-measure="cpi" value="0.875"><span class="figure-number">0.88</span></data>');
});

test('a figure that cannot be known has an empty value and says why, never a zero', () => {
  expect(renderToStaticMarkup(<FigureValue figure={figure({ value: null, reason: 'no baseline' })} />))
    .toBe('<data class="figure figure-unknown" data-measure="cpi" value="" title="no baseline">n/a</data>');
  expect(drawn({ value: null, reason: 'no baseline', state: 'unknown' })).toContain('>no baseline<');
});

test('a real zero is shown as one', () => {
  expect(renderToStaticMarkup(<FigureValue figure={figure({ value: 0, unit: 'issues' })} />)).toContain('value="0"><span class="figure-number">0</span><span class="figure-unit"> issues</span>');
});

test('a tile says its state in a word, and nothing where there is no threshold', () => {
  expect(drawn({ state: 'bad' })).toContain('Off track');
  expect(drawn({ state: 'none' })).not.toContain('state-mark');
});

test('a tile says what makes it partial, and a note has its dates in the viewer\'s form', () => {
  const html = drawn({ partial: '4 of 5 projects', note: 'P50 2027-04-10' });
  expect(html).toContain('4 of 5 projects');
  expect(html).toContain('P50 Apr 10, 2027');
});

test('markup in a name is text', () => {
  expect(drawn({ name: '<img src=x onerror=alert(1)>' })).not.toContain('<img');
});

test('a change is told in words for those who listen', () => {
  const html = renderToStaticMarkup(<Change figure={figure({ change: -0.2, better: 'higher' })} />);
  expect(html).toContain('change-worse');
  expect(html).toContain('0.2 less than a week ago');
});

test('parts of a sentence are parted, save before a comma or a stop', () => {
  const parts = ['Finish 14 March', ', 9 days late.', '3 teams wait.'].map((text) => ({ text, measure: null }));
  expect(parts.map((_, index) => gapBefore(parts, index, ' '))).toEqual(['', '', ' ']);
});
