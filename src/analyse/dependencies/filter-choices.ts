import { blockerProjectOf, blockerTeamOf, OUTSIDE_TEAM } from './matching';
import type { Health } from './dependency-health';
import type { OpenWait } from './open-waits';
import { healthRank } from './urgency';
import type { Wait } from './waits';

/** Something that can be filtered by, and how many open dependencies it alone would leave. */
export type Choice<Value extends string> = { readonly value: Value; readonly name: string; readonly open: number };

export type Choices = {
  readonly teams: readonly Choice<string>[];
  readonly projects: readonly Choice<string>[];
  readonly health: readonly Choice<Health>[];
  readonly states: readonly Choice<Wait['state']>[];
};

class Count<Value extends string> {
  private readonly open = new Map<Value, { name: string; open: number }>();

  add(value: Value, name: string): void {
    const known = this.open.get(value);
    if (known === undefined) this.open.set(value, { name, open: 1 });
    else known.open += 1;
  }

  all(): Choice<Value>[] {
    return [...this.open].map(([value, counted]) => ({ value, ...counted }));
  }
}

const mostFirst = (a: Choice<string>, b: Choice<string>): number => b.open - a.open || a.name.localeCompare(b.name, 'en') || a.value.localeCompare(b.value, 'en');

const stateRank: Readonly<Record<Wait['state'], number>> = { waiting: 0, coming: 1, untold: 2 };

/** What the open dependencies can be filtered by: teams and projects of either end, with most dependencies first; health and state in their own order. */
export const filterChoices = (waits: readonly OpenWait[]): Choices => {
  const teams = new Count<string>();
  const projects = new Count<string>();
  const health = new Count<Health>();
  const states = new Count<Wait['state']>();
  for (const wait of waits) {
    const { blocked, blocker } = wait;
    const [other, project] = [blockerTeamOf(wait), blockerProjectOf(wait)];
    teams.add(blocked.team.id, blocked.team.name);
    if (other !== blocked.team.id) teams.add(other, blocker === null ? OUTSIDE_NAME : blocker.team.name);
    projects.add(blocked.project.key, blocked.project.name);
    if (project !== blocked.project.key) projects.add(project, blocker?.project.name ?? project);
    health.add(wait.health, wait.health);
    states.add(wait.state, wait.state);
  }
  return {
    teams: teams.all().sort(mostFirst), projects: projects.all().sort(mostFirst),
    health: health.all().sort((a, b) => healthRank[a.value] - healthRank[b.value]),
    states: states.all().sort((a, b) => stateRank[a.value] - stateRank[b.value]),
  };
};

/** What rows say in place of a team of an end outside. */
export const OUTSIDE_NAME = `${OUTSIDE_TEAM} the program`;
