import type { MembershipInput, MembershipPreview } from '../../../../src/contract/settings';
import { askGlobal } from '../../../bridge';
import { useAnswer, type Answer } from '../../../parts/answer';
import { useSettled } from '../../../parts/settled';

const pauseMs = 400;

/** What the rules would bring in, asked once typing pauses; of unchanged rules it is what came with the settings. */
export const useMembershipPreview = (programId: string, input: MembershipInput, unchanged: MembershipPreview | null): Answer<MembershipPreview> => {
  const now = unchanged === null ? JSON.stringify(input) : 'as stored';
  const settled = useSettled(now, pauseMs);
  const answer = useAnswer<MembershipPreview>(
    () => (unchanged === null ? askGlobal('previewMembership', { programId, ...input }) : Promise.resolve({ ok: true, value: unchanged })),
    settled,
  );
  if (unchanged !== null) return { ...answer, value: unchanged, problem: null, loading: false };
  return settled === now ? answer : { ...answer, value: null, problem: null, loading: true };
};
