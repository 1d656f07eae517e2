import type { ReactElement } from 'react';
import type { GadgetView } from '../../src/contract/gadget';
import type { Problem } from '../../src/contract/result';
import { openGlobalPage } from '../bridge';
import { AskedOfYou } from '../parts/asked-of-you';
import { PlainButton } from '../parts/button';
import { FreshnessLine } from '../parts/freshness';
import { programPath } from '../parts/program-path';
import { ProblemPanel } from '../parts/problem';
import { PullLine } from '../parts/pull-line';
import { numberText } from '../parts/number-text';
import { StateSentence } from '../parts/sentence';
import { Tiles, type OpenEvidence } from '../parts/tile';
import { useViewer } from '../parts/viewer';
import { WaitingList } from '../parts/waiting-list';
import { WordLink } from '../parts/word-link';

type BodyProps = {
  readonly view: GadgetView;
  readonly problem: Problem | null;
  readonly again: () => void;
  readonly open: OpenEvidence;
};

const Waiting = ({ view, open }: Pick<BodyProps, 'view' | 'open'>): ReactElement => {
  const { locale } = useViewer();
  const more = view.waitingTotal - view.waiting.length;
  return (
    <section className="gadget-waiting">
      <h3>Who waits for whom, now</h3>
      <WaitingList rows={view.waiting} />
      {more > 0 && (
        <PlainButton look="link" onClick={() => open('waiting')}>
          {numberText(more, locale)} more of {numberText(view.waitingTotal, locale)} blockers
        </PlainButton>
      )}
    </section>
  );
};

export const GadgetBody = ({ view, problem, again, open }: BodyProps): ReactElement => (
  <>
    <header className="gadget-head">
      <h2 className="gadget-name">
        <WordLink act={() => openGlobalPage(programPath(view.programId))}><bdi title={view.name}>{view.name}</bdi></WordLink>
      </h2>
      <StateSentence state={view.state} word={view.stateWord} parts={view.sentence} open={open} />
    </header>
    {problem !== null && <ProblemPanel problem={{ ...problem, message: `The figures below are the last that came through. ${problem.message}` }} retry={again} />}
    <PullLine pull={view.pull} />
    <Tiles figures={view.tiles} open={open} mostColumns={4} />
    <AskedOfYou question={view.question} answer={() => openGlobalPage(`${programPath(view.programId)}/value/survey`)} />
    {view.waiting.length > 0 && <Waiting view={view} open={open} />}
    <footer><FreshnessLine fresh={view.fresh} /></footer>
  </>
);
