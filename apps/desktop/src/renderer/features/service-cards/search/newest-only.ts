/**
 * Asks one question at a time and, of those that came meanwhile, only the newest.
 *
 * Shapes  `ask` is any slow question; out: the same question, answered with null where a newer one took its place.
 * Errors  what `ask` rejects with reaches whoever asked, unless a newer question was put meanwhile.
 */
export function newestOnly<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer | null> {
  let newest = 0;
  let running: Promise<unknown> = Promise.resolve();

  return async (question) => {
    const own = ++newest;
    await running;
    if (own !== newest) return null;
    const answer = ask(question);
    running = answer.catch(() => undefined);
    try {
      const answered = await answer;
      return own === newest ? answered : null;
    } catch (error) {
      if (own === newest) throw error;
      return null;
    }
  };
}
