import type { DragEvent, ReactElement } from 'react';
import { Flag } from '../issue/issue-table';
import { Link } from '../shell/link';
import { Menu, type MenuItem } from '../shell/menu';
import { Avatar } from '../shell/person';
import { StatusLozenge } from '../shell/status-lozenge';
import type { CardJson } from './board-shapes';

const kind = 'text/x-issue-key';

/** A place that takes cards which are dragged there. */
export const dropping = (onDrop: (key: string) => void) => ({
  onDragOver: (event: DragEvent): void => { if (event.dataTransfer.types.includes(kind)) event.preventDefault(); },
  onDrop: (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const key = event.dataTransfer.getData(kind);
    if (key !== '') onDrop(key);
  },
});

/** What a card is worth, in the field its board estimates in. */
export const estimateText = ({ fields }: CardJson, fieldId: string | undefined): string => {
  if (fieldId === 'timeoriginalestimate') return typeof fields.timeoriginalestimate === 'number' ? `${Math.round(fields.timeoriginalestimate / 360) / 10} h` : '';
  const value = fieldId === undefined ? undefined : fields[fieldId as 'customfield_0'];
  return typeof value === 'number' ? String(value) : '';
};

type CardProps = { readonly card: CardJson; readonly look: 'card' | 'line'; readonly estimateField: string | undefined; readonly moves: readonly MenuItem[]; readonly onDropOn?: (key: string) => void };

/** An issue on a board. It can be dragged; the menu does the same by keyboard. */
export const Card = ({ card, look, estimateField, moves, onDropOn }: CardProps): ReactElement => {
  const { key, fields } = card;
  const estimate = estimateText(card, estimateField);
  return (
    <li
      className={`board-${look}`} draggable data-card={key} onDragStart={(event) => { event.dataTransfer.setData(kind, key); event.dataTransfer.effectAllowed = 'move'; }}
      {...(onDropOn === undefined ? {} : dropping(onDropOn))}
    >
      {look === 'line' && <Link href={`/browse/${key}`} className="key">{key}</Link>}
      <span className="card-summary"><bdi>{fields.summary}</bdi></span>
      <span className="card-foot">
        {look === 'card' && <Link href={`/browse/${key}`} className="key">{key}</Link>}
        {fields.flagged === true && <Flag />}
        <small>{fields.issuetype.name}</small>
        <span className="grow" />
        {look === 'line' && <StatusLozenge status={fields.status} />}
        {estimate !== '' && <span className="estimate" title="Estimate">{estimate}</span>}
        {fields.assignee === null ? <span className="avatar avatar-nobody" role="img" aria-label="Unassigned" /> : <span role="img" aria-label={fields.assignee.displayName} title={fields.assignee.displayName}><Avatar name={fields.assignee.displayName} /></span>}
        <Menu label={`Move ${key}`} items={moves}>•••</Menu>
      </span>
    </li>
  );
};
