import type { ReactElement } from 'react';
import type { Tone } from './chart-kinds';
import { toneTokens } from './line-looks';

/** A short piece of a line, in its colour and with its dashes; a filled piece for a band. */
export const LineSwatch = ({ tone, dash }: { readonly tone: Tone; readonly dash: readonly number[] | null }): ReactElement => {
  const colour = `var(${toneTokens[tone]})`;
  return (
    <svg className="line-swatch" viewBox="0 0 28 10" width="28" height="10" aria-hidden="true">
      {dash === null
        ? <rect x="0" y="1" width="28" height="8" fill={colour} opacity="0.3" />
        : <line x1="1" y1="5" x2="27" y2="5" stroke={colour} strokeWidth="2.5" strokeDasharray={dash.length === 0 ? undefined : dash.join(' ')} />}
    </svg>
  );
};
