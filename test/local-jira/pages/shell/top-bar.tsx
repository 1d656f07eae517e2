import type { ReactElement } from 'react';
import { becomeUser, useSite } from './current-user';
import { Link } from './link';
import { Menu } from './menu';
import { Avatar } from './person';
import { appBase } from './route';
import type { Route } from './route';
import type { Theme } from './theme';

const places: readonly { readonly href: string; readonly name: string; readonly pages: readonly Route['page'][] }[] = [
  { href: '/jira/dashboards', name: 'Dashboards', pages: ['home', 'dashboards', 'dashboard'] },
  { href: '/projects', name: 'Projects', pages: ['projects'] },
  { href: '/issues/?jql=', name: 'Issues', pages: ['search', 'issue'] },
  { href: appBase, name: 'Flagship', pages: ['global'] },
];

const UserSwitcher = (): ReactElement => {
  const { users, user } = useSite();
  const name = users.find(({ accountId }) => accountId === user)?.displayName ?? 'nobody';
  const items = users.map(({ accountId, displayName, email }) => ({
    key: accountId,
    label: <><Avatar name={displayName} /><span className="menu-lines"><span>{displayName}</span><small>{email}</small></span></>,
    chosen: accountId === user,
    onChoose: () => { void becomeUser(accountId); },
  }));
  return <Menu label={`You are ${name}. Switch user`} items={items}><Avatar name={name} /><span className="wide-only">{name}</span></Menu>;
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

export const TopBar = ({ route, theme, onTheme }: { readonly route: Route; readonly theme: Theme; readonly onTheme: (theme: Theme) => void }): ReactElement => (
  <header className="top-bar">
    <Link href="/" className="site-name"><span className="site-mark" aria-hidden="true" />Local Jira</Link>
    <nav aria-label="Site" className="places">
      {places.map(({ href, name, pages }) => (
        <span key={href} className="place">
          {name === 'Flagship' && <span className="place-group" aria-hidden="true">Apps</span>}
          <Link href={href} aria-current={pages.includes(route.page) ? 'page' : undefined}>{name}</Link>
        </span>
      ))}
    </nav>
    <div className="top-bar-end">
      <ThemeToggle theme={theme} onToggle={() => onTheme(theme === 'light' ? 'dark' : 'light')} />
      <UserSwitcher />
    </div>
  </header>
);
