/** SUP, customer escalations: each reporter browses what he reported; people of several teams work there. */
export const sup = `
# 1 Escalations of this quarter {team web}
+ #2 Totals in the export differ from the dashboard {as Bug, reporter engineer}
+ #3 Customer cannot invite a partner company {reporter lead}
+ #4 Charts are empty behind a strict proxy {as Bug, reporter engineer, team insights}
+ #5 Scheduled report arrives at the wrong hour {as Bug, reporter marta}
x #6 Wants invoices on paper {reporter tom, resolution Won't Do}
+ #7 Scores change without an announcement {reporter sofia, team model}
+ #8 Merge of two customers was wrong {as Bug, reporter amara, team quality}
> #9 Dashboard takes a minute on a slow line {as Bug, reporter engineer, by engineer, team platform, due 5}
> #10 Gateway rejects a long company name {as Bug, reporter ravi, by ravi, team platform, due 1}
- #11 Needs proof of deletion in German {reporter grace, team platform, due 14}
> #12 Customer sent a list of 400 wrong labels {reporter priya, by priya, team quality, due 3}
- #13 Wants scores for archived customers {reporter engineer, team model, due 30}
- #14 Mobile alerts in the middle of the night {as Bug, reporter tom, team platform, due 9}
- #15 Asks for a contract amendment {reporter officer, depends on SUP-13}
`;

/** DEAL, a project nobody but the site admin may see, outside the program; other projects link to it. */
export const deal = `
# 1 Acquisition of Northwind Metrics {due 70}
+ List of systems in the data room
> #3 Network plan of the acquired company {by admin, due 18}
- #4 Retention bonus for key engineers {by admin, due 25}
- #5 Price list after the acquisition {by admin, due 35}
x #6 Second bidder {resolution Won't Do}
`;
