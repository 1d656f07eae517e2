import { useCallback, useState, type FormEvent, type ReactElement } from 'react';
import { get } from '../rest/rest';
import type { IssueJson, PersonJson } from '../rest/shapes';
import { messagesIn, useLoaded } from '../rest/use-loaded';
import { Messages, WhenLoaded } from '../shell/messages';
import { followBulk, loadOffers, startBulk, type BulkField, type Offers, type Progress } from './bulk-request';
import { BulkResult } from './bulk-result';

const names: Readonly<Record<BulkField, string>> = { duedate: 'Due date', assignee: 'Assignee', labels: 'Add labels', fixVersions: 'Fix version', status: 'Status' };

const isField = (text: string): text is BulkField => text in names;

type Shown = { readonly offers: Offers; readonly people: readonly PersonJson[] };

const load = async (keys: readonly string[]): Promise<Shown> => {
  const [offers, people] = await Promise.all([loadOffers(keys), get<readonly PersonJson[]>(`/rest/api/3/user/assignable/search?issueKey=${encodeURIComponent(keys[0] ?? '')}&maxResults=100`)]);
  return { offers, people };
};

type ValueProps = { readonly field: BulkField; readonly shown: Shown; readonly value: string; readonly onValue: (value: string) => void };

type Option = { readonly id: string; readonly name: string };

const optionsOf = (field: BulkField, { offers, people }: Shown): readonly Option[] => {
  if (field === 'assignee') return [{ id: '', name: 'Unassigned' }, ...people.map(({ accountId, displayName }) => ({ id: accountId, name: displayName }))];
  if (field === 'fixVersions') return [{ id: '', name: 'None' }, ...offers.fields.find(({ id }) => id === field)?.fieldOptions ?? []];
  return [...new Set(offers.transitions.flatMap(({ transitions }) => transitions.map(({ transitionName }) => transitionName)))].map((name) => ({ id: name, name }));
};

/** The one value that all the chosen issues get. */
const Value = ({ field, shown, value, onValue }: ValueProps): ReactElement => {
  const why = shown.offers.fields.find(({ id }) => id === field)?.unavailableMessage;
  if (why !== undefined) return <p className="quiet">{why}</p>;
  if (field === 'duedate') return <label className="field field-short">New due date<input type="date" value={value} onChange={(event) => onValue(event.target.value)} /></label>;
  if (field === 'labels') return <label className="field field-short">Labels, parted by spaces<input required value={value} onChange={(event) => onValue(event.target.value)} /></label>;
  const options = optionsOf(field, shown);
  return (
    <label className="field field-short">New value
      <select className="edit" value={value} onChange={(event) => onValue(event.target.value)}>
        {field === 'status' && <option value="">Choose a status</option>}
        {options.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  );
};

type FormProps = { readonly shown: Shown; readonly count: number; readonly busy: boolean; readonly onApply: (field: BulkField, value: string) => void };

const Form = ({ shown, count, busy, onApply }: FormProps): ReactElement => {
  const may = (field: BulkField): boolean => (field === 'status' ? shown.offers.transitions.some(({ transitions }) => transitions.length > 0) : shown.offers.fields.some(({ id }) => id === field));
  const fields = (Object.keys(names) as BulkField[]).filter(may);
  const [field, setField] = useState<BulkField>(fields[0] ?? 'duedate');
  const [value, setValue] = useState('');
  const apply = (event: FormEvent): void => { event.preventDefault(); onApply(field, value); };
  if (fields.length === 0) return <p className="quiet">You may change none of these fields on all of the chosen issues. Choose fewer of them.</p>;
  return (
    <form className="inline-form" onSubmit={apply}>
      <label className="field field-short">Change
        <select className="edit" value={field} onChange={(event) => { if (isField(event.target.value)) setField(event.target.value); setValue(''); }}>
          {fields.map((each) => <option key={each} value={each}>{names[each]}</option>)}
        </select>
      </label>
      <Value field={field} shown={shown} value={value} onValue={setValue} />
      <button type="submit" className="button button-primary" disabled={busy || (field === 'status' && value === '')}>Change {count} {count === 1 ? 'issue' : 'issues'}</button>
    </form>
  );
};

type BulkEditProps = { readonly issues: readonly IssueJson[]; readonly onDone: () => void; readonly onClose: () => void };

/** Changes one field of all chosen issues, shows how far that is, and what came of it. */
export const BulkEdit = ({ issues, onDone, onClose }: BulkEditProps): ReactElement => {
  const keys = issues.map(({ key }) => key);
  const standing = keys.join(',');
  const { loaded } = useLoaded(useCallback(() => load(standing.split(',')), [standing]));
  const [progress, setProgress] = useState<Progress | null>(null);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const busy = progress !== null && ['ENQUEUED', 'RUNNING'].includes(progress.status);
  const apply = (field: BulkField, value: string, offers: Offers): void => {
    setMessages([]);
    startBulk(field, value, keys, offers).then((taskId) => followBulk(taskId, setProgress)).then(onDone, (error: unknown) => setMessages(messagesIn(error)));
  };
  return (
    <section className="bulk" aria-label="Change many issues">
      <div className="page-head"><h2>Change {keys.length} {keys.length === 1 ? 'issue' : 'issues'}</h2><button type="button" className="button button-subtle" onClick={onClose}>Close</button></div>
      <WhenLoaded loaded={loaded} failed="These issues cannot be changed together.">
        {(shown) => <Form shown={shown} count={keys.length} busy={busy} onApply={(field, value) => apply(field, value, shown.offers)} />}
      </WhenLoaded>
      <Messages messages={messages} title="Nothing was changed." />
      {progress !== null && <BulkResult progress={progress} issues={issues} />}
    </section>
  );
};
