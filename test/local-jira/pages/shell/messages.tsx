import Spinner from '@atlaskit/spinner';
import type { ReactElement, ReactNode } from 'react';
import type { Loaded } from '../rest/use-loaded';

/** What went wrong, in Jira's words. */
export const Messages = ({ messages, title }: { readonly messages: readonly string[]; readonly title?: string }): ReactElement | null => (
  messages.length === 0 ? null : (
    <div className="messages" role="alert">
      {title !== undefined && <strong>{title}</strong>}
      {messages.map((message) => <p key={message}>{message}</p>)}
    </div>
  )
);

type WhenLoadedProps<T> = { readonly loaded: Loaded<T>; readonly failed?: string; readonly children: (value: T) => ReactNode };

/** Shows what was loaded, a spinner until then, or why there is nothing. */
export const WhenLoaded = <T,>({ loaded, failed, children }: WhenLoadedProps<T>): ReactElement => {
  if (loaded.state === 'loading') return <div className="waiting"><Spinner label="Loading" /></div>;
  if (loaded.state === 'failed') return <Messages messages={loaded.messages} {...(failed === undefined ? {} : { title: failed })} />;
  return <>{children(loaded.value)}</>;
};
