import Lozenge from '@atlaskit/lozenge';
import type { ReactElement } from 'react';
import { TextEdit } from '../issue/edit-field';
import { dateText } from '../issue/issue-table';
import { post, put, remove } from '../rest/rest';
import { Link } from '../shell/link';
import { Menu, type MenuItem } from '../shell/menu';

export type VersionJson = { readonly id: string; readonly name: string; readonly archived: boolean; readonly released: boolean; readonly overdue?: boolean; readonly startDate?: string; readonly releaseDate?: string; readonly description?: string; readonly self: string;
  readonly issuesStatusForFixVersion?: { readonly unmapped?: number; readonly toDo?: number; readonly inProgress?: number; readonly done?: number };
};

/** With how many issues it has and how many of them are open. */
export type ShownVersion = VersionJson & { readonly all: number; readonly open: number };

export type Change = (work: Promise<unknown>) => void;

const pathOf = ({ id }: VersionJson): string => `/rest/api/3/version/${id}`;

const State = ({ version: { archived, released, overdue } }: { readonly version: VersionJson }): ReactElement => {
  if (archived) return <Lozenge>Archived</Lozenge>;
  if (released) return <Lozenge appearance="success">Released</Lozenge>;
  return overdue === true ? <Lozenge appearance="removed">Overdue</Lozenge> : <Lozenge appearance="inprogress">Unreleased</Lozenge>;
};

const releases = (version: ShownVersion, others: readonly ShownVersion[], change: Change): readonly MenuItem[] => {
  if (version.released) return [{ key: 'unrelease', label: 'Unrelease', onChoose: () => change(put(pathOf(version), { released: false })) }];
  const next = others.find(({ released, archived }) => !released && !archived);
  return [
    { key: 'release', label: version.open === 0 ? 'Release' : `Release, ${version.open} open stay`, onChoose: () => change(put(pathOf(version), { released: true })) },
    ...(version.open === 0 || next === undefined ? [] : [{ key: 'release-move', label: `Release, move ${version.open} open to ${next.name}`, onChoose: () => change(put(pathOf(version), { released: true, moveUnfixedIssuesTo: next.self })) }]),
  ];
};

const itemsOf = (version: ShownVersion, versions: readonly ShownVersion[], change: Change): readonly MenuItem[] => {
  const others = versions.filter(({ id }) => id !== version.id);
  const move = (position: 'Earlier' | 'Later'): void => change(post(`${pathOf(version)}/move`, { position }));
  return [
    ...releases(version, others, change),
    { key: 'archive', label: version.archived ? 'Unarchive' : 'Archive', onChoose: () => change(put(pathOf(version), { archived: !version.archived })) },
    ...(versions[0]?.id === version.id ? [] : [{ key: 'up', label: 'Move up', onChoose: () => move('Earlier') }]),
    ...(versions.at(-1)?.id === version.id ? [] : [{ key: 'down', label: 'Move down', onChoose: () => move('Later') }]),
    ...others.filter(({ archived }) => !archived).slice(0, 3).map((other): MenuItem => ({ key: `merge-${other.id}`, label: `Merge into ${other.name}`, onChoose: () => change(put(`${pathOf(version)}/mergeto/${other.id}`, {})) })),
    { key: 'delete', label: version.all === 0 ? 'Delete' : `Delete, off ${version.all} issues`, onChoose: () => change(remove(pathOf(version))) },
  ];
};

type DayProps = { readonly label: string; readonly day: string | undefined; readonly onSave: ((day: string) => void) | null };

const Day = ({ label, day, onSave }: DayProps): ReactElement =>
  (onSave === null ? <>{dateText(day ?? null)}</> : <TextEdit kind="date" label={label} value={day ?? ''} onSave={onSave} />);

type RowProps = { readonly version: ShownVersion; readonly versions: readonly ShownVersion[]; readonly change: Change | null };

const Row = ({ version, versions, change }: RowProps): ReactElement => {
  const done = version.all - version.open;
  return (
    <tr>
      <td className="summary"><Link href={`/issues/?jql=${encodeURIComponent(`fixVersion = ${version.id} ORDER BY status`)}`}><bdi>{version.name}</bdi></Link>{version.description !== undefined && <small> {version.description}</small>}</td>
      <td><State version={version} /></td>
      <td>{version.all === 0 ? <span className="quiet">No issues</span> : <><progress max={version.all} value={done} aria-label={`Done in ${version.name}`} /> <small>{done} of {version.all} done</small></>}</td>
      <td><Day label={`Start date of ${version.name}`} day={version.startDate} onSave={change === null ? null : (startDate) => change(put(pathOf(version), { startDate }))} /></td>
      <td><Day label={`Release date of ${version.name}`} day={version.releaseDate} onSave={change === null ? null : (releaseDate) => change(put(pathOf(version), { releaseDate }))} /></td>
      {change !== null && <td><Menu label={`Actions for ${version.name}`} items={itemsOf(version, versions, change)}>•••</Menu></td>}
    </tr>
  );
};

/** First the earliest, as the project has them in order. Dates are saved when they are left; without `change` they are only read. */
export const VersionTable = ({ versions, change }: { readonly versions: readonly ShownVersion[]; readonly change: Change | null }): ReactElement => (
  <div className="table-box table-menus">
    <table className="issues">
      <thead><tr><th scope="col">Version</th><th scope="col">State</th><th scope="col">Progress</th><th scope="col">Start</th><th scope="col">Release</th>{change !== null && <th scope="col"><span className="unseen">Actions</span></th>}</tr></thead>
      <tbody>{versions.map((version) => <Row key={version.id} version={version} versions={versions} change={change} />)}</tbody>
    </table>
  </div>
);
