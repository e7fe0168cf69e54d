import type { Moved } from '../domain/evidence.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import type { PricedApi } from './api-prices.ts';
import type { Context } from './context.ts';
import type { Volume } from './volume.ts';

/** Where traffic moves only in part, the part that is costed, and where the rest stays. */
export const movedOf = (
  { fields, ledger }: Context,
  volume: Volume | undefined,
  apis: readonly PricedApi[],
): { readonly volume: Volume | undefined; readonly moved: Moved | undefined } => {
  const share = fields['workload.movedShare'];
  const stays = apis.find(({ api }) => api.inUse === true) ?? apis.find(({ api }) => api.role === 'named');
  if (share === undefined || share >= 1 || volume === undefined) return { volume, moved: undefined };
  ledger.doubt('moved-in-part', {
    share,
    stays: stays?.evidence.name,
    billUsd: fields['workload.bill']?.usdPerMonth,
  });
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
