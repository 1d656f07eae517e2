import type { Result } from '../../src/contract/result';
import { openSampleSite, type SampleSite } from './open-site';

/**
 * Opens the sample site once for the tests of a file and closes it after them; a test fails where the pages it opened
 * complained of anything. Gives the way to the site, which is there from the first test on.
 */
export const withSampleSite = (options: Parameters<typeof openSampleSite>[0] = {}): (() => SampleSite) => {
  let opened: SampleSite | null = null;
  const site = (): SampleSite => {
    if (opened === null) throw new Error('The site did not open; the error before this one says why.');
    return opened;
  };
  beforeAll(async () => { opened = await openSampleSite(options); });
  afterAll(() => opened?.close());
  afterEach(async () => { expect(await opened?.leave() ?? []).toEqual([]); });
  return site;
};

/** The value of an answer that must have succeeded. */
export const valueOf = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};
