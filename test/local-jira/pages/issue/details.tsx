import type { ReactElement } from 'react';
import type { SprintJson } from '../rest/shapes';
import { Link } from '../shell/link';
import { Person } from '../shell/person';
import { CheckEdit, ChoiceEdit, Row, TextEdit } from './edit-field';
import { fields, pointsField, sprintsOf, type ShownIssue } from './load-issue';

export type Edit = (changes: Readonly<Record<string, unknown>>) => void;

const none = { value: '', label: 'None' } as const;

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const hours = (seconds: number | null | undefined): string => (seconds === null || seconds === undefined ? 'None' : `${Math.round(seconds / 360) / 10} h`);

const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : Number(text));

const sprintChoices = (all: readonly SprintJson[], mine: readonly SprintJson[]): { readonly value: string; readonly label: string }[] => {
  const offered = new Map([...all, ...mine].filter(({ state }) => state !== 'closed').map((sprint) => [sprint.id, sprint]));
  return [none, ...[...offered.values()].map(({ id, name, state }) => ({ value: String(id), label: state === 'active' ? `${name} (active)` : name }))];
};

const nameOf = (value: unknown): string => {
  const name: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'name') ?? Reflect.get(value, 'title') : null;
  return typeof name === 'string' ? name : 'None';
};

type DetailsProps = { readonly shown: ShownIssue; readonly onEdit: Edit };

const People = ({ shown, onEdit }: DetailsProps): ReactElement => {
  const { assignee, reporter } = shown.issue.fields;
  const options = [{ value: '', label: 'Unassigned' }, ...shown.assignable.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }))];
  const known = options.some(({ value }) => value === (assignee?.accountId ?? ''));
  return (
    <>
      <Row name="Assignee">
        <ChoiceEdit
          label="Assignee" value={assignee?.accountId ?? ''} onSave={(id) => onEdit({ assignee: id === '' ? null : { accountId: id } })}
          options={known || assignee === null ? options : [...options, { value: assignee.accountId, label: assignee.displayName }]}
        />
      </Row>
      <Row name="Reporter"><Person name={reporter?.displayName ?? null} nobody="Nobody" /></Row>
    </>
  );
};

const Planning = ({ shown: { issue, sprints }, onEdit }: DetailsProps): ReactElement => {
  const points = pointsField(issue);
  const mine = sprintsOf(issue);
  const open = mine.filter(({ state }) => state !== 'closed').at(-1);
  const closed = mine.filter(({ state }) => state === 'closed').map(({ name }) => name);
  const flagged = Array.isArray(issue.fields[fields.flagged]) && (issue.fields[fields.flagged] as unknown[]).length > 0;
  return (
    <>
      <Row name="Start date"><TextEdit kind="date" label="Start date" value={textOf(issue.fields[fields.startDate])} onSave={(date) => onEdit({ [fields.startDate]: date === '' ? null : date })} /></Row>
      <Row name="Due date"><TextEdit kind="date" label="Due date" value={issue.fields.duedate ?? ''} onSave={(date) => onEdit({ duedate: date === '' ? null : date })} /></Row>
      <Row name="Sprint">
        <ChoiceEdit label="Sprint" value={open === undefined ? '' : String(open.id)} options={sprintChoices(sprints, mine)} onSave={(id) => onEdit({ [fields.sprint]: id === '' ? null : Number(id) })} />
        {closed.length > 0 && <small className="quiet">was in {closed.join(', ')}</small>}
      </Row>
      <Row name="Story points"><TextEdit kind="number" label="Story points" value={textOf(issue.fields[points])} onSave={(text) => onEdit({ [points]: numberOrNull(text) })} /></Row>
      <Row name="Flagged"><CheckEdit label="Impediment" value={flagged} onSave={(on) => onEdit({ [fields.flagged]: on ? [{ value: 'Impediment' }] : null })} /></Row>
      <Row name="Team">{nameOf(issue.fields[fields.team])}</Row>
    </>
  );
};

const Place = ({ shown: { issue }, onEdit }: DetailsProps): ReactElement => (
  <>
    <Row name="Parent">
      <TextEdit kind="text" label="Parent" value={issue.fields.parent?.key ?? ''} onSave={(key) => onEdit({ parent: key.trim() === '' ? null : { key: key.trim() } })} />
      {issue.fields.parent !== undefined && <small><Link href={`/browse/${issue.fields.parent.key}`}>{issue.fields.parent.fields.summary}</Link></small>}
    </Row>
    <Row name="Priority">{issue.fields.priority?.name ?? 'None'}</Row>
    <Row name="Labels"><TextEdit kind="text" label="Labels" value={issue.fields.labels.join(' ')} onSave={(text) => onEdit({ labels: text.split(/\s+/).filter((label) => label !== '') })} /></Row>
    <Row name="Fix versions">{issue.fields.fixVersions.map(({ name }) => name).join(', ') || 'None'}</Row>
    {issue.fields.components.length > 0 && <Row name="Components">{issue.fields.components.map(({ name }) => name).join(', ')}</Row>}
    {issue.fields.security != null && <Row name="Security level">{issue.fields.security.name}</Row>}
    <Row name="Original estimate">{hours(issue.fields.timeoriginalestimate)}</Row>
    <Row name="Time spent">{hours(issue.fields.timespent)}</Row>
    <Row name="Resolution">{issue.fields.resolution?.name ?? 'Unresolved'}</Row>
  </>
);

/** The fields at the side of an issue; each is saved by itself. */
export const Details = ({ shown, onEdit }: DetailsProps): ReactElement => (
  <dl className="details"><People shown={shown} onEdit={onEdit} /><Planning shown={shown} onEdit={onEdit} /><Place shown={shown} onEdit={onEdit} /></dl>
);
