import { useRef, type ReactElement } from 'react';
import { openModal } from '../../forge/browser/modal';
import { mountSurface } from '../../forge/browser/mount-surface';
import { navigate } from '../app/app-surface';
import { useModules, type AppModule } from '../shell/current-user';
import { Menu } from '../shell/menu';
import { useTheme } from '../shell/theme';

type IssueActionsProps = { readonly issueKey: string; readonly onClosed: () => void };

/** The menu of an issue. What the app adds to it opens in a dialog; closing that is told. */
export const IssueActions = ({ issueKey, onClosed }: IssueActionsProps): ReactElement | null => {
  const actions = useModules('jira:issueAction');
  const theme = useTheme();
  const closed = useRef(onClosed);
  closed.current = onClosed;
  if (actions.length === 0) return null;
  const open = ({ key, title }: AppModule): void => {
    void openModal(mountSurface, { moduleKey: key, title, height: 'fill', place: { issueKey }, theme, onNavigate: navigate }, { onClose: () => closed.current() });
  };
  const items = actions.map((action) => ({ key: action.key, label: action.title, onChoose: () => open(action) }));
  return <Menu label={`Actions for ${issueKey}`} items={items}>•••</Menu>;
};
