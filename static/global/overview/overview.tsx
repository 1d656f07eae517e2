import type { ReactElement } from 'react';
import type { OverviewView } from '../../../src/contract/overview';
import type { PullProgress } from '../../../src/contract/program';
import type { Problem } from '../../../src/contract/result';
import { AskedOfYou } from '../../parts/asked-of-you';
import { ProblemPanel } from '../../parts/problem';
import { PullLine } from '../../parts/pull-line';
import { Tiles } from '../../parts/tile';
import { WordLink } from '../../parts/word-link';
import type { Panel } from '../route';
import { AllFigures } from './all-figures';
import { DeadlineQuestion } from './deadline-question';
import { FixToday } from './fix-today';
import { LinkTypes } from './link-types';
import { ProjectList } from './project-list';
import { PullFailed } from './pull-failed';
import { RunwayList } from './runway-list';
import { SetUpGuide } from './set-up-guide';
import { StateBlock } from './state-block';
import { Suggestions } from './suggestions';
import { Unknowns } from './unknowns';
import { WaitingSection } from './waiting-section';

type OverviewProps = {
  readonly view: OverviewView;
  readonly pull: PullProgress;
  readonly problem: Problem | null;
  readonly again: () => void;
  readonly show: (panel: Panel) => void;
  readonly openTeams: () => void;
  readonly openQuestions: () => void;
  readonly showPicture: (key: string) => void;
  readonly openList: () => void;
  readonly openValue: () => void;
  readonly openSurvey: () => void;
};

const stale = (problem: Problem): Problem => ({ ...problem, message: `The figures below are the last that came through. ${problem.message}` });

/** State, why, what to do; then everything else that is known. */
export const Overview = ({ view, pull, problem, again, show, openTeams, openQuestions, showPicture, openList, openValue, openSurvey }: OverviewProps): ReactElement => {
  const open = (measure: string): void => show({ kind: 'evidence', measure });
  return (
    <div className="overview">
      {problem !== null && <ProblemPanel problem={stale(problem)} retry={again} />}
      {pull.phase === 'failed' ? <PullFailed view={view} pull={pull} changed={again} /> : <PullLine pull={pull} />}
      <SetUpGuide steps={view.setUp} show={show} />
      <StateBlock view={view} open={open} />
      <Tiles figures={view.tiles} open={open} mostColumns={6} />
      <AskedOfYou question={view.question} answer={openSurvey} />
      {view.valueNotSetUp !== null && <p className="small quiet">{view.valueNotSetUp} <WordLink act={openValue}>Open Value</WordLink></p>}
      <DeadlineQuestion view={view} changed={again} />
      <div className="columns">
        <div className="column">
          <WaitingSection view={view} open={open} openQuestions={openQuestions} showPicture={showPicture} openList={openList} />
          <FixToday view={view} open={open} />
          <RunwayList runway={view.runway} open={open} openTeams={openTeams} />
        </div>
        <div className="column">
          <Suggestions view={view} changed={again} />
          <ProjectList progress={view.progress} />
          <Unknowns unknowns={view.unknowns} open={open} />
        </div>
      </div>
      <AllFigures groups={view.groups} open={open} />
      <LinkTypes types={view.linkTypes} adjust={() => show({ kind: 'assumptions' })} />
    </div>
  );
};
