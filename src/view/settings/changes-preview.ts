import type { FigureView } from '../../contract/figure';
import type { ChangesPreview } from '../../contract/settings';
import { programState } from '../../analyse/program-state';
import { type Assumed, settingsSections } from '../assumptions';
import { standardTiles } from '../standard-tiles';
import { toldFigures } from '../told-figures';

type Effects = ChangesPreview['effects'];

const effectsOf = (assumed: Assumed): Effects =>
  settingsSections(assumed).flatMap(({ assumptions }) => assumptions.map(({ key, effect }) => ({ key, effect })));

const figuresOf = ({ analysis }: Assumed): readonly FigureView[] => toldFigures(standardTiles, [analysis], null);

const isSame = (one: FigureView, other: FigureView): boolean =>
  one.value === other.value && one.state === other.state && one.reason === other.reason && one.note === other.note;

/** Every assumption with its effect as it would be, and of the standard tiles those that would say something else. */
export const changesPreview = (before: Assumed, after: Assumed): ChangesPreview => {
  const now = new Map(figuresOf(after).map((figure) => [figure.measure, figure]));
  return {
    effects: effectsOf(after),
    figures: figuresOf(before).flatMap((figure) => {
      const then = now.get(figure.measure);
      return then === undefined || isSame(figure, then) ? [] : [{ before: figure, after: then }];
    }),
    state: { before: programState(before.analysis).word, after: programState(after.analysis).word },
  };
};
