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

/** Values by key, of which those are kept that were asked for last. */
export interface Newest<V> {
  readonly get: (key: string) => V | undefined;
  /** Keeps a value, and gives it back. */
  readonly keep: (key: string, value: V) => V;
}

/** Keeps at most `most` values: what nobody asks for again goes first. */
export const newestOf = <V>(most: number): Newest<V> => {
  const held = new Map<string, V>();
  const keep = (key: string, value: V): V => {
    setNewest(held, key, value, most);
    return value;
  };
  return {
    get: (key) => {
      const value = held.get(key);
      return value === undefined ? undefined : keep(key, value);
    },
    keep,
  };
};

/** What is worked out once from an object that never changes, and forgotten with it. */
export const onceFor = <K extends object, V>(make: (of: K) => V): ((of: K) => V) => {
  const made = new WeakMap<K, V>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const value = make(of);
    made.set(of, value);
    return value;
  };
};
