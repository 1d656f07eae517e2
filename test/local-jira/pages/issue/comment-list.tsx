import { useState, type FormEvent, type ReactElement } from 'react';
import { plainText } from '../../jql/text-field';
import { Person } from '../shell/person';
import type { CommentJson } from './load-issue';

/** A text as the document that Jira's API takes: one paragraph a line. */
export const documentOf = (text: string): unknown => ({
  type: 'doc', version: 1,
  content: text.split(/\n+/).map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
});

type CommentListProps = { readonly comments: readonly CommentJson[]; readonly onAdd: (text: string) => void };

/** Comments, newest first, and a box to write one. */
export const CommentList = ({ comments, onAdd }: CommentListProps): ReactElement => {
  const [text, setText] = useState('');
  const add = (event: FormEvent): void => { event.preventDefault(); onAdd(text.trim()); setText(''); };
  return (
    <section className="block" aria-label="Comments">
      <h2>Comments</h2>
      <form className="add-link" onSubmit={add}>
        <textarea aria-label="New comment" className="edit" required rows={2} placeholder="Add a comment" value={text} onChange={(event) => setText(event.target.value)} />
        <button type="submit" className="button button-default" disabled={text.trim() === ''}>Comment</button>
      </form>
      {comments.length > 0 && <ul>
        {comments.map(({ id, author, created, body }) => (
          <li key={id} className="comment">
            <span className="person"><Person name={author?.displayName ?? null} nobody="Former user" /><small>{new Date(created).toLocaleString()}</small></span>
            <p>{plainText(body)}</p>
          </li>
        ))}
      </ul>}
    </section>
  );
};
