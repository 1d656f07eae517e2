export { resolveGlobal } from './resolvers/global';
export { resolveGadget } from './resolvers/gadget';
export { resolveIssue } from './resolvers/issue';
export { onJqlFunction } from './resolvers/jql-function';
export { onFlags } from './jobs/flags/flags';
export { onPull } from './jobs/pull';
export { onFollow } from './jobs/follow';
export { onIssueEvent, onLinkEvent, onSprintEvent, onVersionEvent } from './jobs/events';
export { onSweep } from './jobs/sweep';
