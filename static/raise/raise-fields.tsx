import type { ReactElement } from 'react';
import type { RaiseForm } from '../../src/contract/blockers';
import { todayIso } from '../parts/date-text';
import { BlockerField } from './blocker-field';
import { comments, sentenceOf, type Chosen, type RaiseDraft } from './draft';

export type FieldProps = {
  readonly form: RaiseForm;
  readonly draft: RaiseDraft;
  readonly chosen: Chosen;
  readonly change: (part: Partial<RaiseDraft>) => void;
};

/** In which program, asked only where the issue is in several. */
export const ProgramField = ({ form, draft, restart }: Pick<FieldProps, 'form' | 'draft'> & { readonly restart: (programId: string) => void }): ReactElement | null => (
  form.programs.length < 2 ? null : (
    <label className="field"><span>Program</span>
      <select value={draft.programId} onChange={(event) => restart(event.target.value)}>
        {form.programs.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  )
);

const TeamFields = ({ draft, chosen: { program, team }, change }: FieldProps): ReactElement => (
  <>
    <label className="field"><span>Team</span>
      <select value={draft.teamId} onChange={(event) => change({ teamId: event.target.value })}>
        {program.teams.map(({ id, name, project }) => <option key={id} value={id}>{project === null || project.name === name ? name : `${name} (${project.key})`}</option>)}
      </select>
    </label>
    <label className="field"><span>What you need</span>
      <input type="text" required maxLength={255} value={draft.summary} onChange={(event) => change({ summary: event.target.value })} />
      <span className="raise-hint">Becomes the summary of a new issue in {team?.project === null || team === null ? 'their project' : team.project.name}.</span>
    </label>
  </>
);

/** An issue that is there, or a team that has none for it yet. */
export const AskedFields = (props: FieldProps): ReactElement => {
  const { draft, chosen: { program }, change } = props;
  return (
    <fieldset className="raise-asked">
      <legend>Who is asked</legend>
      <div className="raise-kinds">
        <label><input type="radio" name="kind" checked={draft.kind === 'issue'} onChange={() => change({ kind: 'issue' })} /> An issue of another team</label>
        <label><input type="radio" name="kind" checked={draft.kind === 'team'} disabled={program.teams.length === 0} onChange={() => change({ kind: 'team' })} /> A team, which has no issue for it yet</label>
      </div>
      {draft.kind === 'issue'
        ? <BlockerField programId={draft.programId} chosen={draft.issue} choose={(issue) => change({ issue, comment: issue?.comment.ok ?? true })} />
        : <TeamFields {...props} />}
    </fieldset>
  );
};

/** The type of link, asked only where the program takes several for a dependency, and its sentence before it is saved. */
export const LinkField = ({ form, draft, chosen, change }: FieldProps): ReactElement | null => {
  const sentence = sentenceOf(form, draft, chosen);
  const { linkTypes } = chosen.program;
  return (
    <>
      {linkTypes.length > 1 && (
        <label className="field"><span>Kind of link</span>
          <select value={draft.linkTypeId} onChange={(event) => change({ linkTypeId: event.target.value })}>
            {linkTypes.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </label>
      )}
      {sentence !== null && <p className="raise-sentence" aria-live="polite">{sentence}</p>}
    </>
  );
};

export const WhenAndWhy = ({ draft, change }: FieldProps): ReactElement => (
  <>
    <label className="field"><span>Needed by (optional)</span>
      <input type="date" min={todayIso()} value={draft.neededBy} onChange={(event) => change({ neededBy: event.target.value })} />
    </label>
    <label className="field"><span>Why (optional)</span>
      <textarea rows={2} maxLength={2000} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
    </label>
  </>
);

/** What is said in Jira besides the link. */
export const AlsoFields = ({ form, draft, change }: FieldProps): ReactElement => {
  const mayComment = draft.issue?.comment ?? { ok: true, why: null };
  return (
    <fieldset className="raise-also">
      <legend>Also in Jira</legend>
      <label><input type="checkbox" checked={draft.flag} disabled={!form.flag.ok} onChange={(event) => change({ flag: event.target.checked })} /> Flag {form.issue.key}</label>
      {!form.flag.ok && <p className="raise-hint">{form.flag.why}</p>}
      {draft.kind === 'issue' && (
        <>
          <label><input type="checkbox" checked={comments(draft)} disabled={!mayComment.ok && !draft.comment} onChange={(event) => change({ comment: event.target.checked })} /> Comment on {draft.issue?.key ?? 'the issue that is asked'}</label>
          {!mayComment.ok && <p className="raise-hint">{mayComment.why}</p>}
        </>
      )}
    </fieldset>
  );
};
