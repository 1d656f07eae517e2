/** Whether a text could be an account id of Jira: these have digits and no spaces, and people's names seldom the one and mostly the other. */
export const looksLikeAccount = (text: string): boolean => /^[0-9a-zA-Z:-]{10,128}$/.test(text) && /\d/.test(text);
