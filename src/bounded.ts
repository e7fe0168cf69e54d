/** Drops what a map or a set was given first, until it holds at most `most`. */
export const trim = <K>(
  held: Pick<Map<K, unknown> | Set<K>, 'size' | 'keys' | 'delete'>,
  most: number,
): void => {
  for (const oldest of held.keys()) {
    if (held.size <= most) return;
    held.delete(oldest);
  }
};

/** Makes an entry the newest of a map that holds at most `most`: what nobody sets again goes first. */
export const setNewest = <K, V>(map: Map<K, V>, key: K, value: V, most: number): void => {
  map.delete(key);
  map.set(key, value);
  trim(map, most);
};

/**
 * Makes each thing once: whoever asks again gets the same, also while it is still a promise. A failure is forgotten, so
 * that the next one tries again. Holds at most `most` results; the longest unused goes first.
 */
export const once = <V>(most: number): ((key: string, make: () => V) => V) => {
  const made = new Map<string, { readonly value: V }>();
  return (key, make) => {
    const known = made.get(key);
    const kept = known ?? { value: make() };
    // A memory that is less than half full drops nothing soon: what is asked for at every step need not move in it.
    if (known === undefined || made.size > most / 2) setNewest(made, key, kept, most);
    if (known === undefined && kept.value instanceof Promise)
      // Whoever asked for it hears of its failure.
      kept.value.catch(() => {
        if (made.get(key) === kept) made.delete(key);
      });
    return kept.value;
  };
};

/** What is worked out once from an object that never changes, and forgotten with it. */
export const onceFor = <K extends object, V>(make: (of: K) => V): ((of: K) => V) => {
  const made = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known.value;
    const value = make(of);
    made.set(of, { value });
    return value;
  };
};
