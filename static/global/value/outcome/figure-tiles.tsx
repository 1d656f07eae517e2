import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { FigureView } from '../../../../src/contract/figure';
import { Tiles } from '../../../parts/tile';

const EvidencePanel = lazy(async () => ({ default: (await import('../../evidence-panel')).EvidencePanel }));

type FigureTilesProps = { readonly at: { readonly programId: string; readonly asOf?: string }; readonly figures: readonly FigureView[]; readonly partial: string | null; readonly mostColumns: number };

/** Figures that open to what stands behind them, and how much of the program they cover. */
export const FigureTiles = ({ at, figures, partial, mostColumns }: FigureTilesProps): ReactElement => {
  const [measure, setMeasure] = useState<string | null>(null);
  return (
    <>
      {partial !== null && <p className="small quiet">Partial: {partial}.</p>}
      <Tiles figures={figures} open={setMeasure} mostColumns={mostColumns} />
      {measure !== null && <Suspense fallback={null}><EvidencePanel at={at} measure={measure} close={() => setMeasure(null)} /></Suspense>}
    </>
  );
};
