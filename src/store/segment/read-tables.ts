import type { IssueType, Named, Person, Sprint, Status, Version } from '../../model/jira-issue';
import type { ColumnReader } from '../columns';
import { CATEGORIES, SPRINT_STATES, at, readDistance } from '../segment-columns';
import { SharedValues } from './shared-values';

const shared = {
  named: new SharedValues<Named>(({ id, name }) => `${id} ${name}`),
  types: new SharedValues<IssueType>(({ id }) => id),
  statuses: new SharedValues<Status>(({ id }) => id),
  people: new SharedValues<Person>(({ accountId }) => accountId, (one, other) => one.accountId === other.accountId && one.name === other.name && one.active === other.active),
  sprints: new SharedValues<Sprint>(({ id }) => String(id)),
  versions: new SharedValues<Version>(({ id }) => id),
};

/** Reads the tables in the order in which they were written. */
export class TableReader {
  readonly #texts: readonly string[];
  #new = 0;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  types(column: ColumnReader): readonly IssueType[] {
    return this.#named(column).map(({ id, name }) => shared.types.one({ id, name, level: column.nextSigned() }));
  }

  statuses(column: ColumnReader): readonly Status[] {
    return this.#named(column).map(({ id, name }) => shared.statuses.one({ id, name, category: at(CATEGORIES, column.next()) }));
  }

  named(column: ColumnReader): readonly Named[] {
    return this.#named(column).map((named) => shared.named.one(named));
  }

  #named(column: ColumnReader): readonly Named[] {
    const count = column.next();
    const [ids, names] = [this.#list(column, count), this.#list(column, count)];
    return ids.map((id, row) => ({ id, name: at(names, row) }));
  }

  people(column: ColumnReader): readonly Person[] {
    const count = column.next();
    const [ids, names] = [this.#list(column, count), this.#list(column, count)];
    return ids.map((accountId, row) => shared.people.one({ accountId, name: at(names, row), active: column.next() === 0 }));
  }

  sprints(column: ColumnReader): readonly Sprint[] {
    const count = column.next();
    const ids = sums(column, count);
    const names = this.#list(column, count);
    const states = ids.map(() => at(SPRINT_STATES, column.next()));
    const starts = optionals(column, count);
    return ids.map((id, row) => {
      const startAt = starts[row] ?? null;
      return shared.sprints.one({ id, name: at(names, row), state: at(states, row), startAt, endAt: readDistance(column.next(), startAt ?? 0) });
    });
  }

  versions(column: ColumnReader): readonly Version[] {
    const count = column.next();
    const [ids, names, projects] = [this.#list(column, count), this.#list(column, count), sums(column, count)];
    const flags = ids.map(() => column.next());
    const [starts, releases] = [optionals(column, count), optionals(column, count)];
    return ids.map((id, row) => shared.versions.one({
      id, name: at(names, row), projectId: at(projects, row), released: (at(flags, row) & 1) !== 0, archived: (at(flags, row) & 2) !== 0,
      startDay: starts[row] ?? null, releaseDay: releases[row] ?? null,
    }));
  }

  texts(column: ColumnReader): readonly string[] {
    return this.#list(column, column.next());
  }

  #list(column: ColumnReader, count: number): readonly string[] {
    return times(count, () => {
      const stored = column.next();
      return at(this.#texts, stored === 0 ? this.#new++ : stored - 1);
    });
  }
}

/** As many values as there are, each read in its turn. */
export const times = <T>(count: number, read: () => T): readonly T[] => {
  const found = new Array<T>(count);
  for (let row = 0; row < count; row++) found[row] = read();
  return found;
};

const sums = (column: ColumnReader, count: number): readonly number[] => {
  let sum = 0;
  return times(count, () => (sum += column.nextSigned()));
};

const optionals = (column: ColumnReader, count: number): readonly (number | null)[] => {
  let before = 0;
  return times(count, () => {
    const value = readDistance(column.next(), before);
    before = value ?? before;
    return value;
  });
};
