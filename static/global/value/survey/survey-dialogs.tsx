import { useState, type ReactElement } from 'react';
import type { SurveyKindName, SurveyView } from '../../../../src/contract/value/survey';
import { askGlobal } from '../../../bridge';
import { ChoiceField, Field, numberOf } from '../outcome/fields';
import { FormDialog } from '../outcome/form-dialog';
import { answersOf } from './scale';

export type Opened = { readonly kind: 'start' } | { readonly kind: 'close' | 'import'; readonly survey: SurveyView };

type FormProps = { readonly programId: string; readonly least: number; readonly close: () => void; readonly saved: () => void };

const questions: Readonly<Record<SurveyKindName, string>> = {
  nps: 'How likely are you to recommend working with this program?', satisfaction: 'How satisfied are you with what this program delivers?',
};

const Start = ({ programId, least, close, saved }: FormProps): ReactElement => {
  const [kind, setKind] = useState<SurveyKindName>('nps');
  const [typed, setTyped] = useState<string | null>(null);
  const [closesOn, setCloses] = useState('');
  const [invited, setInvited] = useState('');
  const question = typed ?? questions[kind];
  return (
    <FormDialog
      title="What do you want to ask?" label="Ask" ready={question.trim() !== ''}
      call={() => askGlobal('startSurvey', { programId, kind, question: question.trim(), closesOn: closesOn === '' ? null : closesOn, invited: numberOf(invited) })} close={close} saved={saved}
    >
      <ChoiceField label="Answers" value={kind} change={(value) => setKind(value === 'satisfaction' ? 'satisfaction' : 'nps')} choices={[{ value: 'nps', label: '0 to 10: would recommend (NPS)' }, { value: 'satisfaction', label: '1 to 5: satisfaction' }]} />
      <Field label="Question" value={question} change={setTyped} most={500} />
      <div className="outcome-row">
        <Field label="Open until" type="date" value={closesOn} change={setCloses} hint="Empty: until you close it" />
        <Field label="How many are asked" type="number" min={1} value={invited} change={setInvited} hint="Empty: not known, and no response rate" />
      </div>
      <p className="quiet">Everybody who sees the program can answer, once, on this page. Answers are shown in portions of at least {least}; up to {least - 1} last ones that make no portion are never shown.</p>
    </FormDialog>
  );
};

const Close = ({ programId, least, survey, close, saved }: FormProps & { readonly survey: SurveyView }): ReactElement => (
  <FormDialog title="Close the survey?" label="Close it" warn call={() => askGlobal('closeSurvey', { programId, id: survey.id, version: survey.version })} close={close} saved={saved}>
    <p>It takes no more answers. Up to {least - 1} answers that came after the last portion are never shown: so few could be told from what was shown before. Who has answered is forgotten.</p>
  </FormDialog>
);

const Import = ({ programId, least, survey, close, saved }: FormProps & { readonly survey: SurveyView }): ReactElement => {
  const answers = answersOf(survey.kind);
  const [counts, setCounts] = useState<Readonly<Record<number, string>>>({});
  const numbers = Array.from({ length: (answers.at(-1) ?? 0) + 1 }, (_, answer) => Math.max(0, Math.floor(numberOf(counts[answer] ?? '') ?? 0)));
  const all = numbers.reduce((sum, count) => sum + count, 0);
  return (
    <FormDialog title="Bring in answers" label={`Bring in ${all}`} ready={all >= least} call={() => askGlobal('importScores', { programId, id: survey.id, version: survey.version, counts: numbers })} close={close} saved={saved}>
      <p>How many people without an account, such as sponsors, gave each answer. At least {least} at once, and only numbers: no names come in.</p>
      <div className="outcome-row">{answers.map((answer) => <Field key={answer} label={`Answer ${answer}`} type="number" min={0} value={counts[answer] ?? ''} change={(value) => setCounts({ ...counts, [answer]: value })} />)}</div>
    </FormDialog>
  );
};

/** The form that was opened. */
export const SurveyDialogs = ({ opened, ...rest }: FormProps & { readonly opened: Opened }): ReactElement => {
  if (opened.kind === 'start') return <Start {...rest} />;
  return opened.kind === 'close' ? <Close {...rest} survey={opened.survey} /> : <Import {...rest} survey={opened.survey} />;
};
