import { dependencyGraph, type DependencyGraph } from '../model/dependency-graph';
import type { Dependency, Program } from '../model/program';
import { activityOf } from './dependencies/activity';
import { dependencyStates, openPositions, stateCode, type DependencyStates } from './dependencies/dependency-state';
import type { Impact } from './schedule/impact';
import { lazily } from '../model/lazily';
import { openCycles } from './dependencies/open-cycles';
import { scheduleOf, type Schedule } from './schedule/schedule';
import { stronglyConnected, type Components } from './graph/strongly-connected';
import { valueAnalysis, type ValueAnalysis } from './value/value-analysis';
import { droppedBlockersOf, successionsAmong, type DroppedBlocker, type Succession } from './dependencies/succession';

/**
 * A program with everything that several measures need, each computed at most once and only when asked for.
 * Pure: the same program gives the same analysis.
 */
export type Analysis = {
  readonly program: Program;
  /** See activity.ts; by issue. */
  readonly activity: Uint8Array;
  readonly droppedBlockers: readonly DroppedBlocker[];
  readonly successions: readonly Succession[];
  readonly states: DependencyStates;
  /** All dependencies, open or not, ends outside included, and their strongly connected components. */
  readonly graph: DependencyGraph;
  readonly components: Components;
  /** Open dependencies between members; edges are positions in `states.all`. */
  readonly openGraph: DependencyGraph;
  /** Positions of the open dependencies whose ends wait for each other. */
  readonly inOpenCycle: ReadonlySet<number>;
  readonly schedule: Schedule;
  /** Earned value of the work packages of the baseline that holds on the day. */
  readonly value: ValueAnalysis;
  /** Impacts asked for so far, by blocker (see waits.ts). */
  readonly impacts: Map<number, Impact>;
};

/** Opens a program for analysis; nothing is computed until a measure asks for it. */
export const analyse = (program: Program): Analysis => {
  const activity = lazily(() => activityOf(program));
  const droppedBlockers = lazily(() => droppedBlockersOf(program));
  const successions = lazily(() => successionsAmong(program, droppedBlockers()));
  const states = lazily(() => dependencyStates(program, successions()));
  const graph = lazily(() => dependencyGraph(program.byId.size, program.dependencies, { outside: program.outside.length }));
  const components = lazily(() => stronglyConnected(graph().nodes, graph().out));
  const openGraph = lazily(() => graphOfOpen(program, states()));
  const inOpenCycle = lazily(() => openCycles(states()));
  const schedule = lazily(() => scheduleOf(program, activity(), () => openDependencies(states())));
  const value = lazily(() => valueAnalysis(program));
  return {
    program,
    get activity() { return activity(); },
    get droppedBlockers() { return droppedBlockers(); },
    get successions() { return successions(); },
    get states() { return states(); },
    get graph() { return graph(); },
    get components() { return components(); },
    get openGraph() { return openGraph(); },
    get inOpenCycle() { return inOpenCycle(); },
    get schedule() { return schedule(); },
    get value() { return value(); },
    impacts: new Map(),
  };
};

const openDependencies = (states: DependencyStates): readonly Dependency[] =>
  openPositions(states).flatMap((position) => states.all[position] ?? []);

const graphOfOpen = (program: Program, { all, state }: DependencyStates): DependencyGraph =>
  dependencyGraph(program.byId.size, all, { keep: (position) => state[position] !== stateCode.closed });
