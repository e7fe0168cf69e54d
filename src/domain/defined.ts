type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** These fields without those that are undefined: an optional field is absent, and never there without a value. */
export const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
