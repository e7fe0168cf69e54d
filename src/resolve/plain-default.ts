import { DEFAULTS } from '../catalog/index.ts';
import type { PlainDefault, Reason } from '../domain/evidence.ts';

/** What is taken where nobody said it, and why. */
export interface Fallback {
  readonly value: number;
  readonly reason: Reason;
}

/** A default of the catalog that stands for itself. */
export const plainDefault = (of: PlainDefault): Fallback => ({
  value: DEFAULTS[of].value,
  reason: { code: 'plain-default', of },
});
