import { apiName } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import { isCounted, type Source } from '../domain/evidence.ts';
import { apiFieldAt } from '../domain/paths.ts';
import type { Api, Scenario } from '../domain/scenario.ts';
import type { Context } from './context.ts';

const apiOf = ({ field }: Pick<Source, 'field'>, apis: readonly Api[]): string | undefined => {
  const api = apis[apiFieldAt(field)?.api ?? -1];
  return api === undefined ? undefined : apiName(api.id);
};

/** One warning for all figures of the bills that are too old, or of unknown age, to decide on without looking them up. */
export const warnOfStalePrices = (
  { ledger }: Context,
  { apis, selfHosted }: Pick<Scenario, 'apis' | 'selfHosted'>,
  gpuName: string,
): void => {
  const old = new Map(
    ledger.sources
      .filter((source) => source.stale && isCounted(source, selfHosted.procurement))
      .map(({ field, date, published, confirmed }) => {
        const api = apiOf({ field }, apis);
        return [api, { api, date, ...defined({ published, confirmed }) }];
      }),
  );
  if (old.size > 0) ledger.doubt('stale-price', { gpu: gpuName, prices: [...old.values()] });
};
