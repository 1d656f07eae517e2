import { useState, type FormEvent, type ReactElement } from 'react';
import type { LinkJson, LinkTypeJson, MentionedJson } from '../rest/shapes';
import { Link } from '../shell/link';
import { StatusLozenge } from '../shell/status-lozenge';

type Shown = { readonly id: string; readonly words: string; readonly other: MentionedJson };

const shownLink = ({ id, type, inwardIssue, outwardIssue }: LinkJson): Shown[] => [
  ...(outwardIssue === undefined ? [] : [{ id, words: type.outward, other: outwardIssue }]),
  ...(inwardIssue === undefined ? [] : [{ id, words: type.inward, other: inwardIssue }]),
];

/** A link as a sentence that begins with this issue: `side` says which side of the type reads that way. */
export type NewLink = { readonly type: string; readonly side: 'outward' | 'inward'; readonly otherKey: string };

const sentences = (types: readonly LinkTypeJson[]): readonly { readonly value: string; readonly words: string }[] => types.flatMap(({ name, outward, inward }) => [
  { value: JSON.stringify({ type: name, side: 'outward' }), words: outward },
  ...(inward === outward ? [] : [{ value: JSON.stringify({ type: name, side: 'inward' }), words: inward }]),
]);

type AddLinkProps = { readonly issueKey: string; readonly types: readonly LinkTypeJson[]; readonly onAdd: (link: NewLink) => void };

const AddLink = ({ issueKey, types, onAdd }: AddLinkProps): ReactElement => {
  const choices = sentences(types);
  const [sentence, setSentence] = useState(choices[0]?.value ?? '');
  const [otherKey, setOtherKey] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    onAdd({ ...(JSON.parse(sentence) as Pick<NewLink, 'type' | 'side'>), otherKey: otherKey.trim().toUpperCase() });
    setOtherKey('');
  };
  return (
    <form className="add-link" onSubmit={add}>
      <span>{issueKey}</span>
      <select aria-label="Kind of link" className="edit" value={sentence} onChange={(event) => setSentence(event.target.value)}>
        {choices.map(({ value, words }) => <option key={value} value={value}>{words}</option>)}
      </select>
      <input aria-label="Key of the other issue" className="edit" required placeholder="WEB-12" value={otherKey} onChange={(event) => setOtherKey(event.target.value)} />
      <button type="submit" className="button button-default">Link</button>
    </form>
  );
};

type LinkListProps = AddLinkProps & { readonly links: readonly LinkJson[]; readonly onRemove: (linkId: string) => void };

/** Linked issues under the words of their links, as Jira lists them. */
export const LinkList = ({ links, onRemove, ...adding }: LinkListProps): ReactElement => {
  const shown = links.flatMap(shownLink);
  const words = [...new Set(shown.map((link) => link.words))];
  return (
    <section className="block" aria-label="Linked issues">
      <h2>Linked issues</h2>
      {words.map((each) => (
        <div key={each} className="link-group">
          <h3>{each}</h3>
          <ul className="rows">
            {shown.filter((link) => link.words === each).map(({ id, other }) => (
              <li key={id} className="row">
                <Link href={`/browse/${other.key}`} className="key">{other.key}</Link>
                <span className="grow">{other.fields.summary}</span>
                <StatusLozenge status={other.fields.status} />
                <button type="button" className="button button-subtle" aria-label={`Remove the link to ${other.key}`} title="Remove the link" onClick={() => onRemove(id)}>✕</button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <AddLink {...adding} />
    </section>
  );
};
