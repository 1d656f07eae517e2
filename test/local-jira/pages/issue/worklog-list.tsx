import { useState, type FormEvent, type ReactElement } from 'react';
import { Person } from '../shell/person';
import type { WorklogJson } from './load-issue';

type WorklogListProps = { readonly worklogs: readonly WorklogJson[]; readonly onLog: (timeSpent: string) => void };

/** Time logged on the issue, and a line to log more of it in Jira's notation. */
export const WorklogList = ({ worklogs, onLog }: WorklogListProps): ReactElement => {
  const [time, setTime] = useState('');
  const log = (event: FormEvent): void => { event.preventDefault(); onLog(time); setTime(''); };
  return (
    <section className="block" aria-label="Work log">
      <h2>Work log</h2>
      {worklogs.length > 0 && <ul className="rows">
        {worklogs.map(({ id, author, started, timeSpent }) => (
          <li key={id} className="row"><Person name={author.displayName} /><span className="grow">{timeSpent}</span><span className="quiet">{new Date(started).toLocaleDateString()}</span></li>
        ))}
      </ul>}
      <form className="add-link" onSubmit={log}>
        <input aria-label="Time spent" className="edit" required pattern="\d+(\.\d+)?[wdhm]( \d+(\.\d+)?[wdhm])*" title="Such as 1d 4h or 30m" placeholder="1d 4h" value={time} onChange={(event) => setTime(event.target.value)} />
        <button type="submit" className="button button-default">Log work</button>
      </form>
    </section>
  );
};
