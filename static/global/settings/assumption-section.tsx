import type { ReactElement } from 'react';
import type { Assumption } from '../../../src/contract/program';
import type { SettingsSection } from '../../../src/contract/settings';
import { askGlobal } from '../../bridge';
import { AssumptionEditor } from '../../editors/assumption-editor';
import { ChangesEffect, effectOf } from '../../editors/changes-effect';
import { draftOf, isChanged, valueOf, type Draft } from '../../editors/draft';
import { draftProblem } from '../../editors/draft-problem';
import { useChangesPreview } from '../../editors/use-changes-preview';
import { Told } from '../../parts/told-text';
import { useUnsaved } from '../unsaved';
import { SaveBar } from './save-bar';
import { SaveProblems } from './save-problems';
import type { SectionProps } from './section-props';
import { useDrafts } from './use-drafts';
import { useSave } from './use-save';

type ItemProps = {
  readonly assumption: Assumption;
  readonly draft: Draft;
  /** What would follow from the draft, where that is known. */
  readonly effect: string | null;
  /** What the resolver found wrong with it. */
  readonly refused: string | null;
  readonly change: (draft: Draft) => void;
};

/** Whether the option that is chosen says already what follows from it. */
const saysItself = ({ editor, effect }: Assumption): boolean =>
  editor.kind === 'choice' && editor.options.some(({ hint }) => hint === effect);

const EditedItem = ({ assumption, draft, effect, refused, change }: ItemProps): ReactElement => {
  const wrong = draftProblem(draft) ?? refused;
  const silent = saysItself(assumption);
  return (
    <section className="setting">
      <h3>{assumption.title}</h3>
      {!silent && <p className="small quiet" role="status">{effect === null ? <Told text={assumption.effect} /> : <>Then: <Told text={effect} /></>}</p>}
      <AssumptionEditor assumption={assumption} draft={draft} change={change} />
      {wrong !== null && <p className="field-wrong" role="alert">{wrong}</p>}
    </section>
  );
};

const ShownItem = ({ assumption }: { readonly assumption: Assumption }): ReactElement => (
  <section className="setting">
    <h3>{assumption.title}</h3>
    <p className="assumption-value" dir="auto">{assumption.value}</p>
    <p className="small quiet"><Told text={assumption.effect} /></p>
  </section>
);

/** Editors under one heading, saved together; what saving would do is shown before. */
const EditedSection = ({ view, section, changed }: SectionProps & { readonly section: SettingsSection }): ReactElement => {
  const { programId, version } = view;
  const { drafts, saved, edit, discard, keepUntilShown } = useDrafts(version);
  const saving = useSave(version, changed);
  const draftFor = (assumption: Assumption): Draft => drafts[assumption.key] ?? draftOf(assumption);
  const edited = section.assumptions.filter((assumption) => !saved && isChanged(draftFor(assumption), assumption));
  const ready = edited.every((assumption) => draftProblem(draftFor(assumption)) === null);
  const changes = edited.map((assumption) => ({ key: assumption.key, value: valueOf(draftFor(assumption)) }));
  const previewed = useChangesPreview((tried) => askGlobal('previewChanges', { programId, changes: tried }), ready ? changes : []);
  useUnsaved(edited.length > 0 ? section.title : null);
  const refused = saving.problem?.detail?.field;
  const atField = section.assumptions.some(({ key }) => key === refused);
  return (
    <>
      {section.assumptions.map((assumption) => (
        <EditedItem
          key={assumption.key} assumption={assumption} draft={draftFor(assumption)} effect={edited.includes(assumption) ? effectOf(previewed, assumption.key) : null} refused={refused === assumption.key ? saving.problem?.message ?? null : null}
          change={(draft) => edit(assumption.key, draft)}
        />
      ))}
      <ChangesEffect previewed={previewed} />
      <SaveProblems saving={atField ? { ...saving, problem: null } : saving} discard={discard} />
      <SaveBar
        busy={saving.busy} ready={ready} count={edited.length} discard={discard}
        save={() => saving.save((seen) => askGlobal('changeAssumptions', { programId, version: seen, changes }), keepUntilShown)}
      />
    </>
  );
};

/** One section of the settings: to be edited by managers, to be read by everybody else. */
export const AssumptionSection = (props: SectionProps & { readonly section: SettingsSection }): ReactElement => (
  props.view.canManage
    ? <EditedSection {...props} />
    : <>{props.section.assumptions.map((assumption) => <ShownItem key={assumption.key} assumption={assumption} />)}</>
);
