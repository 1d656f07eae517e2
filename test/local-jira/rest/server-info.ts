import type { Site } from '../site/site';
import type { Api } from './api';

export const serverInfoRoutes = (api: Api, site: Site): void => {
  api.get('/serverInfo', (context) => context.json({
    baseUrl: context.var.call.base, displayUrl: context.var.call.base, version: '1001.0.0-SNAPSHOT', versionNumbers: [1001, 0, 0], deploymentType: 'Cloud',
    buildNumber: 100300, buildDate: '2026-11-01T00:00:00.000+0000', serverTime: site.time(), scmInfo: 'local', serverTitle: 'Local Jira',
  }));
};
