/** What is asked of every value, without anybody's reading a part of it: whether it is a promise, or writes its own JSON. */
const ASKED_OF_ALL: ReadonlySet<string | symbol> = new Set(['then', 'toJSON']);

/**
 * A value with the parts that a test has for it, taken for a whole one. A part that is read and that the test lacks
 * throws an error that names it, where it would have failed later as something else; those of `mayLack` are undefined
 * then. The insides of the parts are the test's to answer for.
 */
export const inPart = <T extends object>(
  parts: { readonly [K in keyof NoInfer<T>]?: unknown },
  mayLack: ReadonlySet<keyof NoInfer<T>> = new Set(),
): T => {
  const isLet: ReadonlySet<unknown> = mayLack;
  return new Proxy(parts, {
    get: (given, name) => {
      if (name in given || typeof name === 'symbol' || ASKED_OF_ALL.has(name) || isLet.has(name))
        return Reflect.get(given, name);
      throw new Error(`the test has no "${name}" for what reads it`);
    },
  }) as T;
};
