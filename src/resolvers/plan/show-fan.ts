import type { GlobalCalls } from '../../contract/calls';
import { fanView } from '../../view/plan/fan';
import { serveUnnamed } from '../ready/serve-unnamed';
import type { Viewer } from '../viewer';

type Call = GlobalCalls['forecastFan'];

/** The forecast fan: figures over what the viewer may browse; it names no issue. */
export const showFan = (at: Call['input'], viewer: Viewer): Promise<Call['output']> =>
  serveUnnamed(at, viewer, 'forecast-fan', ({ today, around }) => fanView(today, around));
