import * as z from 'zod';

const absent = (value: unknown): unknown => (value === null || value === '' ? undefined : value);

/**
 * A field that Slack may leave out. Some servers send an empty text, or null, where Slack sends nothing: all three are
 * undefined.
 */
export const maybe = <T extends z.ZodType>(schema: T) => z.preprocess(absent, schema.optional());
