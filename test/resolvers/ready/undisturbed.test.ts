import type { Local } from '../../local-jira/forge/harness';
import { create, officer, openTiny } from '../../faults/program-site';

const PROJECTS = 80;
/** Less than half of what Forge grants in a minute, for a site of half as many projects as are ordinary. */
const UNITS = 1_500;

/** As often as five people look in who ask every other second. */
const BETWEEN_LOOKS_MS = 400;

let local: Local;
afterEach(() => local.close());

it('viewers are not refused by the storage while many projects are read for the first time', async () => {
  const projectKeys = Array.from({ length: PROJECTS }, (_, at) => `P${at}X`);
  local = await openTiny({ projects: projectKeys, issues: projectKeys.flatMap((key) => [`${key}-1 doing`, `${key}-2 done`]) }, { storageUnitsPerMinute: UNITS });
  let refusals = 0;
  const programId = await create(local, { projectKeys });
  for (let look = 0, phase = 'waiting'; phase !== 'complete' && look < 100; look += 1) {
    const progress = await local.invoke(officer, 'flagship-global', 'pullProgress', { programId });
    const seen = look % 5 === 0 ? await local.invoke(officer, 'flagship-global', 'overview', { programId }) : progress;
    refusals += [progress, seen].filter(({ ok }) => !ok).length;
    phase = progress.ok ? progress.value.phase : phase;
    await new Promise((resolve) => { setTimeout(resolve, BETWEEN_LOOKS_MS); });
  }
  expect(refusals).toBe(0);
  // Twenty writes for each of them were what it took before, and more than there were.
  expect(local.platform.meter().storage.written / PROJECTS).toBeLessThan(12);
});
