import type { ReactElement } from 'react';
import { becomeUser, useIsAdmin, useModules, useSite } from './current-user';
import { Link } from './link';
import { Menu, type MenuItem } from './menu';
import { Avatar } from './person';
import { adminBase, appBase, goTo, switchesPath } from './route';
import type { Route } from './route';
import type { Theme } from './theme';

const places: readonly { readonly href: string; readonly name: string; readonly pages: readonly Route['page'][] }[] = [
  { href: '/jira/dashboards', name: 'Dashboards', pages: ['home', 'dashboards', 'dashboard'] },
  { href: '/projects', name: 'Projects', pages: ['projects', 'board', 'versions'] },
  { href: '/issues/?jql=', name: 'Issues', pages: ['search', 'issue'] },
  { href: appBase, name: 'Flagship', pages: ['global'] },
];

const UserSwitcher = (): ReactElement => {
  const { users, user, readFrom } = useSite();
  const name = users.find(({ accountId }) => accountId === user)?.displayName ?? 'nobody';
  const item = (accountId: string | null, displayName: string, words: string): MenuItem => ({
    key: accountId ?? 'nobody',
    label: <>{accountId === null ? <span className="avatar avatar-nobody" aria-hidden="true" /> : <Avatar name={displayName} />}<span className="menu-lines"><span>{displayName}</span><small>{words}</small></span></>,
    chosen: accountId === user,
    onChoose: () => { void becomeUser(accountId); },
  });
  const people = users.map(({ accountId, displayName, email }) => item(accountId, displayName, email));
  // Another site is read as one person: nobody could see none of it.
  const items = readFrom !== null && user !== null ? people : [...people, item(null, 'Nobody', 'not signed in')];
  return <Menu label={`You are ${name}. Switch user`} items={items}>{user === null ? <span className="avatar avatar-nobody" aria-hidden="true" /> : <Avatar name={name} />}<span className="wide-only">{name}</span></Menu>;
};

/** Jira's settings, as far as this site has any: the app's own, for administrators, and what can be made to go wrong. */
const SettingsMenu = (): ReactElement => {
  const pages = useModules('jira:adminPage');
  const admin = useIsAdmin();
  const items: MenuItem[] = [
    ...(admin ? pages.map(({ key, title }) => ({ key, label: <span className="menu-lines"><span>{title}</span><small>settings of the app</small></span>, onChoose: () => goTo(adminBase(key)) })) : []),
    { key: 'switches', label: <span className="menu-lines"><span>Switches</span><small>make things go wrong</small></span>, onChoose: () => goTo(switchesPath) },
  ];
  return (
    <Menu label="Settings" items={items}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path fill="none" stroke="currentColor" strokeWidth="1.5" d="M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM6.8 1h2.4l.4 2 1.4.8 2-.7 1.2 2.1-1.6 1.3v1.6l1.6 1.3-1.2 2.1-2-.7-1.4.8-.4 2H6.8l-.4-2-1.4-.8-2 .7-1.2-2.1 1.6-1.3V6.5L1.8 5.2 3 3.1l2 .7L6.4 3l.4-2Z" />
      </svg>
    </Menu>
  );
};

const ThemeToggle = ({ theme, onToggle }: { readonly theme: Theme; readonly onToggle: () => void }): ReactElement => {
  const other = theme === 'light' ? 'dark' : 'light';
  return (
    <button type="button" className="button button-subtle" aria-label={`Switch to ${other} theme`} title={`Switch to ${other} theme`} onClick={onToggle}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {theme === 'light'
          ? <path d="M6 1.2A7 7 0 1 0 14.8 10 6 6 0 0 1 6 1.2Z" fill="currentColor" />
          : <><circle cx="8" cy="8" r="3.5" fill="currentColor" /><path d="M8 0v2.5M8 13.5V16M0 8h2.5M13.5 8H16M2.3 2.3l1.8 1.8M11.9 11.9l1.8 1.8M13.7 2.3l-1.8 1.8M4.1 11.9l-1.8 1.8" stroke="currentColor" strokeWidth="1.5" /></>}
      </svg>
    </button>
  );
};

/** Boards and releases are not read from another site: it has its own, with more on them. */
const usePlaces = (): typeof places => {
  const { readFrom } = useSite();
  return readFrom === null ? places : places.filter(({ href }) => href !== '/projects');
};

export const TopBar = ({ route, theme, onTheme }: { readonly route: Route; readonly theme: Theme; readonly onTheme: (theme: Theme) => void }): ReactElement => (
  <header className="top-bar">
    <Link href="/" className="site-name"><span className="site-mark" aria-hidden="true" />Local Jira</Link>
    <nav aria-label="Site" className="places">
      {usePlaces().map(({ href, name, pages }) => (
        <span key={href} className="place">
          {name === 'Flagship' && <span className="place-group" aria-hidden="true">Apps</span>}
          <Link href={href} aria-current={pages.includes(route.page) ? 'page' : undefined}>{name}</Link>
        </span>
      ))}
    </nav>
    <div className="top-bar-end">
      <ThemeToggle theme={theme} onToggle={() => onTheme(theme === 'light' ? 'dark' : 'light')} />
      <SettingsMenu />
      <UserSwitcher />
    </div>
  </header>
);
