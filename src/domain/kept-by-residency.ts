import type { RuledOutBecause } from './assessment.ts';

const BY_RESIDENCY: ReadonlySet<string | undefined> = new Set<RuledOutBecause['code']>([
  'own-infrastructure',
  'no-regional-endpoint',
  'outside-region',
]);

/**
 * Whether the rule about where data goes is all that keeps an API out: one that is closed or on no list cannot be had
 * without that rule either.
 */
export const isKeptByResidency = ({
  ruledOutBecause,
}: {
  readonly ruledOutBecause?: RuledOutBecause;
}): boolean => BY_RESIDENCY.has(ruledOutBecause?.code);
