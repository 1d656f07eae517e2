/** DATA, the data pipelines and their quality; planned in hours, not in points. Notation: see sample/notation. */
export const data = `
# 1 One customer history {team quality, version 2026.3}
+ Merge duplicate customers by tax number
+ Keep the source of every attribute
+ Undo a merge within 30 days
+ Match addresses written in two scripts
+ Nightly report of unmatched records
+ Merge rules in plain language for support
+ Wrong merge when the tax number is "unknown" {as Bug}
+ Replay the merge of a single customer
x Match customers by logo {resolution Won't Do}

# 2 Pipelines that fail loudly {team quality, version 2026.3}
+ Stop the load when a column changes its type
+ Contract tests with the billing export
+ Alert the owner of a table, not the channel
+ Row counts against the source every hour
+ Quarantine for records that break a rule
+ Load resumes after the last good batch
+ Late files no longer overwrite newer ones {as Bug}
+ Dashboard of pipeline delays
+ Retire the copy of the copy of the orders table
x Alert by SMS {resolution Duplicate}
+ Rename columns that mean the opposite of their name
+ Time zone of the billing export is not UTC {as Bug}

# 3 Label quality {team quality, version 2026.4, due 25}
+ Write down what each label means
+ Two people label the same 500 records
+ Measure agreement between labellers
+ Store who labelled what, and when
+ Tool that shows disagreements first
+ Sample labels every week
+ Label guide with examples that went wrong
x #28 Migrate labels of the retired product lines {resolution Duplicate, duplicates DATA-35, blocks ML-47}
> #33 Backfill the labels of the March migration {start -14, due -3, slipped 7, by amara, sprint active, hours 60, spent 38, label data-quality, blocks ML-41 @-15}
> #34 Agree one meaning of "active customer" with sales {start -20, due -9, by pavel, hours 24, spent 16, flagged -12}
- #35 Labels of the retired product lines {due 15, by youssef, hours 30}
- #36 Anomaly thresholds by data source {start -4, due 9, by priya, sprint active, hours 32}
- #37 Weekly report of label agreement {due 19, hours 16}
- #38 Let labellers say "cannot tell" {due 22, hours 12, sprint future}
> #39 Check the labels that customers corrected {start -2, due 8, by youssef, sprint active, hours 20, spent 6, depends on SUP-12}
- #40 Event schema for label corrections {start 4, due 14, hours 24, depends on PLAT-30, blocks WEB-60}

# 4 Usage events {team quality, version 2026.4}
+ Count each usage event once
+ Drop test accounts from usage
+ Hourly usage by workspace
+ Usage by feature, agreed with product
+ Keep raw events for 90 days only
+ Sessions that cross midnight are split {as Bug}
+ Backfill usage of the mobile application
+ Sampling for the ten largest customers
> #50 Usage of the analytics workspace {due 11, parent WEB-3, by youssef, hours 18, spent 5, sprint active}
- Events of the mobile widget {due 44, depends on MOB-37, hours 14}
- Compare usage with invoices {hours 20}

# 5 House cleaning {team quality}
+ Remove reports nobody opened for a year
+ Hand over tables of the closed Berlin office
- Move the last nightly job off the old server {old, by pavel}
- Replace the shared password of the reporting user {old, by pavel}
- Describe the finance tables {old}
- Partition the event table by month {old}
- Find the owner of "tmp_final_v2" {old}
`;
