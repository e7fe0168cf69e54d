import type { DraftField, SaidFields } from '../domain/draft.ts';
import { BookedPrice, ownPriceField } from '../domain/price-book.ts';
import type { Comparator } from './comparators.ts';
import type { Ledger } from './ledger.ts';
import { owns, type SettingsInUse, saysAny } from './settings.ts';

/** Prices that the workspace pays: each goes before every list, and counts as negotiated. */

const PAYING = 'selfHosted.procurement';
const RENTED: readonly DraftField[] = [
  `${PAYING}.usdPerGpuHour`,
  `${PAYING}.usdPerGpuMonth`,
  `${PAYING}.seller`,
  `${PAYING}.market`,
];

/** Puts the workspace's own prices where nobody said another. */
export interface OwnPrices {
  /** What was said, with the workspace's own price of the GPU that was chosen. */
  readonly withGpuPrice: (said: SaidFields, gpu: string) => SaidFields;
  /** An API with the workspace's own price and discount for it, where it has one and nobody said another. */
  readonly priced: (said: SaidFields, api: Comparator, index: number) => Comparator;
  /** Fields whose price is the workspace's own. */
  readonly negotiated: readonly string[];
}

/** The prices among a workspace's settings; each that is put somewhere is listed as an assumption. */
export const ownPrices = (settings: SettingsInUse, ledger: Ledger): OwnPrices => {
  const negotiated: string[] = [];

  const withGpuPrice = (said: SaidFields, gpu: string): SaidFields => {
    const field = owns(said) ? (`${PAYING}.usdPerGpu` as const) : (`${PAYING}.usdPerGpuHour` as const);
    const setting = settings.of(ownPriceField(owns(said) ? 'gpu-price' : 'gpu-hour', gpu));
    const isSaid = owns(said) ? said[`${PAYING}.usdPerGpu`] !== undefined : saysAny(said, RENTED);
    if (setting === undefined || typeof setting.value !== 'number' || isSaid) return said;
    const kind =
      said[`${PAYING}.kind`] ??
      (owns(said)
        ? 'own'
        : ledger.assume(
            `${PAYING}.kind`,
            'rent' as const,
            'renting carries no capital risk; type "own" for bought hardware',
          ));
    settings.use(setting, field, setting.value);
    negotiated.push(field);
    return { ...said, [`${PAYING}.kind`]: kind, [field]: setting.value };
  };

  const discounted = (said: SaidFields, api: Comparator, index: number): Comparator => {
    const setting = settings.of(ownPriceField('discount', api.id.slice(0, api.id.indexOf('/'))));
    const isSaid = api.discount !== undefined || said['apis.discount'] !== undefined;
    if (setting === undefined || typeof setting.value !== 'number' || isSaid) return api;
    settings.use(setting, `apis[${index}].discount`, setting.value);
    return { ...api, discount: setting.value };
  };

  const booked = (api: Comparator, index: number): Comparator => {
    const setting = settings.of(ownPriceField('api-price', api.id));
    const price = BookedPrice.safeParse(setting?.value);
    if (setting === undefined || !price.success || api.usdPerMillionInput !== undefined) return api;
    const at = `apis[${index}]`;
    for (const [figure, usd] of Object.entries(price.data)) {
      if (api[figure as keyof BookedPrice] !== undefined) continue;
      settings.use(setting, `${at}.${figure}`, usd);
      negotiated.push(`${at}.${figure}`);
    }
    return { ...price.data, ...api };
  };

  const priced = (said: SaidFields, api: Comparator, index: number): Comparator =>
    discounted(said, booked(api, index), index);

  return { withGpuPrice, priced, negotiated };
};
