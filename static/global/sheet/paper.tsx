import type { ReactElement, RefObject } from 'react';
import type { SheetView } from '../../../src/contract/sheet';
import type { OpenEvidence } from '../../parts/tile';
import type { Go } from '../use-route';
import { Agenda } from './agenda';
import { Decisions } from './decisions';
import { Figures } from './figures';
import { Headline } from './headline';
import { MilestoneTable } from './milestone-table';
import { Money } from './money';
import { ProgressBars } from './progress-bars';
import { SheetFoot } from './sheet-foot';
import { Waits } from './waits';

type PaperProps = { readonly view: SheetView; readonly paper: RefObject<HTMLElement>; readonly open: OpenEvidence; readonly go: Go };

/** What is printed and copied: state, why, what to do. */
export const Paper = ({ view, paper, open, go }: PaperProps): ReactElement => (
  <article className="paper" ref={paper} aria-label="One sheet">
    <Headline view={view} open={open} />
    {view.tiles.length > 0 && <Figures figures={view.tiles} open={open} />}
    <Money money={view.money} />
    <MilestoneTable view={view} />
    <div className="paper-columns">
      <div className="paper-column">
        <Waits view={view} open={open} />
        <Agenda view={view} />
      </div>
      <div className="paper-column">
        <Decisions view={view} go={go} />
        <ProgressBars progress={view.progress} />
      </div>
    </div>
    <SheetFoot view={view} />
  </article>
);
