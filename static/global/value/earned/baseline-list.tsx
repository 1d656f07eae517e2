import type { ReactElement } from 'react';
import type { BaselineHead } from '../../../../src/contract/value/earned';
import { PlainButton } from '../../../parts/button';
import { dayText } from '../../../parts/date-text';
import { DownloadCsv } from '../../../parts/download-csv';
import { numberText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';
import { nameOf } from './baseline-words';
import { baselineTable } from './draft-csv';

type ListProps = { readonly baselines: readonly BaselineHead[]; readonly make: (() => void) | null };

/** The baselines, latest first: each holds from its day on, and earlier days keep the plan they had. */
export const BaselineList = ({ baselines, make }: ListProps): ReactElement => {
  const { locale } = useViewer();
  return (
    <section className="card" aria-label="Baselines">
      <div className="card-head"><h2>Baselines</h2><DownloadCsv name="baselines" table={() => baselineTable(baselines)} />{make !== null && <PlainButton onClick={make}>New baseline</PlainButton>}</div>
      <ul className="baseline-list" role="list">
        {baselines.map(({ id, kind, zero, from, madeOn, by, reason, packages }) => (
          <li key={id}>
            <strong>{nameOf({ kind, zero })}</strong>, from {dayText(from, locale)}, {numberText(packages, locale)} packages
            <span className="quiet"> made on {dayText(madeOn, locale)}{by !== null && <> by <bdi>{by}</bdi></>}: <bdi>{reason}</bdi></span>
          </li>
        ))}
      </ul>
    </section>
  );
};
