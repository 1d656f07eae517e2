import './editors.css';
import { lazy, Suspense, type ReactElement } from 'react';
import type { Assumption } from '../../src/contract/program';
import { DateRows } from './date-rows';
import { DayList } from './day-list';
import type { Draft } from './draft';
import { LimitRows } from './limit-rows';
import { MappingRows } from './mapping-rows';
import { NameRows } from './name-rows';
import { flipped, OptionList } from './option-list';
import { PeriodRows } from './period-rows';

const SearchSelect = lazy(async () => ({ default: (await import('./search-select')).SearchSelect }));

type EditorProps = { readonly assumption: Pick<Assumption, 'editor' | 'title'>; readonly draft: Draft; readonly change: (draft: Draft) => void };

const Choosing = ({ assumption, draft, change }: EditorProps): ReactElement | null => {
  const { editor, title } = assumption;
  if (editor.kind === 'choice' && draft.kind === 'choice') {
    return <OptionList legend={title} options={editor.options} type="radio" isChosen={(value) => value === draft.chosen} toggle={(chosen) => change({ kind: 'choice', chosen })} />;
  }
  if (editor.kind === 'choices' && draft.kind === 'choices') {
    return <OptionList legend={title} options={editor.options} type="checkbox" isChosen={(value) => draft.chosen.includes(value)} toggle={(value) => change({ kind: 'choices', chosen: flipped(draft.chosen, value) })} />;
  }
  if (editor.kind === 'search' && draft.kind === 'choice') {
    return (
      <Suspense fallback={null}>
        <SearchSelect label={title} options={editor.options} chosen={draft.chosen} choose={(chosen) => change({ kind: 'choice', chosen })} />
      </Suspense>
    );
  }
  return null;
};

/** Editors of one value: a day, a list of days, a number. */
const Entering = ({ assumption, draft, change }: EditorProps): ReactElement | null => {
  const { editor, title } = assumption;
  if (draft.kind === 'days') return <DayList title={title} days={draft.days} change={(days) => change({ kind: 'days', days })} />;
  if (draft.kind === 'date') {
    return <label className="field"><span>Day (empty: none)</span><input type="date" value={draft.day} onChange={(event) => change({ kind: 'date', day: event.target.value })} /></label>;
  }
  if (editor.kind !== 'number' || draft.kind !== 'number') return null;
  return (
    <label className="field">
      <span>{editor.unit}, {editor.min} to {editor.max} (empty: none)</span>
      <input type="number" min={editor.min} max={editor.max} step="any" value={draft.text} onChange={(event) => change({ ...draft, text: event.target.value })} />
    </label>
  );
};

/** The editor that fits what is assumed. It holds nothing itself: `draft` is what it shows, `change` gets what it becomes. */
export const AssumptionEditor = (props: EditorProps): ReactElement | null => {
  const { assumption: { editor }, draft, change } = props;
  if (editor.kind === 'mapping' && draft.kind === 'mapping') return <MappingRows rows={editor.rows} draft={draft} change={change} />;
  if (editor.kind === 'dates' && draft.kind === 'dates') return <DateRows rows={editor.rows} draft={draft} change={change} />;
  switch (draft.kind) {
    case 'names': return <NameRows draft={draft} change={change} />;
    case 'limits': return <LimitRows draft={draft} change={change} />;
    case 'periods': return <PeriodRows rows={draft.rows} change={(rows) => change({ kind: 'periods', rows })} />;
    case 'choice': case 'choices': return <Choosing {...props} />;
    default: return <Entering {...props} />;
  }
};
