import '@atlaskit/css-reset';
import './pages.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Messages } from './shell/messages';
import { LocalJira } from './shell/local-jira';
import { applyTheme, rememberedTheme } from './shell/theme';
import { loadSite } from './shell/current-user';
import { messagesIn } from './rest/use-loaded';

/** Who one is and the theme come first: the first request and the first picture need them. */
const start = async (): Promise<void> => {
  const element = document.getElementById('page');
  if (element === null) return;
  const root = createRoot(element);
  try {
    const [site] = await Promise.all([loadSite(), applyTheme(rememberedTheme())]);
    root.render(<StrictMode><LocalJira site={site} /></StrictMode>);
  } catch (error) {
    root.render(<Messages messages={messagesIn(error)} title="The local Jira could not be opened." />);
  }
};

void start();
