/** A table by its single words: of `{ 'k|thousand': 1e3 }` each of the two has that value. */
export const byWord = <Value>(table: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(
    Object.entries(table).flatMap(([words, value]) => words.split('|').map((word) => [word, value] as const)),
  );
