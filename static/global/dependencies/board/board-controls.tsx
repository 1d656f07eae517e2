import type { ReactElement } from 'react';
import type { BoardVerdict, BoardView } from '../../../../src/contract/teams';
import { numberText } from '../../../parts/number-text';
import { StateIcon } from '../../../parts/state-mark';
import { useViewer } from '../../../parts/viewer';
import type { BoardLook } from './board-look';
import { verdicts, verdictStates, verdictWords } from './verdict-words';

type ControlsProps = { readonly view: BoardView; readonly look: BoardLook; readonly choose: (increment: string) => void; readonly change: (look: BoardLook) => void };

/** Which increment is looked at, and which of its dependencies; each with the mark that its lines have. */
export const BoardControls = ({ view, look, choose, change }: ControlsProps): ReactElement => {
  const { locale } = useViewer();
  const toggle = (verdict: BoardVerdict): void =>
    change({ ...look, hidden: look.hidden.includes(verdict) ? look.hidden.filter((one) => one !== verdict) : [...look.hidden, verdict] });
  return (
    <div className="board-controls">
      {view.increments.length > 0 && (
        <label className="board-increment">Increment{' '}
          <select value={view.increment ?? 'none'} onChange={(event) => choose(event.target.value)}>
            {view.increments.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            <option value="none">Sprints in no increment</option>
          </select>
        </label>
      )}
      <div className="board-verdicts" role="group" aria-label="Dependencies shown">
        {verdicts.map((verdict) => (
          <button key={verdict} type="button" className="board-verdict" aria-pressed={!look.hidden.includes(verdict)} onClick={() => toggle(verdict)}>
            <StateIcon state={verdictStates[verdict]} />
            <span className={`board-sample board-line-${verdict}`} aria-hidden="true"><svg width="28" height="8"><path className="board-line-way" d="M0 4H28" /></svg></span>
            <span>{verdictWords[verdict]} <strong>{numberText(view.counts[verdict], locale)}</strong></span>
          </button>
        ))}
      </div>
      <label className="board-cross"><input type="checkbox" checked={look.crossTeam} onChange={(event) => change({ ...look, crossTeam: event.target.checked })} /> Only between teams</label>
    </div>
  );
};
