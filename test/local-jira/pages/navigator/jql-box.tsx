import { useEffect, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { Messages } from '../shell/messages';

type JqlBoxProps = { readonly jql: string; readonly messages: readonly string[]; readonly onSearch: (jql: string) => void };

/** Where Jira's message says that the query went wrong, counted from its beginning; null where it does not say. */
export const placeOf = (jql: string, messages: readonly string[]): number | null => {
  for (const message of messages) {
    const [, line, character] = /\(line (\d+), character (\d+)\)/.exec(message) ?? [];
    if (line === undefined || character === undefined) continue;
    const before = jql.split('\n').slice(0, Number(line) - 1).reduce((sum, each) => sum + each.length + 1, 0);
    return Math.min(jql.length, before + Number(character) - 1);
  }
  return null;
};

/** The query with a mark below the place at which it could not be read any further. */
const Marked = ({ jql, place }: { readonly jql: string; readonly place: number }): ReactElement => (
  <pre className="jql-mark" aria-hidden="true">{jql.slice(0, place)}<mark>{jql.charAt(place) || ' '}</mark>{jql.slice(place + 1)}</pre>
);

/** A query to be typed; Enter runs it. Where it is wrong, the cursor stands at the place. */
export const JqlBox = ({ jql, messages, onSearch }: JqlBoxProps): ReactElement => {
  const [text, setText] = useState(jql);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setText(jql), [jql]);
  const place = placeOf(jql, messages);
  useEffect(() => {
    if (place === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(place, place + 1);
  }, [place, messages]);
  const search = (event: FormEvent): void => { event.preventDefault(); onSearch(text); };
  return (
    <form className="jql-form" onSubmit={search} role="search">
      <div className="jql">
        <label className="field">JQL<input
          ref={input} value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} autoComplete="off" placeholder="project = WEB ORDER BY updated DESC"
          aria-invalid={messages.length > 0} aria-describedby={messages.length > 0 ? 'jql-problem' : undefined}
        /></label>
        <button type="submit" className="button button-primary">Search</button>
      </div>
      <div id="jql-problem">
        {place !== null && <Marked jql={jql} place={place} />}
        <Messages messages={messages} title="The query could not be run." />
      </div>
    </form>
  );
};
