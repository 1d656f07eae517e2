/** WEB, the web application: the Web and Insights UI teams. Notation: see sample/notation. */
export const web = `
# 1 Sign-in and workspace shell {team web, version 1.8}
+ 3 Move session refresh out of the page load
+ 2 Show the workspace name in the browser tab
+ 5 Single sign-on for customers with their own identity provider
+ 1 Remember the last opened workspace
+ 3 Keyboard shortcut to switch workspaces
+ 2 Explain an expired invitation instead of a blank page
+ 5 Replace the old navigation with the shared one
  + Collapse the navigation on small screens
  + Keep the focus where it was after collapsing
x 3 Offer sign-in by magic link {resolution Won't Do}
+ 2 Log out in all tabs at once
+ 3 Show who else looks at the workspace
+ 1 Correct the favicon on dark browsers
+ 2 Send people without access to the page where they can ask for it
x 1 Session banner shows twice in Safari {as Bug, resolution Cannot Reproduce}
+ 3 Lazy-load the settings pages
+ 2 Sign-in fails with a plus sign in the address {as Bug}

# 2 Reports people can share {team web, version 1.9, closed}
+ 5 Share a report by link with an expiry date
+ 3 Export a report as CSV with the filters applied
+ 8 Schedule a report by e-mail
+ 2 Preview of the e-mail before it goes out
+ 3 Paging in the list of reports
+ 1 Wrong week number in exported file names {as Bug}
+ 5 Copy a report into another workspace
+ 2 Report owner can be changed by an administrator
x 5 Export a report as PowerPoint {resolution Won't Do}
+ 3 Search reports by the fields they use
+ 2 Undo after deleting a report
+ 3 Print a report without the navigation around it
+ 5 Reports open from cache while fresh figures load
+ 2 Escape <b>markup</b> & "quotes" in chart labels {as Bug}
+ 1 Tooltip stays after leaving the chart {as Bug}
+ 3 Time zone of a schedule follows its owner
x 2 Report list flickers when sorting {as Bug, resolution On Hold}
+ 2 Say which filter made a report empty
r #88 3 Warn before a shared link expires {team insights, version 2.0, due 4, sprint active}
- #91 2 Let viewers subscribe to a shared report {depends on WEB-88, version 1.9, sprint future}

# 3 Analytics launch: workspace {team web, version 2.0, due 58}
+ 3 Feature switch for the analytics launch
+ 5 Workspace page for model results, still empty
+ 2 Agree the wording of confidence levels with support
+ 3 Loading states for slow model answers
+ 2 Record which model version produced a figure
+ 5 Permission to see model results apart from reports
> #52 8 Forecast chart on the score API {start -6, due 6, flagged -4, sprint active, by aiko, label launch}
  + Static chart with sample data
  > Read scores page by page {hours 16}
  - Show the confidence band {hours 24, depends on ML-44}
- #53 5 Alerts when a forecast leaves its band {start 8, due 20, sprint future, label launch}
- #54 5 Let customers correct a wrong label from the chart {start 14, due 30, depends on ML-46, label launch}
- #57 3 Use the shared rate limiter for chart calls {depends on PLAT-31, due 24}
> #58 3 Empty workspace explains what to connect first {team insights, due 2, sprint active, by jonas}
- #59 2 Onboarding tour for the analytics workspace {due 45, label launch}
- #60 5 Page that compares two model versions {due 33, blocks PLAT-30, parent ML-4}
- #61 3 Billing hint on analytics pages {depends on ML-50, relates to DEAL-5, due 40}
> #62 5 Load model results without blocking the report {depends on ML-44, due -3, slipped 8, sprint active, by engineer}
- #63 1 Replace the placeholder illustration {depends on WEB-52, sprint active, by engineer}
- #64 3 Announce the launch inside the product {start 48, due 56, depends on WEB-53, depends on MOB-32, depends on PRIV-21}
- #65 2 Feedback button on every forecast {depends on WEB-52, due 38, by engineer, reporter engineer}

# 4 Charts that load under a second {team insights, version 1.9}
+ 5 Cache aggregate queries at the edge
+ 3 Draw long series on a canvas
+ 2 Measure time to first chart in the field
+ 8 Downsample series on the server
+ 3 Skip layout work for hidden tabs
+ 2 Preload the chart code on hover
+ 5 One request for all tiles of a dashboard
+ 1 Remove the second copy of the date library
+ 3 Charts jump when fonts arrive {as Bug}
x 5 Try a WebGL renderer {resolution Won't Do}
+ 2 Cancel requests of tiles that left the screen
+ 3 Budget for chart code in the build
+ 2 Wrong colours in the legend after zooming {as Bug}

# 5 Accessible and translated charts {team insights, version 2.0}
+ 3 Every chart as a table for screen readers
+ 5 Keyboard navigation along a series
+ 2 Colours that colour-blind people can tell apart
+ 3 Numbers follow the reader's locale
+ 2 Announce new data politely
+ 5 دعم اللغة العربية في لوحة التحليلات {label rtl}
+ 3 Axis labels in right-to-left languages
+ 1 Missing alternative text on export buttons {as Bug}
+ 2 Zoom to 400 % without losing the legend
> 3 מקרא התרשים נחתך בתצוגה מימין לשמאל {as Bug, by marta, sprint active, label rtl}
- 5 Sonify a series for blind analysts {old}
- 2 Translate the units into Japanese and Korean {due 48}

# 6 Analytics launch: drill-down {team insights, version 2.0, due 60}
+ 5 From a tile to the rows behind it
+ 3 Breadcrumbs through a drill-down
+ 8 Filter a whole dashboard by one click
+ 2 Keep the filter in the address
+ 5 Side panel that explains a figure
+ 3 Compare a figure with the period before
> #71 5 Explain a score by its three strongest inputs {start -9, due 3, depends on ML-44, sprint active, by diego}
- #72 5 Segment builder for analysts {start 5, due 26, sprint future}
- #73 3 Save a drill-down as a report {due 34, blocks WEB-59}
r #74 3 Show data freshness on every tile {due 1, sprint active, by marta}
- #75 8 Anomaly markers on time series {start -2, due 16, depends on DATA-36, sprint active}
- #76 2 A very long title that somebody pasted from a customer's mail: when I open the dashboard on Monday mornings before the weekly meeting and switch between last week and the week before the totals in the header differ from the totals in the table by a few cents {as Bug, due 12}
- #77 3 Ask before leaving a segment that is not saved {sprint future}

# 7 Ideas from the design week {team insights}
- 3 Dark theme for embedded charts {old}
- 5 Draw on a chart during a call {old}
- 2 Confetti when a target is reached {old}
- 8 Voice questions to a dashboard {old}
- 3 Themes per customer brand {old}
x 2 Animated number counters {resolution Won't Do}
`;
