/** PRIV, data privacy: what compliance needs, ready to start. Notation: see sample/notation. */
export const priv = `
# 1 Know what we hold {team privacy, version Audit 1}
+ 5 Inventory of personal data by system
+ 3 Name an owner for every data set
+ 2 Retention period for each data set
+ 3 Contracts with processors on one page
+ 5 Map where data leaves the EU
+ 2 Templates for impact assessments
+ 3 Impact assessment of the score model
+ 1 Broken links in the public privacy notice {as Bug}

# 2 Requests of data subjects {team privacy, version Audit 1}
+ 5 Form for access requests
+ 3 Check the identity of a requester
+ 8 Collect a person's data from six systems
+ 2 Letters in nine languages
+ 3 Remind the owner three days before the deadline
+ 5 Export in a machine-readable form
+ 1 Attachments are missing from the export {as Bug}
x 3 Answer requests by chat {resolution Won't Do}
+ 2 Count requests by month for the board

# 3 Deletion that is complete {team privacy, version Audit 1}
+ 5 Delete a customer in the product database
+ 3 Delete in the search index
+ 3 Proof of deletion
+ 5 Deletion reaches backups after 35 days
+ 2 Legal hold stops a deletion
+ 3 Deleted names stay in audit comments {as Bug}

# 4 Privacy feature for the analytics launch {team privacy, version Audit 2, due 32}
+ 3 Agree the legal basis with counsel
+ 2 Wording of the consent for model training
> #20 5 Record consent for model training {component Consent, start -5, due 6, by grace, label compliance}
- #21 5 Consent switch in the workspace settings {component Workspace, start 1, due 12, label compliance, label ready}
- #22 3 Show people which of their data trains the model {component Reports, start 3, due 18, label compliance, label ready}
- #23 5 Leave out customers without consent from training {component Consent, start 5, due 22, label compliance, label ready}
- #24 3 Keep corrected labels apart from the person who made them {component Consent, start 2, due 16, label compliance, label ready}
- #25 3 Withdraw consent with one click {component Workspace, start 8, due 24, label compliance, label ready}
> #26 2 Entry of the score model in the record of processing {component Requests, due 3, by felix}
- #27 5 Delete a person from training data {component Deletion, start 10, due 28, label compliance, label ready}
- #28 2 Consent banner for embedded dashboards {component Consent, due 27, label ready}
- #29 3 Translations of the consent texts {component Consent, due 26, by renee, label ready}
- #31 3 Answer the regulator's letter about retention {due 7, by grace, level Legal hold, blocks PRIV-24}
- #32 2 Names in the whistle-blower report {due 12, by renee, level Named persons only}

# 5 Training and habits {team privacy}
+ 2 Yearly training with real cases
+ 1 Privacy corner in the company news
+ 3 Checklist for new features
- 2 Quiz after the training {old}
- 3 Clean-desk walk in all offices {old}
- 2 Posters about phishing {old}
`;
