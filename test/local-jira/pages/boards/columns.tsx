import type { ReactElement } from 'react';
import type { CardJson, ColumnJson } from './board-shapes';
import { Card, dropping } from './card';
import { moveToColumn, type ShownBoard } from './load-board';

export type Change = (work: Promise<unknown>) => void;

type ColumnProps = { readonly column: ColumnJson; readonly cards: readonly CardJson[]; readonly all: readonly CardJson[]; readonly shown: ShownBoard; readonly change: Change };

const idsOf = ({ statuses }: ColumnJson): readonly string[] => statuses.map(({ id }) => id);

const Column = ({ column, cards, all, shown, change }: ColumnProps): ReactElement => {
  const { columns } = shown.configuration.columnConfig;
  const take = (key: string): void => { const card = all.find((each) => each.key === key); if (card !== undefined) change(moveToColumn(card, idsOf(column))); };
  return (
    <section className="board-column" aria-label={column.name} {...dropping(take)}>
      <h2>{column.name} <small>{cards.length}</small></h2>
      <ul className="board-cards">
        {cards.map((card) => (
          <Card
            key={card.key} card={card} look="card" estimateField={shown.configuration.estimation?.field.fieldId}
            moves={columns.filter((each) => each !== column).map((each) => ({ key: each.name, label: `To ${each.name}`, onChoose: () => change(moveToColumn(card, idsOf(each))) }))}
          />
        ))}
      </ul>
    </section>
  );
};

/** The columns of a board with what is in its active sprints. */
export const Columns = ({ shown, change }: { readonly shown: ShownBoard; readonly change: Change }): ReactElement => {
  const all = shown.sections.flatMap(({ cards }) => cards.issues);
  return (
    <div className="board-columns">
      {shown.configuration.columnConfig.columns.map((column) => (
        <Column key={column.name} column={column} cards={all.filter(({ fields }) => idsOf(column).includes(fields.status.id))} all={all} shown={shown} change={change} />
      ))}
    </div>
  );
};
