import type { Navigation } from './surface';

/** Where the app asks to go: an address, or a page of the product by name (`router.navigate({target: 'issue', ...})`). */
export type NavigationRequest = Readonly<Record<string, unknown>>;

const text = (request: NavigationRequest, key: string): string => {
  const value = request[key];
  if (typeof value !== 'string' || value === '') throw new Error(`This target needs ${key}.`);
  return value;
};

/** The part of an address below the app's page; a path without its first slash is given one. */
const modulePath = (path: unknown): string =>
  typeof path !== 'string' || path === '' || path === '/' ? '' : path.startsWith('/') ? path : `/${path}`;

const targets: Readonly<Record<string, (request: NavigationRequest) => string>> = {
  issue: (request) => `/browse/${encodeURIComponent(text(request, 'issueKey'))}`,
  dashboard: (request) => `/jira/dashboards/${encodeURIComponent(text(request, 'dashboardId'))}`,
  module: (request) => `/jira/apps/flagship${modulePath(request['path'])}`,
  userProfile: (request) => `/jira/people/${encodeURIComponent(text(request, 'accountId'))}`,
  projectSettingsDetails: (request) => `/jira/projects/${encodeURIComponent(text(request, 'projectKey'))}`,
};

const allowedSchemes = new Set(['http:', 'https:', 'mailto:']);

/** The address of a request. Throws where the target is unknown or the address is of a kind that could run as script. */
export const addressOf = (request: NavigationRequest): URL => {
  const make = typeof request['target'] === 'string' ? targets[request['target']] : undefined;
  if (typeof request['target'] === 'string' && make === undefined) throw new Error(`Unknown target ${request['target']}.`);
  const address = new URL(make === undefined ? text(request, 'url') : make(request), window.location.origin);
  if (!allowedSchemes.has(address.protocol)) throw new Error('Only web and mail addresses can be opened.');
  return address;
};

export const navigationOf = (request: NavigationRequest): Navigation => {
  const address = addressOf(request);
  const own = address.origin === window.location.origin;
  return { url: own ? address.href.slice(address.origin.length) : address.href, newTab: request['type'] === 'new-tab' };
};

export const navigateWindow = ({ url, newTab }: Navigation): void => {
  if (newTab) window.open(url, '_blank', 'noopener');
  else window.location.assign(url);
};
