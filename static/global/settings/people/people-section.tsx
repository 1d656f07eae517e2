import { useState, type ReactElement } from 'react';
import type { GrantView, PeopleView, VisibilityName } from '../../../../src/contract/people';
import { askGlobal } from '../../../bridge';
import { OptionList } from '../../../editors/option-list';
import { DownloadCsv } from '../../../parts/download-csv';
import { visibilities } from '../../program/visibilities';
import { useUnsaved } from '../../unsaved';
import { SaveBar } from '../save-bar';
import { SaveProblems } from '../save-problems';
import type { SectionProps } from '../section-props';
import { useSave } from '../use-save';
import { AddPerson } from './add-person';
import { GrantsTable } from './grants-table';
import { peopleTable } from './people-csv';
import { roleWords, sameGrants, withGrant } from './role-words';

type Roles = Pick<PeopleView, 'visibility' | 'everyone' | 'grants'>;

const names = (some: readonly VisibilityName[]): readonly { value: string; label: string; hint: string }[] =>
  some.map((value) => ({ value, label: visibilities[value].name, hint: visibilities[value].meaning }));

const isVisibility = (value: string): value is VisibilityName => Object.hasOwn(visibilities, value);

const everyoneOptions = [
  { value: 'contributor', label: 'Contributors', hint: 'They see it, and raise and answer blockers on issues they may browse.' },
  { value: 'viewer', label: 'Viewers', hint: 'They see it, and change nothing.' },
];

const RoleMeanings = ({ roles }: Pick<PeopleView, 'roles'>): ReactElement => (
  <dl className="role-meanings">
    {roles.map(({ role, may }) => <div key={role}><dt>{roleWords[role]}</dt><dd className="quiet">{may}</dd></div>)}
  </dl>
);

const Editors = ({ roles, change }: { readonly roles: Roles; readonly change: (part: Partial<Roles>) => void }): ReactElement => (
  <>
    <section className="setting">
      <h3>Who sees it</h3>
      <OptionList legend="Who sees it" type="radio" options={names(['draft', 'shared', 'published'])} isChosen={(value) => value === roles.visibility} toggle={(value) => { if (isVisibility(value)) change({ visibility: value }); }} />
    </section>
    {roles.visibility === 'published' && (
      <section className="setting">
        <h3>People without a role are</h3>
        <OptionList legend="People without a role are" type="radio" options={everyoneOptions} isChosen={(value) => value === roles.everyone} toggle={(value) => change({ everyone: value === 'viewer' ? 'viewer' : 'contributor' })} />
      </section>
    )}
  </>
);

const Edited = ({ view, changed }: SectionProps): ReactElement => {
  const { people, programId } = view;
  const [edits, setEdits] = useState<Partial<Roles>>({});
  const saving = useSave(view.version, changed);
  const roles: Roles = { visibility: people.visibility, everyone: people.everyone, grants: people.grants, ...edits };
  const differs = [roles.visibility !== people.visibility, roles.everyone !== people.everyone, !sameGrants(roles.grants, people.grants)];
  const count = differs.filter(Boolean).length;
  useUnsaved(count > 0 ? 'people and roles' : null);
  const change = (part: Partial<Roles>): void => setEdits({ ...edits, ...part });
  const discard = (): void => setEdits({});
  const { visibility, everyone, grants } = roles;
  const setGrants = (next: readonly GrantView[]): void => change({ grants: next });
  return (
    <>
      <Editors roles={roles} change={change} />
      <section className="setting">
        <div className="card-head"><h3>Roles</h3><DownloadCsv name="people" table={() => peopleTable(people)} /></div>
        <GrantsTable people={people} grants={grants} change={setGrants} />
        <AddPerson add={(grant) => setGrants(withGrant(grants, grant))} />
        <RoleMeanings roles={people.roles} />
      </section>
      <SaveProblems saving={saving} discard={discard} />
      <SaveBar busy={saving.busy} ready count={count} discard={discard} save={() => saving.save((seen) => askGlobal('saveRoles', { programId, version: seen, visibility, everyone, grants }), () => undefined)} />
    </>
  );
};

/** Who sees the program and who may do what in it. */
export const PeopleSection = (props: SectionProps): ReactElement => {
  const { people, canManage } = props.view;
  if (canManage) return <Edited {...props} />;
  return (
    <section className="setting">
      <p><strong>{visibilities[people.visibility].name}.</strong> {visibilities[people.visibility].meaning}</p>
      <GrantsTable people={people} grants={people.grants} change={null} />
      <p><DownloadCsv name="people" table={() => peopleTable(people)} /></p>
      <RoleMeanings roles={people.roles} />
    </section>
  );
};
