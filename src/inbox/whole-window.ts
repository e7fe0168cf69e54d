import * as z from 'zod';

const values = z.record(z.string(), z.unknown());

const Sent = z.looseObject({ type: z.literal('view_submission'), view: z.looseObject({ id: z.string() }) });

/**
 * A window that is sent without what stood in it is one in which nothing stood: whoever listens then says below its
 * inputs what is missing, and it stays open. Without this nobody could say anything, and it would close in silence.
 */
export const wholeWindow = <T>(body: T): T => {
  const parsed = Sent.safeParse(body);
  if (!parsed.success) return body;
  const { view } = parsed.data;
  const stood = z.looseObject({ values }).safeParse(view.state);
  return stood.success ? body : { ...body, view: { ...view, state: { values: {} } } };
};
