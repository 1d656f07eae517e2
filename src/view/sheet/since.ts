import type { TextPart } from '../../contract/sheet';
import type { Analysis } from '../../analyse/analysis';
import { figureOf } from '../../analyse/figure-of';
import { sinceMeasures } from '../../analyse/meetings/since-measures';
import { counted, plain, signed } from '../../analyse/words';
import type { Day } from '../../model/time';

/** Words for the figures of `sinceMeasures`, in their order. */
const words: readonly ((value: number) => string)[] = [
  (value) => `${counted(value, 'issue')} delivered`,
  (value) => `${plain(value)} slipped`,
  (value) => `${counted(value, 'blocker')} cleared`,
  (value) => `scope ${signed(value)}`,
  (value) => `${counted(value, 'issue')} began to wait`,
];

/** What changed after a day; what cannot be known is said to be so, and opens to the reason. */
export const changesSince = (analysis: Analysis, day: Day): readonly TextPart[] => {
  if (analysis.program.byId.size === 0) return [];
  return sinceMeasures(day).map((measure, at): TextPart => {
    const { value } = figureOf(measure, analysis);
    const text = value === null ? `${measure.name.replace(/ since .*/, '').toLowerCase()} not known` : words[at]?.(value) ?? '';
    return { text, measure: measure.key };
  });
};
