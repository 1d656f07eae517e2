import { answer } from '../answer';
import { dependenciesInput } from './inputs';
import { showDependencies } from './list';

/** Who waits for whom, one by one and as pictures. */
export const dependencyCalls = {
  dependencies: answer('dependencies', 'see', dependenciesInput, showDependencies),
};
