import { answer } from '../answer';
import { showCycles } from './cycles';
import { cyclesInput, dependenciesInput, pictureInput } from './inputs';
import { showDependencies } from './list';
import { showPicture } from './picture';

/** Who waits for whom, one by one and as pictures. */
export const dependencyCalls = {
  dependencies: answer('dependencies', 'see', dependenciesInput, showDependencies),
  picture: answer('picture', 'see', pictureInput, showPicture),
  cycles: answer('cycles', 'see', cyclesInput, showCycles),
};
