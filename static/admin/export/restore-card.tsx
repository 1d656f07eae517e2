import { useId, useState, type ChangeEvent, type ReactElement } from 'react';
import type { RestorePreview } from '../../../src/contract/export';
import type { Problem } from '../../../src/contract/result';
import { askAdmin } from '../../bridge';
import { percentText } from '../../parts/number-text';
import { ProblemPanel } from '../../parts/problem';
import { useViewer } from '../../parts/viewer';
import { checkFile } from './check-file';
import { PreviewPanel } from './preview-panel';
import { upload } from './upload';

type Step = { readonly kind: 'choose' } | { readonly kind: 'upload'; readonly share: number } | { readonly kind: 'preview'; readonly preview: RestorePreview };

const refused = (message: string): Problem => ({ code: 'bad-input', message });

type Restoring = {
  readonly step: Step;
  readonly problem: Problem | null;
  readonly take: (file: File) => Promise<void>;
  readonly leave: () => void;
};

/** From the chosen file to what it would do; what goes wrong on the way leads back to choosing. */
const useRestoring = (): Restoring => {
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const stop = (why: Problem): void => { setProblem(why); setStep({ kind: 'choose' }); };
  const take = async (file: File): Promise<void> => {
    setProblem(null);
    setStep({ kind: 'upload', share: 0 });
    const checked = await checkFile(await file.text());
    if (!checked.ok) return stop(refused(checked.message));
    const answer = await upload(checked.lines, (share) => setStep({ kind: 'upload', share }));
    if (answer.ok) setStep({ kind: 'preview', preview: answer.value });
    else stop(answer.error);
  };
  const leave = (): void => {
    if (step.kind === 'preview') void askAdmin('dropRestore', { restoreId: step.preview.restoreId });
    setStep({ kind: 'choose' });
  };
  return { step, problem, take, leave };
};

const FileField = ({ take }: Pick<Restoring, 'take'>): ReactElement => {
  const id = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file !== undefined) void take(file);
  };
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">File that Flagship exported</label>
      <input id={id} type="file" accept=".jsonl" onChange={choose} />
    </div>
  );
};

const Looking = ({ share }: { readonly share: number }): ReactElement => {
  const { locale } = useViewer();
  return (
    <div className="pull">
      <progress aria-label="Looking at the file" value={share} max={1} />
      <p className="small" role="status">Looking at the file: {percentText(100 * share, locale, 0)}</p>
    </div>
  );
};

/** Puts a file back that was exported: looked at here, looked at by the app, shown, and only then decided. */
export const RestoreCard = ({ changed }: { readonly changed: () => void }): ReactElement => {
  const { step, problem, take, leave } = useRestoring();
  return (
    <section className="card" aria-label="Restore">
      <h2>Restore</h2>
      <p>Puts an exported file back, as after the app was installed anew or a program was deleted. You see what it would do before anything is changed; it is done as a whole or not at all.</p>
      {step.kind === 'choose' && <FileField take={take} />}
      {step.kind === 'upload' && <Looking share={step.share} />}
      {problem !== null && <ProblemPanel problem={problem} />}
      {step.kind === 'preview' && <PreviewPanel preview={step.preview} leave={leave} changed={changed} />}
    </section>
  );
};
