import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Result } from '../../../src/contract/result';
import type { ModuleName } from '../../../src/contract/value/value-settings';
import { askGlobal } from '../../bridge';
import { useAct } from '../../parts/act';
import { ProblemPanel } from '../../parts/problem';

/** Other settings stay as they are by now; where somebody saves them at this moment, that is told. */
const switchOn = async (programId: string, module: ModuleName): Promise<Result<unknown>> => {
  const seen = await askGlobal('valueSettings', { programId });
  if (!seen.ok) return seen;
  const { version, settings } = seen.value;
  return askGlobal('saveValueSettings', { programId, version, settings: { ...settings, off: settings.off.filter((one) => one !== module) } });
};

type SwitchedOffProps = {
  readonly programId: string;
  readonly module: ModuleName;
  readonly name: string;
  /** Whether whoever looks may switch it on. */
  readonly may: boolean;
  readonly switched: () => void;
};

/** A part that was switched off takes one quiet line. */
export const SwitchedOff = ({ programId, module, name, may, switched }: SwitchedOffProps): ReactElement => {
  const { busy, problem, run } = useAct();
  return (
    <div className="value-page">
      <p className="quiet" role="note">
        {name} switched off for this program.{' '}
        {may && <Button spacing="compact" isLoading={busy} onClick={() => run(() => switchOn(programId, module), switched)}>Switch it on</Button>}
      </p>
      {problem !== null && <ProblemPanel problem={problem} />}
    </div>
  );
};
