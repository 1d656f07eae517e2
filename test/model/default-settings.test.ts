import { defaultSettings } from '../../src/model/default-settings';
import { suggestedMeaning } from '../../src/model/link-meaning';
import { suggestOutcome } from '../../src/model/outcome';
import { catalog, linkTypes } from './site-catalog';

const told = (name: string, outward: string, inward: string): string => {
  const meaning = suggestedMeaning({ id: '1', name, outward, inward });
  return meaning.dependency ? `${meaning.blocker} ${meaning.kind}` : 'none';
};

describe('default-settings', () => {
  it('takes only Blocks for a dependency', () => {
    const { linkMeanings } = defaultSettings(catalog);
    const dependencies = linkTypes.filter((type) => linkMeanings[type.id]?.dependency === true);
    expect(dependencies.map((type) => type.name)).toEqual(['Blocks']);
    expect(linkMeanings['1']).toEqual({ dependency: true, blocker: 'outward', kind: 'finish-start' });
    const renamed = { ...catalog, linkTypes: [{ id: '7', name: 'Blocker', outward: 'Blocks', inward: 'x' }] };
    expect(defaultSettings(renamed).linkMeanings['7']?.dependency).toBe(true);
  });

  it('maps resolutions by name, and done statuses only where there are no resolutions', () => {
    const { outcomes } = defaultSettings({
      ...catalog,
      resolutions: [{ id: '1', name: 'Fixed' }, { id: '2', name: "Won't Do" }, { id: '3', name: 'Hold' }],
      statuses: [
        { id: '5', name: 'Done', category: 'done', projectStyle: 'team-managed' },
        { id: '6', name: 'Closed', category: 'done', projectStyle: 'company-managed' },
        { id: '7', name: 'Done', category: 'doing', projectStyle: 'team-managed' },
      ],
    });
    expect(outcomes).toEqual({ 1: 'delivered', 2: 'dropped', 'status:5': 'delivered' });
  });

  it('takes the team from its field from a share of 30% on', () => {
    const from = (teamShare: number | null): string => defaultSettings({ ...catalog, teamShare }).teamFrom;
    expect([from(0.3), from(0.29), from(null)]).toEqual(['field', 'project', 'project']);
  });
});

describe('link-meaning', () => {
  it.each([
    ['Blocks', 'blocks', 'is blocked by', 'outward finish-start'],
    ['Depends', 'depends on', 'is dependent of', 'inward finish-start'],
    ['Dependency', 'is depended on by', 'depends on', 'outward finish-start'],
    ['Required', 'is required by', 'requires', 'outward finish-start'],
    ['Blocked', 'is blocked by', 'blocks', 'inward finish-start'],
    ['Gantt: finish-start', 'has to be done before', 'has to be done after', 'outward finish-start'],
    ['Gantt: start-start', 'has to be started together with', 'has to be started together with', 'outward start-start'],
    ['Gantt: finish-finish', 'has to be finished together with', 'has to be finished together with', 'outward finish-finish'],
    ['Gantt: start-finish', 'is triggering', 'is triggered by', 'outward start-finish'],
    ['Gantt End to Start', 'has to be done before', 'has to be done after', 'outward finish-start'],
    ['Gantt End to End', 'has to be finished together with', 'has to be finished together with', 'outward finish-finish'],
    ['Relates', 'relates to', 'relates to', 'none'],
    ['Duplicate', 'duplicates', 'is duplicated by', 'none'],
    ['Cloners', 'clones', 'is cloned by', 'none'],
    ['Not related', 'do not relates to', 'has nothing to', 'none'],
    ['Includes', 'includes', 'is included by', 'none'],
  ])('reads %s: "%s" / "%s" as %s', (name, outward, inward, expected) => {
    expect(told(name, outward, inward)).toBe(expected);
  });
});

describe('outcome', () => {
  it.each(['Done', 'Fixed', 'Delivered', 'Complete', 'Completed', 'Released', 'DONE '])('%s is delivered', (name) => {
    expect(suggestOutcome(name)).toBe('delivered');
  });
  it.each(['Duplicate', "Won't Do", 'Won’t Fix', 'Invalid', 'Cannot Reproduce', 'Declined', 'Not Our Bug', 'Needs more info', 'Obsolete', 'Incomplete', 'Not a bug'])('%s is dropped', (name) => {
    expect(suggestOutcome(name)).toBe('dropped');
  });
  it.each(['Hold', 'Later', '', 'Not done yet'])('%j does not tell', (name) => {
    expect(suggestOutcome(name)).toBeNull();
  });
});
