/** Milliseconds of the processor that an act takes in this process: what else the machine does makes them no longer. */
export const processorMs = (act: () => unknown): number => {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
