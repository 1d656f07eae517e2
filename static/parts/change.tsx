import type { ReactElement } from 'react';
import type { FigureView } from '../../src/contract/figure';
import { changeText } from './number-text';
import { useViewer } from './viewer';

/** The change since a week ago: sign and words carry it, colour only underlines it. */
export const Change = ({ figure }: { readonly figure: FigureView }): ReactElement | null => {
  const { locale } = useViewer();
  const change = changeText(figure, locale);
  if (change === null) return null;
  return (
    <span className={`change change-${change.verdict}`} title={change.spoken}>
      <span aria-hidden="true">{change.text}</span>
      <span className="only-heard">{change.spoken}</span>
    </span>
  );
};
