import type { ProjectProgress } from '../../../src/contract/overview';

/** One share of a project's issues, in the order in which the bar shows it. */
export type ProgressPart = {
  readonly part: 'delivered' | 'unknown' | 'doing' | 'todo' | 'dropped' | 'set-aside';
  readonly count: number;
  readonly words: string;
  /** Dropped work and work set aside are stated, but are no part of what is to be done. */
  readonly inBar: boolean;
};

export const partsOfProject = (project: ProjectProgress): readonly ProgressPart[] => [
  { part: 'delivered', count: project.delivered, words: 'delivered', inBar: true },
  { part: 'unknown', count: project.unknown, words: 'done, outcome unknown', inBar: true },
  { part: 'doing', count: project.doing, words: 'in progress', inBar: true },
  { part: 'todo', count: project.todo, words: 'to do', inBar: true },
  { part: 'dropped', count: project.dropped, words: 'dropped', inBar: false },
  { part: 'set-aside', count: project.setAside, words: 'set aside', inBar: false },
];
