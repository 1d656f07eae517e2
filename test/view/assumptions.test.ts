import { analyse } from '../../src/analyse/analysis';
import { linksByType } from '../../src/analyse/dependencies/links-by-type';
import type { Assumption } from '../../src/contract/program';
import { acceptSuggestion } from '../../src/model/accept-suggestion';
import { changedSettings } from '../../src/analyse/changed-settings';
import type { Program } from '../../src/model/program';
import { assumptions, settingsSections } from '../../src/view/assumptions';
import { suggestions } from '../../src/view/suggestions';
import { programWithVersions } from '../analyse/figure-notation';
import { day, program, type NotationOptions } from '../model/program-notation';
import { launch } from './launch';

const listed = (of: Program): readonly Assumption[] => assumptions({ analysis: analyse(of), links: linksByType(of), locale: 'en-GB' });

const all = (of: Program): readonly Assumption[] => settingsSections({ analysis: analyse(of), links: linksByType(of), locale: 'en-GB' }).flatMap((section) => section.assumptions);

const said = (key: string, of: Program): string => {
  const found = all(of).find((one) => one.key === key);
  return `${found?.value} | ${found?.effect}`;
};

/** What a page sends when somebody saves an editor as it stands. */
const unchanged = ({ editor, value }: Assumption): string | number | readonly string[] | null => {
  switch (editor.kind) {
    case 'mapping': return editor.rows.map((row) => [row.key, row.value, ...(row.second === undefined ? [] : [row.second.value])].join(':'));
    case 'dates': return editor.rows.map((row) => `${row.key}:${row.current ?? ''}`);
    case 'choices': return editor.options.filter(({ chosen }) => chosen).map((option) => option.value);
    case 'choice': return editor.options.find(({ label }) => label === value)?.value ?? '';
    case 'names': return editor.rows.map((row) => (row.current === null ? `${row.key}=` : `${row.key}=${row.current.id}=${row.current.name}`));
    case 'limits': return editor.rows.map((row) => (row.watch === null ? `${row.key}:` : `${row.key}:${row.watch}:${row.bad}`));
    case 'periods': return editor.rows.map((row) => `${row.id}=${row.start}=${row.end}=${row.name}`);
    default: return editor.current;
  }
};

describe('assumptions', () => {
  it('can each be saved as they stand, and then nothing has changed', () => {
    for (const made of [program(''), launch(), launch({ settings: { deadline: null, setAsideAfterDays: null } })]) {
      for (const one of all(made)) expect([one.key, changedSettings(made.settings, [{ key: one.key, value: unchanged(one) }])]).toEqual([one.key, made.settings]);
    }
  });

  it('tell what they are and what follows from it', () => {
    expect(said('linkTypes', launch())).toBe('Blocks | 9 dependencies out of 13 links');
    expect(said('linkTypes', program('A-1; A-2', 'A-1 blocks A-2'))).toBe('Blocks | 1 dependency out of 1 link');
    expect(said('linkTypes', program('A-1'))).toBe('Blocks | No issue is linked to another yet');
    expect(said('teamFrom', program('A-1 team Web; A-2; B-1'))).toBe('From the Team field | 3 teams; 33% of issues have a Team');
    expect(said('teamFrom', program('A-1'))).toBe('Each project is a team | 1 team; 0% of issues have a Team');
    expect(said('teamFrom', program(''))).toBe('Each project is a team | No issues yet');
    expect(said('outcomes', program('A-1 fixed; A-2 hold; A-3 hold; A-4 dropped'))).toBe('2 of 3 resolutions decided | 1 delivered, 1 dropped, 2 unknown');
    expect(said('outcomes', program('A-1 hold'))).toBe('0 of 1 resolution decided | 0 delivered, 0 dropped, 1 unknown');
    expect(said('outcomes', program('A-1'))).toMatch(/^Nothing is done yet/);
    expect(said('deadline', program('A-1', '', { settings: { deadline: day('2027-03-14') } }))).toBe('14 Mar 2027 | The forecast is held against this day');
    expect(said('setAside', program('A-1 created 2020-01-01', '', { settings: { setAsideAfterDays: 365 } }))).toBe('Set aside after 365 days untouched | 1 issue set aside');
    expect(said('workingWeek', program('', '', { settings: { holidays: [1] } }))).toBe('Mon, Tue, Wed, Thu, Fri | In the time zone UTC; 1 holiday');
  });

  it('show the direction of a link in a sentence about two real issues, whichever way it is taken', () => {
    const rows = listed(program('A-1; B-1', 'B-1 depends on A-1')).flatMap(({ editor }) => (editor.kind === 'mapping' ? editor.rows : []));
    expect(rows[0]).toMatchObject({ label: 'Depends', hint: 'B-1 “depends on” A-1 · 1 link, 1 between projects', value: 'none', second: { value: 'finish-start' } });
    expect(rows[0]?.options).toEqual([
      { value: 'inward', label: 'Right: A-1 blocks B-1' }, { value: 'outward', label: 'Other way round: B-1 blocks A-1' }, { value: 'none', label: 'Not a dependency' },
    ]);
  });
});

