import type * as z from 'zod';

/** A text that came back from Slack, as JSON; undefined where it is none. */
const jsonOf = (text: unknown): unknown => {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What Slack carried for us, without the version that it was written with; null for what we did not write so. */
export const decodeCarried = <T extends { readonly v: number }>(
  schema: z.ZodType<T>,
  text: unknown,
): Omit<T, 'v'> | null => {
  const carried = schema.safeParse(jsonOf(text));
  if (!carried.success) return null;
  const { v: _, ...rest } = carried.data;
  return rest;
};
