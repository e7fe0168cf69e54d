import type * as z from 'zod';
import { jsonOf } from '../json.ts';

/** What Slack carried for us, without the version that it was written with; null for what we did not write so. */
export const decodeCarried = <T extends { readonly v: number }>(
  schema: z.ZodType<T>,
  text: unknown,
): Omit<T, 'v'> | null => {
  const carried = schema.safeParse(typeof text === 'string' ? jsonOf(text) : undefined);
  if (!carried.success) return null;
  const { v: _, ...rest } = carried.data;
  return rest;
};
