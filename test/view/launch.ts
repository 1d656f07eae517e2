import { programWithVersions } from '../analyse/figure-notation';
import { day, type NotationOptions } from '../model/program-notation';
import type { Program } from '../../src/model/program';

const issues = `
  API-1 epic team Data
  API-2 doing under API-1 team Data started 2026-11-02 due 2026-11-10 estimate 6d remaining 4d assignee mia version one
  API-3 under API-1 team Data start 2026-12-01 due 2026-12-10 estimate 3d points 5
  API-4 delivered under API-1 team Data started 2026-09-01 done 2026-09-14 estimate 4d points 3 released zero
  API-5 delivered team Data started 2026-10-05 done 2026-10-20
  API-6 duplicate team Data done 2026-11-03
  API-7 dropped team Data done 2026-10-30
  API-8 hold team Data done 2026-10-15
  WEB-1 delivered team Web started 2026-09-21 done 2026-10-02
  WEB-2 doing team Web started 2026-11-09 start 2026-11-09 due 2026-11-27 estimate 5d remaining 3d assignee jo
  WEB-3 team Web start 2026-12-14 due 2026-12-18 estimate 2d
  WEB-4 doing team Web started 2026-11-16 flagged estimate 1d
  WEB-5 team Web created 2025-06-02
  WEB-6 delivered team Web started 2026-11-02 done 2026-11-18
  MOB-1 delivered team Mobile started 2026-10-12 done 2026-10-30
  MOB-2 sprint 7 team Mobile assignee jo estimate 4d
  MOB-3 team Mobile estimate 1d
  MOB-4 team Mobile estimate 1d
  MOB-5 doing team Mobile started 2026-11-17 estimate 2d
  MOB-6 unresolved`;

const links = `
  API-2 blocks WEB-2 since 2026-11-04
  API-3 blocks WEB-3
  API-6 duplicates API-2
  API-6 blocks MOB-2
  API-7 blocks WEB-4
  WEB-2 blocks WEB-4 since 2026-11-12
  MOB-3 blocks MOB-4
  MOB-4 blocks MOB-3
  X-1 blocks MOB-5 since 2026-11-18
  X-2 blocks MOB-2
  Y-1 blocks WEB-4
  WEB-2 relates to MOB-2
  MOB-5 depends on API-3`;

/**
 * Twenty issues of three projects in which nearly everything happens: a team that waits for another team's late work,
 * work that is coming, a wait within a team, a ring, a blocker outside, a link to a deleted issue, a dropped blocker, a
 * duplicate that hands its wait on, outcomes that are not mapped, an overdue milestone, work set aside.
 */
export const launch = (options: NotationOptions = {}): Program => programWithVersions(
  issues,
  { one: { releases: '2026-11-12' }, zero: { releases: '2026-09-30', released: true } },
  links,
  { outside: 'X-1 doing; X-2 delivered', gone: 'Y-1', ...options, settings: { deadline: day('2026-12-31'), setAsideAfterDays: 365, ...options.settings } },
);
