const AT_ONCE = 6;

/** Asks for each in turn, a few at once: what one page wants to know may not use up what Jira allows everybody. */
export const fewAtOnce = async <T, Answer>(all: readonly T[], ask: (one: T, at: number) => Promise<Answer>): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    answers.push(...await Promise.all(all.slice(from, from + AT_ONCE).map((one, at) => ask(one, from + at))));
  }
  return answers;
};
