import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { GadgetConfig } from '../../src/contract/gadget';
import { askGadget } from '../bridge';
import { useAnswer } from '../parts/answer';
import { PlainButton } from '../parts/button';
import { ProblemPanel } from '../parts/problem';
import { isPulling } from '../parts/pull-line';
import { Bar, Loading, RowsSkeleton, TilesSkeleton } from '../parts/skeleton';
import { GadgetBody } from './gadget-body';

const Evidence = lazy(async () => ({ default: (await import('../evidence/evidence')).Evidence }));

const GadgetSkeleton = ({ config }: { readonly config: GadgetConfig }): ReactElement => (
  <Loading what="the program">
    <Bar width="85%" height="title" />
    <TilesSkeleton count={Math.max(2, config.measures?.length ?? 6)} />
    <RowsSkeleton count={config.waiting} />
  </Loading>
);

const EvidenceInPlace = ({ programId, measure, close }: { readonly programId: string; readonly measure: string; readonly close: () => void }): ReactElement => (
  <div className="gadget-evidence">
    <PlainButton look="link" onClick={close} autoFocus>← Back to the program</PlainButton>
    <Suspense fallback={<Loading what="the evidence"><RowsSkeleton count={4} /></Loading>}>
      <Evidence ask={(from) => askGadget('evidence', { programId, measure, from })} name={`${programId}/${measure}`} />
    </Suspense>
  </div>
);

const Configured = ({ config }: { readonly config: GadgetConfig }): ReactElement => {
  const [measure, setMeasure] = useState<string | null>(null);
  const [pulling, setPulling] = useState(false);
  const pace = pulling ? 15_000 : config.refreshMinutes * 60_000;
  const answer = useAnswer(() => askGadget('gadget', { config }), JSON.stringify(config), pace);
  const reading = answer.value !== null && isPulling(answer.value.pull);
  if (reading !== pulling) setPulling(reading);
  if (measure !== null) return <EvidenceInPlace programId={config.programId} measure={measure} close={() => setMeasure(null)} />;
  if (answer.value !== null) return <GadgetBody view={answer.value} problem={answer.problem} again={answer.again} open={setMeasure} />;
  if (answer.problem !== null) return <ProblemPanel problem={answer.problem} retry={answer.again} />;
  return <GadgetSkeleton config={config} />;
};

/** The program at a glance on a dashboard; until a program is chosen, how to choose one. */
export const Gadget = ({ config }: { readonly config: GadgetConfig | null }): ReactElement => (
  <div className="gadget">
    {config === null ? (
      <div className="gadget-first">
        <p className="gadget-first-title">Choose a program</p>
        <p>This gadget shows how a program over several projects stands and who waits for whom. Open the gadget’s menu and choose <strong>Edit</strong> to pick one.</p>
      </div>
    ) : <Configured config={config} />}
  </div>
);
