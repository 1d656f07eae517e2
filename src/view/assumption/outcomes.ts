import type { Assumption } from '../../contract/program';
import { type OutcomeKey, outcomeKeys } from '../../analyse/delivery/outcome-keys';
import { counted, plain } from '../../analyse/words';
import type { Program } from '../../model/program';

const options = [
  { value: 'delivered', label: 'Delivered' },
  { value: 'dropped', label: 'Dropped: leaves the total' },
  { value: 'unknown', label: 'Not decided' },
];

/** What done work was worth, by the ways in which it ended. `more` are ways that the site has and that nothing ended in yet. */
export const outcomes = (program: Program, more: readonly OutcomeKey[] = []): Assumption => {
  const found = outcomeKeys(program);
  const keys = [...found, ...more.filter(({ key }) => !found.some((one) => one.key === key))];
  const sum = (outcome: OutcomeKey['outcome']): number =>
    keys.filter((key) => key.outcome === outcome).reduce((total, key) => total + key.issues, 0);
  return {
    key: 'outcomes',
    title: 'What done work was worth',
    value: keys.length === 0 ? 'Nothing is done yet' : `${keys.filter(({ outcome }) => outcome !== null).length} of ${counted(keys.length, 'resolution')} decided`,
    effect: `${plain(sum('delivered'))} delivered, ${plain(sum('dropped'))} dropped, ${plain(sum(null))} unknown`,
    editor: {
      kind: 'mapping',
      rows: keys.map((key) => ({
        key: key.key, label: key.name, hint: key.issues === 0 ? null : counted(key.issues, 'issue'), value: key.outcome ?? 'unknown', options,
      })),
    },
  };
};
