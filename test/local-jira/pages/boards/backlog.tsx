import type { ReactElement } from 'react';
import type { MenuItem } from '../shell/menu';
import type { BoardSprint, CardJson } from './board-shapes';
import { Card, dropping } from './card';
import type { Change } from './columns';
import { moveToSprint, rankBefore, type Section, type ShownBoard } from './load-board';
import { CompleteSprint, NewSprint, StartSprint } from './sprint-forms';

const spanText = ({ startDate, endDate }: BoardSprint): string =>
  [startDate, endDate].map((moment) => (moment === undefined ? null : new Date(moment).toLocaleDateString(undefined, { day: 'numeric', month: 'short' }))).filter((text) => text !== null).join(' to ');

type SectionProps = { readonly section: Section; readonly shown: ShownBoard; readonly change: Change };

/** Puts the card into the section and, where it was dropped on another card, right before that one. */
const place = async (key: string, section: Section, before: CardJson | null): Promise<void> => {
  if (!section.cards.issues.some((card) => card.key === key)) await moveToSprint(key, section.sprint?.id ?? null);
  if (before !== null && before.key !== key) await rankBefore(key, before.key);
};

const movesOf = (card: CardJson, section: Section, shown: ShownBoard, change: Change): readonly MenuItem[] => {
  const [top] = section.cards.issues;
  return [
    ...shown.sections.filter((each) => each !== section).map((each): MenuItem => ({
      key: String(each.sprint?.id ?? 'backlog'), label: `To ${each.sprint?.name ?? 'the backlog'}`, onChoose: () => change(moveToSprint(card.key, each.sprint?.id ?? null)),
    })),
    ...(top === undefined || top === card ? [] : [{ key: 'top', label: 'To the top', onChoose: () => change(rankBefore(card.key, top.key)) }]),
  ];
};

const SectionHead = ({ section: { sprint, cards }, shown, change }: SectionProps): ReactElement => {
  const future = shown.sections.map((each) => each.sprint).filter((each) => each !== null).filter(({ state }) => state === 'future');
  return (
    <div className="page-head">
      <h2><bdi>{sprint?.name ?? 'Backlog'}</bdi> <small>{sprint === null ? '' : `${sprint.state}${spanText(sprint) === '' ? '' : `, ${spanText(sprint)}`}, `}{cards.total} {cards.total === 1 ? 'issue' : 'issues'}</small></h2>
      <div className="head-actions">
        {sprint?.state === 'future' && <StartSprint sprint={sprint} change={change} />}
        {sprint?.state === 'active' && <CompleteSprint sprint={sprint} cards={cards.issues} future={future} change={change} />}
      </div>
    </div>
  );
};

const BacklogSection = ({ section, shown, change }: SectionProps): ReactElement => (
  <section className="backlog-section" aria-label={section.sprint?.name ?? 'Backlog'} {...dropping((key) => change(place(key, section, null)))}>
    <SectionHead section={section} shown={shown} change={change} />
    {section.cards.issues.length === 0 && <p className="quiet drop-here">Nothing here yet. Drag issues here, or use their menu.</p>}
    <ul className="board-lines">
      {section.cards.issues.map((card) => (
        <Card
          key={card.key} card={card} look="line" estimateField={shown.configuration.estimation?.field.fieldId} moves={movesOf(card, section, shown, change)}
          onDropOn={(key) => change(place(key, section, card))}
        />
      ))}
    </ul>
    {section.cards.total > section.cards.issues.length && <p className="quiet">The first {section.cards.issues.length} of {section.cards.total} are shown.</p>}
  </section>
);

/** Sprints that are not over, and what waits behind them. */
export const Backlog = ({ shown, change }: { readonly shown: ShownBoard; readonly change: Change }): ReactElement => (
  <>
    {shown.sections.map((section) => <BacklogSection key={section.sprint?.id ?? 'backlog'} section={section} shown={shown} change={change} />)}
    {shown.board.type !== 'kanban' && <NewSprint boardId={shown.board.id} change={change} />}
  </>
);
