/**
 * A board shows the issues of a saved filter. A company-managed project has scrum boards, which work in sprints, and
 * kanban boards, which do not; the board of a team-managed project is `simple` and works in sprints, too.
 */
export type Board = {
  readonly id: number;
  readonly name: string;
  readonly type: 'scrum' | 'kanban' | 'simple';
  /** The project it stands in. */
  readonly projectId: string;
  readonly filterId: string;
};

export const hasSprints = (board: Board): boolean => board.type !== 'kanban';
