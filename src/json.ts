/** An object of named values: neither null nor a list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values are one in JSON. The order of keys counts, so both must have been made in the same way. */
export const isSameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The value of a text in JSON; undefined where it is none, which no JSON is. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What a value becomes once it is written as JSON and read again: no dates, and nothing that is undefined. */
export const asJson = (value: object): { [key: string]: Json } => JSON.parse(JSON.stringify(value));
