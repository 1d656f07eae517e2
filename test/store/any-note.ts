import type { TrailAction, TrailNote } from '../../src/model/trail-note';

/** What a write of no interest leaves in the trail. */
export const anyNote = (action: TrailAction = 'settings-changed', more: Partial<TrailNote> = {}): TrailNote =>
  ({ who: 'x', action, changes: [], people: [], issues: [], ...more });
