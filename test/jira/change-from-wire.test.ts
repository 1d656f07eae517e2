import { changeFromWire } from '../../src/jira/change-from-wire';
import { changeItemWire } from '../../src/jira/wire/changelog-wire';

const linkTypes = [
  { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '2', name: 'Depends', inward: 'is a dependency of', outward: 'depends on' },
  { id: '3', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];
const fields = { sprint: 'cf_s', flagged: 'cf_f', epicLink: 'cf_e', points: 'cf_p', start: 'cf_d', team: 'cf_t' };
const ids = new Map([['WEB-12', 77]]);

const read = (item: Record<string, unknown>) => {
  const change = changeFromWire(changeItemWire.parse(item), 5, { fields, linkTypes, idOfKey: (key) => ids.get(key) ?? null });
  return change === null ? null : [change.field, change.from, change.to];
};

describe('an entry of a changelog', () => {
  it('tells ids, dates, numbers and flags in one form each', () => {
    expect(read({ field: 'status', fieldId: 'status', from: '1', fromString: 'To Do', to: '3', toString: 'Done' })).toEqual(['status', '1', '3']);
    expect(read({ field: 'duedate', fieldId: 'duedate', from: null, to: '2026-12-01', toString: '2026-12-01 00:00:00.0' })).toEqual(['due', null, '2026-12-01']);
    expect(read({ field: 'Story Points', fieldId: 'cf_p', from: null, fromString: '3', to: null, toString: '5' })).toEqual(['points', '3', '5']);
    expect(read({ field: 'Sprint', fieldId: 'cf_s', from: '', to: '10, 11' })).toEqual(['sprint', null, '10,11']);
    expect(read({ field: 'Flagged', fieldId: 'cf_f', from: null, fromString: null, to: '[10019]', toString: 'Impediment' })).toEqual(['flagged', '', '1']);
    expect(read({ field: 'IssueParentAssociation', from: null, to: '99', toString: 'A-9' })).toEqual(['parent', null, '99']);
    expect(read({ field: 'Epic Link', fieldId: 'cf_e', from: '98', to: null })).toEqual(['parent', '98', null]);
    expect(read({ field: 'Fix Version', fieldId: 'fixVersions', from: '500', to: null })).toEqual(['fixVersion', '500', null]);
  });

  it('is nothing where the field is not kept, or where text is missing', () => {
    expect(read({ field: 'summary', fieldId: 'summary', fromString: 'a', toString: 'b' })).toBeNull();
    expect(read({ field: 'constructor' })).toBeNull();
    expect(read({ field: 'Story Points', fieldId: 'cf_other', to: null, toString: '5' })).toBeNull();
    expect(read({ field: 'Story Points', fieldId: 'cf_p', from: null, to: null })).toEqual(['points', null, null]);
  });

  it('tells a link by the words of its type, with the other end\'s id where its key is known', () => {
    expect(read({ field: 'Link', to: 'WEB-12', toString: 'This issue blocks WEB-12' })).toEqual(['link', null, '1|outward|77|WEB-12']);
    expect(read({ field: 'Link', from: 'OLD-1', fromString: 'This issue is a dependency of OLD-1' })).toEqual(['link', '2|inward||OLD-1', null]);
    expect(read({ field: 'Link', to: 'WEB-12', toString: 'This issue relates to WEB-12' })).toEqual(['link', null, '3|outward|77|WEB-12']);
    expect(read({ field: 'Link', to: 'WEB-12', toString: 'This issue was renamed since WEB-12' })).toBeNull();
    expect(read({ field: 'Link', to: 'WEB-12' })).toBeNull();
  });
});
