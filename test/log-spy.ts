/** Keeps what the app logs out of the test's output, for every test of the file; what was logged is in the spy. */
export const withLogSpy = (): (() => jest.SpyInstance) => {
  let spy: jest.SpyInstance;
  beforeEach(() => { spy = jest.spyOn(console, 'error').mockImplementation(() => undefined); });
  afterEach(() => spy.mockRestore());
  return () => spy;
};
