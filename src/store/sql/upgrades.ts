import * as z from 'zod';
import { withTold } from '../../domain/evidence.ts';
import { optional } from '../../domain/optional.ts';

/** How columns of older versions are read: what they told in words alone is a value of its own since. */

/** Turns a value of one version into the next version's. Throws a ZodError for what is no such value. */
export type Upgrade = (old: unknown) => unknown;

const Assumptions = z.array(z.looseObject({ why: z.string() }));

/** Version 1 of the assumptions said in the reason alone that the workspace had set a value. */
export const withOrigin: Upgrade = (old) =>
  Assumptions.parse(old).map((one) =>
    one.why.startsWith('workspace default') ? { ...one, origin: 'workspace' } : one,
  );

const DraftInWords = z.looseObject({
  said: z.record(z.string(), z.looseObject({ words: optional(z.string()) })),
});
const FROM_USAGE = 'from your usage, ';

/** Version 1 of a draft said in the words of a field alone that it came from an export, and from which. */
export const withUsage: Upgrade = (old) => {
  const draft = DraftInWords.parse(old);
  const said = Object.entries(draft.said).map(([field, one]) => [
    field,
    one.words?.startsWith(FROM_USAGE) === true ? { ...one, usage: one.words.slice(FROM_USAGE.length) } : one,
  ]);
  return { ...draft, said: Object.fromEntries(said) };
};

const EvidenceInTexts = z.looseObject({
  sources: z.array(z.looseObject({ source: z.string() })),
  throughput: z.looseObject({ source: z.string(), basis: z.string() }),
  fit: z.looseObject({ wouldFit: optional(z.array(z.string())) }),
});

/**
 * Version 1 of the evidence said in texts alone whose a figure is, and what its source says besides; version 2 what a
 * throughput rests on, and what would fit. What a value says already stays as it is.
 */
export const withToldEvidence: Upgrade = (old) => withTold(EvidenceInTexts.parse(old));
