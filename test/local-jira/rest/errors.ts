/** What Jira answers instead of a result; thrown by the routes and turned into a response in one place. */
export class JiraError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415,
    readonly errorMessages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
  ) {
    super(errorMessages[0] ?? Object.values(errors)[0] ?? String(status));
  }
}

export const badRequest = (...messages: string[]): JiraError => new JiraError(400, messages);
export const badFields = (errors: Readonly<Record<string, string>>): JiraError => new JiraError(400, [], errors);
export const forbidden = (message: string): JiraError => new JiraError(403, [message]);
export const notFound = (message: string): JiraError => new JiraError(404, [message]);

/** One wording for an issue that does not exist and for one that the caller may not browse. */
export const noIssue = (): JiraError => notFound('Issue does not exist or you do not have permission to see it.');

export const noProject = (idOrKey: string): JiraError =>
  notFound(/^\d+$/.test(idOrKey) ? `No project could be found with id '${idOrKey}'.` : `No project could be found with key '${idOrKey}'.`);

export const notSignedIn = (): JiraError =>
  new JiraError(401, ['You are not authenticated. Authentication required to perform this operation.']);

export const errorBody = (error: JiraError): { readonly errorMessages: readonly string[]; readonly errors: Readonly<Record<string, string>> } =>
  ({ errorMessages: error.errorMessages, errors: error.errors });