test('of many versions, those with a deadline stay in the list', () => {
  const versions = Object.fromEntries(Array.from({ length: 80 }, (_, at) => [`v${at}`, {}]));
  const made = programWithVersions('A-1', versions, '', { settings: { committedDeadlines: { 'version:vv79': day('2026-12-01') } } });
  const rows = listed(made).flatMap(({ editor }) => (editor.kind === 'dates' ? editor.rows : []));
  expect(rows).toHaveLength(51);
  expect(rows[1]).toMatchObject({ key: 'version:vv79', current: '2026-12-01' });
});

describe('suggestions', () => {
  const made = (issues: string, links = '', options: NotationOptions = {}): readonly string[] => {
    const of = program(issues, links, options);
    return suggestions(analyse(of), linksByType(of)).map(({ text }) => text);
  };

  it('speak of one and of many', () => {
    const old = 'created 2020-01-01';
    expect(made(`A-1 ${old}`)).toEqual(['1 open issue was not touched for a year. Set it aside? It stays counted apart, and this can be undone.']);
    expect(made(`A-1 ${old}; A-2 ${old}; A-3 fixed ${old}`)).toEqual(['2 open issues were not touched for a year. Set them aside? They stay counted apart, and this can be undone.']);
    expect(made('A-1; A-2', 'A-1 depends on A-2')).toEqual(['1 “Depends” link reads like a dependency (A-1 “depends on” A-2, so A-1 waits for A-2). Count it?']);
    expect(made('A-1; A-2', 'A-1 depends on A-2; A-2 depends on A-1')).toEqual(['2 “Depends” links read like dependencies (A-1 “depends on” A-2, so A-1 waits for A-2). Count them?']);
  });

  it('name a project once ten of its issues are linked', () => {
    const links = (count: number): string => Array.from({ length: count }, (_, at) => `A-1 blocks X-${at + 1}`).join(';');
    const outside = Array.from({ length: 10 }, (_, at) => `X-${at + 1}`).join(';');
    expect(made('A-1', links(9), { outside })).toEqual([]);
    expect(made('A-1', links(10), { outside })).toEqual(['X holds 10 issues that this program is linked to. Add the project?']);
  });

  it('begin with what touches most', () => {
    const links = Array.from({ length: 10 }, (_, at) => `A-1 blocks X-${at + 1}`).join(';');
    const outside = Array.from({ length: 10 }, (_, at) => `X-${at + 1}`).join(';');
    const told = made('A-1 created 2020-01-01; A-2', `${links}; A-1 depends on A-2; A-2 depends on A-1`, { outside });
    expect(told.map((text) => /^\w+ holds|^\d+/.exec(text)?.[0])).toEqual(['X holds', '2', '1']);
  });

  it('are gone once they were taken', () => {
    const before = program('A-1 created 2020-01-01; A-2 created 2020-01-01', 'A-1 depends on A-2');
    const keys = (of: Program): readonly string[] => suggestions(analyse(of), linksByType(of)).map(({ key }) => key);
    expect(keys(before)).toEqual(['set-aside', 'link-type:2']);
    const taken = keys(before).reduce((settings, key) => acceptSuggestion(settings, key, before.linkTypes) ?? settings, before.settings);
    expect(keys(program('A-1 created 2020-01-01; A-2 created 2020-01-01', 'A-1 depends on A-2', { settings: taken }))).toEqual([]);
  });
});
