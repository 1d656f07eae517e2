import type { NewProgramRules, ProgramPreview } from '../../../src/contract/program';
import { askGlobal } from '../../bridge';
import { useAnswer, type Answer } from '../../parts/answer';
import { useSettled } from '../../parts/settled';

const pauseMs = 400;

const nothing: ProgramPreview = { issues: 0, projects: [], missing: [], notes: [] };

/** What the rules would bring in, asked once typing pauses. Loading from the first changed letter on. */
export const usePreview = (rules: NewProgramRules, empty: boolean): Answer<ProgramPreview> => {
  const now = JSON.stringify(rules);
  const settled = useSettled(now, pauseMs);
  const answer = useAnswer<ProgramPreview>(
    () => (empty ? Promise.resolve({ ok: true, value: nothing }) : askGlobal('previewProgram', rules)),
    settled,
  );
  return settled === now ? answer : { ...answer, problem: null, loading: true };
};
