/**
 * Bolt asks each of its listeners about everything that comes in, each through a chain of promises of its own. So it
 * gets one listener a kind, which finds who answers an id by looking it up.
 */

type Answer<Args> = (args: Args) => Promise<void>;

/** Answers by the id of what was clicked or sent. */
export interface ById<Args> {
  /** Who answers an id, or every id of a pattern. Throws for an id that has its answer. */
  readonly on: (id: string | RegExp, answer: Answer<Args>) => void;
  /** Answers, where anybody does. */
  readonly answer: Answer<Args>;
}

/** A table that `idOf` looks up in: ids first, then patterns in their order. */
export const byId = <Args>(idOf: (args: Args) => string): ById<Args> => {
  const ids = new Map<string, Answer<Args>>();
  const patterns: (readonly [RegExp, Answer<Args>])[] = [];
  return {
    on: (id, answer) => {
      if (typeof id !== 'string') patterns.push([id, answer]);
      else if (ids.has(id)) throw new Error(`${id} has its answer`);
      else ids.set(id, answer);
    },
    answer: async (args) => {
      const id = idOf(args);
      const answer = ids.get(id) ?? patterns.find(([pattern]) => pattern.test(id))?.[1];
      await answer?.(args);
    },
  };
};
