import { useState, type FormEvent, type ReactElement } from 'react';
import type { RemoteLinkJson } from './load-issue';

type RemoteLinksProps = { readonly links: readonly RemoteLinkJson[]; readonly onAdd: (url: string, title: string) => void; readonly onRemove: (id: number) => void };

/** Only the web's own addresses become links: what another tool wrote may be anything. */
const isWeb = (url: string): boolean => /^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '');

const Row = ({ link: { id, object, application }, onRemove }: { readonly link: RemoteLinkJson; readonly onRemove: (id: number) => void }): ReactElement => (
  <li className="row">
    <span className="grow">
      {isWeb(object.url) ? <a href={object.url} target="_blank" rel="noopener noreferrer"><bdi>{object.title}</bdi></a> : <bdi>{object.title}</bdi>}
      {object.summary !== undefined && <small> {object.summary}</small>}
    </span>
    {application?.name !== undefined && <small>{application.name}</small>}
    {object.status?.resolved === true && <small>Resolved</small>}
    <button type="button" className="button button-subtle" aria-label={`Remove the web link ${object.title}`} title="Remove the link" onClick={() => onRemove(id)}>✕</button>
  </li>
);

/** Links to what stands outside Jira, and a line to add one. */
export const RemoteLinks = ({ links, onAdd, onRemove }: RemoteLinksProps): ReactElement => {
  const [url, setUrl] = useState('');
  const [title, setTitle] = useState('');
  const add = (event: FormEvent): void => { event.preventDefault(); onAdd(url.trim(), title.trim() === '' ? url.trim() : title.trim()); setUrl(''); setTitle(''); };
  return (
    <section className="block" aria-label="Web links">
      <h2>Web links</h2>
      {links.length > 0 && <ul className="rows">{links.map((link) => <Row key={link.id} link={link} onRemove={onRemove} />)}</ul>}
      <form className="add-link" onSubmit={add}>
        <input aria-label="Address" type="url" className="edit grow" required placeholder="https://" value={url} onChange={(event) => setUrl(event.target.value)} />
        <input aria-label="Text of the web link" className="edit grow" maxLength={255} placeholder="Text (optional)" value={title} onChange={(event) => setTitle(event.target.value)} />
        <button type="submit" className="button button-default">Add web link</button>
      </form>
    </section>
  );
};
