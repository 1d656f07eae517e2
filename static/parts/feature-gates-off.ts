/**
 * Stands in for Atlaskit's feature gate client in the bundle. The gates are Atlassian's own experiments; outside
 * Atlassian's products none is on, and the client would add 32 KiB to every surface and reach for the network.
 */
const FeatureGates = {
  checkGate: (): boolean => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, otherwise: T): T => otherwise,
  initializeCalled: (): boolean => false,
  initializeCompleted: (): boolean => false,
};

export default FeatureGates;
