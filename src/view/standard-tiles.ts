/** What Overview and a new gadget show until somebody chooses: when, how far, who waits, what is late. */
export const standardTiles: readonly string[] = [
  'on-time-completion',
  'progress-issues',
  'forecast-finish',
  'waiting',
  'milestones-overdue',
  'velocity',
  'flow-time',
  'people-in-several-projects',
];

export const standardGadgetTiles: readonly string[] = ['on-time-completion', 'progress-issues', 'forecast-finish', 'waiting'];
