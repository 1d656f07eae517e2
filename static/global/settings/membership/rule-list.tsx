import { useId, type ReactElement } from 'react';
import type { MembershipPreview, RuleInput } from '../../../../src/contract/settings';
import { PlainButton } from '../../../parts/button';
import { countsByRow, isBlank } from './rows';
import { RuleRow } from './rule-row';
import type { EditedRows, ListName } from './use-rows';

type ListProps = {
  readonly list: ListName;
  readonly title: string;
  readonly about: string;
  readonly edited: EditedRows;
  readonly canManage: boolean;
  readonly preview: MembershipPreview | null;
  readonly counting: boolean;
};

const addWords: readonly { readonly kind: RuleInput['kind']; readonly words: string }[] = [
  { kind: 'project', words: 'Add a project' }, { kind: 'epic', words: 'Add an epic' }, { kind: 'jql', words: 'Add a query' },
];

/** Rules that bring issues in, or that keep them out. */
export const RuleList = ({ list, title, about, edited, canManage, preview, counting }: ListProps): ReactElement => {
  const id = useId();
  const rows = edited.rows[list];
  const counts = countsByRow(rows, preview?.[list] ?? []);
  return (
    <section className="setting" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className="small quiet">{about}</p>
      {rows.length === 0 && <p className="quiet">{list === 'rules' ? 'Nothing yet.' : 'Nothing is kept out.'}</p>}
      <ol role="list" className="rule-rows">
        {rows.map((row, at) => (
          <RuleRow
            key={row.id} list={list} number={at + 1} rule={row.rule} count={counts.get(row.id) ?? null} counting={counting && !isBlank(row)}
            change={canManage ? (rule) => edited.change(list, row.id, rule) : null} remove={() => edited.remove(list, row.id)}
          />
        ))}
      </ol>
      {canManage && (
        <p className="rule-add">
          {addWords.map(({ kind, words }) => <PlainButton key={kind} onClick={() => edited.add(list, kind)}>{words}</PlainButton>)}
        </p>
      )}
    </section>
  );
};
