import type { BreakEven, NeverBecause } from '../domain/assessment.ts';
import { tokens, usdApart } from '../domain/format.ts';

const eachDearer = ({
  replicaUsdPerMillionTokens,
  apiUsdPerMillionTokens,
}: Extract<NeverBecause, { code: 'each-replica-dearer' }>): string => {
  const [own, sold] = usdApart(replicaUsdPerMillionTokens, apiUsdPerMillionTokens);
  return `each extra replica costs ${own}/M tokens even when loaded as planned, the API ${sold}/M`;
};

/** Why self-hosting never gets below an API, as a clause. */
export const neverReason = (because: NeverBecause): string => {
  switch (because.code) {
    case 'does-not-fit':
      return 'the model does not fit these GPUs';
    case 'serves-nothing':
      return 'a replica that serves no tokens cannot break even';
    case 'each-hour-dearer':
      return 'an hour of these GPUs costs more than the API charges for what they serve in it';
    case 'flat-api-cheaper':
      return 'the API costs less, and the same at any volume';
    case 'beyond-capacity':
      return `it would take ${tokens(because.tokensPerMonth)} tokens a month, and this fleet serves ${tokens(because.capacityTokensPerMonth)} at most`;
    case 'each-replica-dearer':
      return eachDearer(because);
    default:
      return because satisfies never;
  }
};

/** The break-even with its reason. */
export const breakEvenInWords = (breakEven: BreakEven): BreakEven =>
  breakEven.kind === 'never' && breakEven.because !== undefined
    ? { ...breakEven, reason: neverReason(breakEven.because) }
    : breakEven;
