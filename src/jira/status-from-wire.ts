import type { Status, StatusCategory } from '../model/jira-issue';
import { BrokenAnswer } from './errors';
import type { StatusWire } from './wire/issue-wire';

/** Jira's category keys; `undefined` is one of them, for statuses that were never given a category. */
const CATEGORIES: Readonly<Record<string, StatusCategory>> = { new: 'todo', undefined: 'todo', indeterminate: 'doing', done: 'done' };

export const statusFromWire = ({ id, name, statusCategory }: StatusWire): Status => {
  const category = CATEGORIES[statusCategory.key];
  if (category === undefined) throw new BrokenAnswer('Jira tells a status category that is none.');
  return { id, name, category };
};
