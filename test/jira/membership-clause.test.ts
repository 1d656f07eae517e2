import { membershipClause } from '../../src/jira/membership-clause';

describe('what belongs to a program as a clause', () => {
  it('is any of its rules and none of its exclusions', () => {
    expect(membershipClause({
      rules: [{ kind: 'project', projectId: '10000' }, { kind: 'epic', issueId: '10007' }, { kind: 'jql', jql: 'labels = launch ORDER BY rank' }],
      excluded: [{ kind: 'project', projectId: '10001' }, { kind: 'epic', issueId: '10008' }, { kind: 'jql', jql: 'component = Legal' }],
    })).toBe('(project = 10000 OR (id = 10007 OR parent = 10007 OR parentEpic = 10007) OR (labels = launch))'
      + ' AND project != 10001 AND (id != 10008 AND (parent IS EMPTY OR parent != 10008) AND (parentEpic IS EMPTY OR parentEpic != 10008))'
      + ' AND NOT (component = Legal)');
  });

  it('is nothing without a rule, and holds no number that is none', () => {
    expect(membershipClause({ rules: [], excluded: [] })).toBeNull();
    expect(() => membershipClause({ rules: [{ kind: 'project', projectId: '1 OR 1 = 1' }], excluded: [] })).toThrow(RangeError);
  });
});
