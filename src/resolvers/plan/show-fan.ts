import type { GlobalCalls } from '../../contract/calls';
import { fanView } from '../../view/plan/fan';
import { openProgram } from '../open-program';
import type { Viewer } from '../viewer';

type Call = GlobalCalls['forecastFan'];

/** The forecast fan: figures over what the viewer may browse; it names no issue. */
export const showFan = async (at: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, around } = await openProgram(at, viewer);
  return fanView(today, around);
};
