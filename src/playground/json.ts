/** What travels on the wire, before anything is known of it. */
export type Json = Record<string, unknown>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const records = (value: unknown): Json[] => list(value).filter(isRecord);

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** JSON, or nothing when it is none. */
export function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** Slack counts code points, not UTF-16 units. */
export const lengthOf = (value: string): number => {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
};
