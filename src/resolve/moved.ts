import type { Moved } from '../domain/evidence.ts';
import { percent, usd } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import type { PricedApi } from './api-prices.ts';
import type { Context } from './context.ts';
import type { Volume } from './volume.ts';

/** What of it is costed, in dollars where a bill was said; `name` is the API that was named, if one was. */
const inPart = (share: number, name: string | undefined, billUsd: number | undefined): string => {
  if (name === undefined) return `Only the ${percent(share)} that moves is costed here.`;
  return billUsd === undefined
    ? `Only the ${percent(share)} that moves is costed here; the other ${percent(1 - share)} stays with ${name} whatever you choose.`
    : `Of ${usd(billUsd)} on ${name} the ${percent(share)} that moves is costed here, ${usd(billUsd * share)}; the other ${usd(billUsd * (1 - share))} stays whatever you choose.`;
};

/** Where traffic moves only in part, the part that is costed, and where the rest stays. */
export const movedOf = (
  { said, ledger }: Context,
  volume: Volume | undefined,
  apis: readonly PricedApi[],
): { readonly volume: Volume | undefined; readonly moved: Moved | undefined } => {
  const share = said['workload.movedShare'];
  const stays = apis.find(({ api }) => api.inUse === true) ?? apis.find(({ api }) => api.role === 'named');
  if (share === undefined || share >= 1 || volume === undefined) return { volume, moved: undefined };
  ledger.warn('moved-in-part', inPart(share, stays?.evidence.name, said['workload.bill']?.usdPerMonth));
  const part = {
    inputTokensPerMonth: volume.inputTokensPerMonth * share,
    outputTokensPerMonth: volume.outputTokensPerMonth * share,
  };
  return {
    volume: part,
    moved:
      stays === undefined
        ? undefined
        : { share, api: stays.api.id, wholeTokensPerMonth: tokensPerMonth(volume) },
  };
};
