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
