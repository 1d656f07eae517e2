import type { Named, Person, Version } from './jira-issue';
import type { IssueRows, Told } from './rows/issue-rows';
import { lastOfEach, type Run } from './rows/runs';

/**
 * What the ids of versions, teams, resolutions and people stand for, as the issues themselves tell it. Where two of one id
 * differ, as when one was read before a change and one after it, that of the youngest issue counts.
 */
export class GatheredNames {
  /** Of issues that stand oldest first. */
  constructor(private readonly runs: readonly Run[]) {}

  get versions(): ReadonlyMap<string, Version> {
    return this.byId(({ fixVersions }) => fixVersions, (versions) => versions, idOfNamed);
  }

  get teams(): ReadonlyMap<string, Named> {
    return this.byId(({ team }) => team, oneOrNone, idOfNamed);
  }

  get resolutions(): ReadonlyMap<string, Named> {
    return this.byId(({ resolution }) => resolution, oneOrNone, idOfNamed);
  }

  get people(): ReadonlyMap<string, Person> {
    return this.byId(({ assignee }) => assignee, oneOrNone, ({ accountId }) => accountId);
  }

  private byId<V, T>(fieldOf: (rows: IssueRows) => Told<V>, thingsIn: (value: V) => readonly T[], idOf: (thing: T) => string): ReadonlyMap<string, T> {
    const found = new Map<string, T>();
    const youngest = new Map<string, number>();
    for (const run of this.runs) {
      const field = fieldOf(run.rows);
      const last = lastOfEach(run, field);
      for (let value = 0; value < last.length; value += 1) {
        const [told, index] = [field.values[value], last[value] ?? -1];
        if (index < 0 || told === undefined) continue;
        for (const thing of thingsIn(told)) {
          const id = idOf(thing);
          if (index <= (youngest.get(id) ?? -1)) continue;
          youngest.set(id, index);
          found.set(id, thing);
        }
      }
    }
    return found;
  }
}

const idOfNamed = ({ id }: Named): string => id;

const oneOrNone = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);
