import { useCallback, useState, type ReactElement } from 'react';
import { get, post } from '../rest/rest';
import { messagesIn, useLoaded } from '../rest/use-loaded';
import { Messages, WhenLoaded } from '../shell/messages';

type Switches = {
  readonly licensed: boolean;
  readonly asksConsent: boolean;
  readonly consented: boolean;
  readonly projects: readonly { readonly id: string; readonly key: string; readonly name: string; readonly appAccess: boolean }[];
};

type Turn = (change: Readonly<Record<string, unknown>>) => void;

const path = '/local/switches';

const loadSwitches = (): Promise<Switches> => get(path);

type SwitchProps = { readonly label: string; readonly about: string; readonly on: boolean; readonly onTurn: (on: boolean) => void };

const Switch = ({ label, about, on, onTurn }: SwitchProps): ReactElement => (
  <li className="card">
    <label className="check"><input type="checkbox" checked={on} onChange={(event) => onTurn(event.target.checked)} /> {label}</label>
    <small>{about}</small>
  </li>
);

const Consent = ({ switches, turn }: { readonly switches: Switches; readonly turn: Turn }): ReactElement => (
  <>
    <Switch label="Ask each user first" about="as Jira does when somebody opens an app for the first time" on={switches.asksConsent} onTurn={(asksConsent) => turn({ asksConsent })} />
    {switches.asksConsent && (
      <li className="card">
        <span>{switches.consented ? 'You let the app act for you.' : 'You have not let the app act for you yet; it asks when you open it.'}</span>
        {switches.consented && <button type="button" className="button button-default" onClick={() => turn({ withdraw: true })}>Take that back</button>}
      </li>
    )}
  </>
);

/** What can be made to go wrong on this site, by whoever looks; none of it is part of Jira. */
export const SwitchesPage = (): ReactElement => {
  const { loaded, again } = useLoaded(useCallback(loadSwitches, []));
  const [messages, setMessages] = useState<readonly string[]>([]);
  const turn: Turn = (change) => {
    post(path, change).then(() => { setMessages([]); again(); }, (error: unknown) => setMessages(messagesIn(error)));
  };
  return (
    <main className="page page-narrow">
      <h1>Switches</h1>
      <p className="quiet">What can be made to go wrong on this site, to see how the app takes it. Everybody on it is affected.</p>
      <Messages messages={messages} />
      <WhenLoaded loaded={loaded} failed="The switches could not be loaded.">
        {(switches) => (
          <>
            <h2>The app</h2>
            <ul className="cards">
              <Switch label="The app has a licence" about="without one, it may show nothing" on={switches.licensed} onTurn={(licensed) => turn({ licensed })} />
              <Consent switches={switches} turn={turn} />
            </ul>
            {switches.projects.length > 0 && <h2>Projects the app may enter</h2>}
            <ul className="cards">
              {switches.projects.map(({ id, key, name, appAccess }) => (
                <Switch key={id} label={name} about={key} on={appAccess} onTurn={(allowed) => turn({ appAccess: { projectId: id, allowed } })} />
              ))}
            </ul>
          </>
        )}
      </WhenLoaded>
    </main>
  );
};
