/** MOB, the mobile application: one team, team-managed, so done work there has no resolution. Notation: see sample/notation. */
export const mob = `
# 1 Offline first {team mobile, version 5.4}
+ 5 Keep the last dashboards on the device
+ 3 Queue comments written without a connection
+ 8 Resolve conflicts of edited annotations
+ 2 Say how old the shown figures are
+ 3 Clear the cache on sign-out
+ 1 Airplane mode shows the wrong banner {as Bug}
+ 5 Sync in the background on Android 15
+ 2 Retry uploads with growing pauses
+ 3 Crash when the device storage is full {as Bug}

# 2 Notifications worth opening {team mobile, version 5.5}
+ 3 Group alerts of the same dashboard
+ 5 Quiet hours by time zone
+ 2 Open the right tile from a notification
+ 3 Choose alerts per workspace
+ 1 Badge count does not reset {as Bug}
+ 2 Preview of the chart inside the notification
+ 5 Move push certificates to the new provider
+ 3 Rich notifications on older iPhones
+ 2 Notification arrives twice after a reinstall {as Bug}

# 3 Faster start {team mobile, version 5.5}
+ 3 Measure cold start on ten real devices
+ 5 Load feature modules on demand
+ 2 Shrink the splash animation
+ 3 Move the database upgrade off the main thread
+ 2 Strip unused locales from the package
+ 8 Replace the navigation library
  + List every deep link that is in use
  + Keep old deep links working for a year
+ 1 Splash screen is white in dark mode {as Bug}
+ 3 Cache the workspace list

# 4 Tablet layout {team mobile, version 5.6}
+ 5 Two columns on tablets
+ 3 Drag tiles on a tablet
+ 2 Keyboard shortcuts with an external keyboard
+ 3 Remember the split position
+ 2 Rotate without losing the scroll position
+ 5 Multi-window on foldables
> 3 Pencil annotations on charts {due 7, by yael, sprint active}
- 2 Pointer hover on iPadOS {due 21}
- 5 Landscape print from the tablet {old}

# 5 Analytics launch on mobile {team mobile, version 6.0, due 62}
+ 3 Feature switch shared with the web
+ 5 Card for a single forecast
+ 2 Wording of confidence levels on small screens
+ 3 Read the model version from the response header
> #31 8 Scores on the home screen {start -8, due 5, flagged -5, sprint active, by sofia, label launch}
  > Skeleton while scores load {hours 12}
  - Pull to refresh scores {hours 16}
- #32 5 Push alert when a forecast leaves its band {start 6, due 22, sprint future, label launch, depends on ML-44}
- #33 3 Explain a score in a bottom sheet {start -3, due 12, depends on ML-44, sprint active, label launch}
> #34 3 Data use of model calls on metered connections {due 3, sprint active, by tom}
- #35 2 Store screenshots for the launch {due 55}
- #36 3 Beta group for the analytics launch {depends on PRIV-22, due 28, by jonas}
- #37 5 Widget with the most important forecast, once WEB-53 is out {due 50}
> #38 2 Score card ignores large text sizes {as Bug, due -1, sprint active, by jonas}
- #39 3 Offline copy of the last scores {depends on MOB-31, due 36}
- #40 1 Loop of the consent screen when the user goes back {as Bug, blocks MOB-40, due 10}
- #41 3 Certificate pinning for the score API {due 30, depends on PLAT-31}

# 6 Store and device care {team mobile}
+ 2 Raise the minimum Android version
+ 3 Crash reports without personal data
+ 1 New store description
+ 2 Renew the signing key
- 3 Watch app shows one figure {old}
- 5 Car display {old}
- 2 Support for hardware scanners {old}
`;
