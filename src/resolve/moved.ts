import type { Moved } from '../domain/evidence.ts';
import { percent } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import type { PricedApi } from './api-prices.ts';
import type { Context } from './context.ts';
import type { Volume } from './volume.ts';

/** Where traffic moves only in part, the part that is costed, and where the rest stays. */
export const movedOf = (
  { said, ledger }: Context,
  volume: Volume | undefined,
  apis: readonly PricedApi[],
): { readonly volume: Volume | undefined; readonly moved: Moved | undefined } => {
  const share = said['workload.movedShare'];
  const stays = apis.find(({ api }) => api.inUse === true) ?? apis.find(({ api }) => api.role === 'named');
  if (share === undefined || share >= 1 || volume === undefined || stays === undefined)
    return { volume, moved: undefined };
  ledger.warn(
    'moved-in-part',
    `Only the ${percent(share)} that moves is costed here; the other ${percent(1 - share)} stays with ${stays.evidence.name} whatever you choose.`,
  );
  return {
    volume: {
      inputTokensPerMonth: volume.inputTokensPerMonth * share,
      outputTokensPerMonth: volume.outputTokensPerMonth * share,
    },
    moved: { share, api: stays.api.id, wholeTokensPerMonth: tokensPerMonth(volume) },
  };
};
