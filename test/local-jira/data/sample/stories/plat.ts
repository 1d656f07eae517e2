/** PLAT, the platform everything runs on: team-managed, with the Team field. Notation: see sample/notation. */
export const plat = `
# 1 Deploy in ten minutes {team platform, version 24.1}
+ 3 Build images once for all regions
+ 5 Canary releases with automatic stop
+ 2 Deploy log on one page
+ 3 Database changes in two steps
+ 1 Staging keeps old feature switches {as Bug}
+ 5 Roll back without the old image being rebuilt
+ 2 Deploy freeze by calendar
+ 3 Preview environment for each change
x 5 Build on developers' laptops {resolution Won't Do}
+ 2 Cache misses after every release {as Bug}

# 2 Know before customers do {team platform, version 24.2}
+ 3 Alerts by error budget
+ 5 Trace a request through all services
+ 2 Page only one person
+ 3 Status page updates itself
+ 1 Alarm storm on a single lost node {as Bug}
+ 5 Synthetic checks from five countries
+ 2 Post-mortems within a week
+ 3 Log sampling that keeps errors
+ 2 Dashboards per team instead of per server
x 3 Replace the log store {resolution Won't Do}

# 3 Costs by team {team platform, version 24.2}
+ 3 Tag every resource with its team
+ 2 Monthly cost letter to each team
+ 5 Switch test clusters off at night
+ 3 Smaller machines for queues
+ 1 Unattached disks are never deleted {as Bug}
+ 2 Forecast of the cloud bill
+ 5 Move cold data to cheaper storage

# 4 Gateway and limits {team platform, version 24.3, due 30}
+ 5 One gateway in front of all services
+ 3 Keys per customer instead of per product
+ 2 Reject oversized requests early
x #22 5 Shared rate limiter {resolution Won't Do, blocks WEB-57}
+ 3 Gateway answers 502 when a key has expired {as Bug}
- #30 5 Correction events on the message bus {start 2, due 13, sprint future, blocks DATA-40}
> #31 5 Limits per customer and model {start -7, due 5, sprint active, by ravi, blocks MOB-41}
- #32 3 Usage headers in every answer {due 20, sprint active}
- #33 3 Private connection for the acquired company {due 45, depends on DEAL-3}
> #34 2 Rotate keys without downtime {due -4, slipped 6, by pavel}
- #35 5 Second region for model workers {due 42, sprint future}
r #36 3 Gateway settings in version control {due 2, sprint active, by ingrid}

# 5 Secrets and access {team platform}
+ 3 Secrets expire after 90 days
+ 5 Short-lived credentials for build jobs
+ 2 List who can reach production
+ 3 Break-glass access with a reason
+ 2 Remove access of people who left
> 3 Hardware keys for administrators {by zoe, due 9, sprint active}
- 5 Encrypt backups with keys of our own {old}
- 3 Review firewall rules {old, by pavel}
- 2 Replace the jump host {old}
- 3 Access reviews every quarter {due 33, by zoe}
`;
