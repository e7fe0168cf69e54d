import type { Evidence } from './evidence.ts';

/** Whether any price behind an answer was negotiated: words and sums that would spell it are for its team alone. */
export const hasNegotiated = ({ evidence }: { readonly evidence: Pick<Evidence, 'negotiated'> }): boolean =>
  (evidence.negotiated ?? []).length > 0;
