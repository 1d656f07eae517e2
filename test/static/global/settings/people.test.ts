import type { GrantView } from '../../../../src/contract/people';
import { managerNames } from '../../../../static/global/settings/people/manager-names';
import { sameGrants, withGrant } from '../../../../static/global/settings/people/role-words';

const user = (accountId: string, role: GrantView['role'] = 'viewer'): GrantView => ({ role, holder: { kind: 'user', accountId, name: `Name of ${accountId}` } });
const group = (groupId: string, role: GrantView['role'] = 'viewer'): GrantView => ({ role, holder: { kind: 'group', groupId, name: groupId } });

test('who can manage is told with the owner first, each once', () => {
  const grants = [user('a', 'manager'), group('leads', 'manager'), user('b', 'viewer'), user('o', 'manager')];
  expect(managerNames({ owner: user('o').holder, grants })).toBe('Name of o, Name of a, the group leads');
});

test('the same role is not given twice, another one is', () => {
  const grants = [user('a')];
  expect(withGrant(grants, user('a'))).toBe(grants);
  expect(withGrant(grants, user('a', 'manager'))).toHaveLength(2);
  expect(withGrant(grants, group('a'))).toHaveLength(2);
});

test('grants in another order are no change; another role is one', () => {
  expect(sameGrants([user('a'), group('b')], [group('b'), user('a')])).toBe(true);
  expect(sameGrants([user('a')], [user('a', 'manager')])).toBe(false);
  expect(sameGrants([user('a')], [])).toBe(false);
});
