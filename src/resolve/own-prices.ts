import type { DraftApi, DraftField, SaidFields } from '../domain/draft.ts';
import { PAYING } from '../domain/fields/index.ts';
import { pathOf } from '../domain/paths.ts';
import { BookedPrice, ownPriceField } from '../domain/price-book.ts';
import { TOKEN_PRICE_FIELDS } from '../domain/token-prices.ts';
import type { Comparator } from './comparators.ts';
import type { Ledger } from './ledger.ts';
import { assumeRented, owns, type SettingsInUse, saysAny } from './settings.ts';

/** Prices that the workspace pays: each goes before every list, and counts as negotiated. */

/** An API by itself, or as a part of a mix. */
type Priced = Pick<DraftApi, 'id' | 'discount' | keyof BookedPrice>;

const RENTED: readonly DraftField[] = [
  `${PAYING}.usdPerGpuHour`,
  `${PAYING}.usdPerGpuMonth`,
  `${PAYING}.seller`,
  `${PAYING}.market`,
];

/** Puts the workspace's own prices where nobody said another. */
export interface OwnPrices {
  /** What was said, with the workspace's own price of the GPU that was chosen. */
  readonly withGpuPrice: (fields: SaidFields, gpu: string) => SaidFields;
  /** An API, and each part of a mix, with the workspace's own price and discount, where it has one and nobody said another. */
  readonly priced: (fields: SaidFields, api: Comparator, index: number) => Comparator;
  /** Fields whose price is the workspace's own. */
  readonly negotiated: readonly string[];
}

/** The prices among a workspace's settings; each that is put somewhere is listed as an assumption. */
export const ownPrices = (settings: SettingsInUse, ledger: Ledger): OwnPrices => {
  const negotiated: string[] = [];

  const withGpuPrice = (fields: SaidFields, gpu: string): SaidFields => {
    const field = owns(fields) ? (`${PAYING}.usdPerGpu` as const) : (`${PAYING}.usdPerGpuHour` as const);
    const setting = settings.of(ownPriceField(owns(fields) ? 'gpu-price' : 'gpu-hour', gpu));
    const isSaid = owns(fields) ? fields[`${PAYING}.usdPerGpu`] !== undefined : saysAny(fields, RENTED);
    if (setting === undefined || typeof setting.value !== 'number' || isSaid) return fields;
    const kind = fields[`${PAYING}.kind`] ?? (owns(fields) ? 'own' : assumeRented(ledger));
    settings.use(setting, field, setting.value);
    negotiated.push(field);
    return { ...fields, [`${PAYING}.kind`]: kind, [field]: setting.value };
  };

  const discounted = <One extends Priced>(one: One, at: string): One => {
    const setting = settings.of(ownPriceField('discount', one.id.slice(0, one.id.indexOf('/'))));
    if (setting === undefined || typeof setting.value !== 'number' || one.discount !== undefined) return one;
    settings.use(setting, `${at}.discount`, setting.value);
    return { ...one, discount: setting.value };
  };

  const booked = <One extends Priced>(one: One, at: string): One => {
    const setting = settings.of(ownPriceField('api-price', one.id));
    const price = BookedPrice.safeParse(setting?.value);
    if (setting === undefined || !price.success || one.usdPerMillionInput !== undefined) return one;
    for (const [figure, usd] of Object.entries(price.data)) {
      if (one[figure as keyof BookedPrice] !== undefined) continue;
      settings.use(setting, `${at}.${figure}`, usd);
      negotiated.push(`${at}.${figure}`);
    }
    return { ...price.data, ...one };
  };

  const priced = (fields: SaidFields, api: Comparator, index: number): Comparator => {
    const at = pathOf('apis', index);
    const isDiscountSaid = api.discount !== undefined || fields['apis.discount'] !== undefined;
    const own = <One extends Priced>(one: One, where: string): One =>
      isDiscountSaid ? booked(one, where) : discounted(booked(one, where), where);
    const whole = own(api, at);
    if (whole.mix === undefined) return whole;
    const mix = whole.mix.map((part, nth) => own(part, pathOf(at, 'mix', nth)));
    const isBooked = mix.some((part, nth) => part !== whole.mix?.[nth]);
    // What the whole comes to tells what the parts cost.
    if (isBooked) negotiated.push(...TOKEN_PRICE_FIELDS.map((figure) => `${at}.${figure}`));
    return { ...whole, mix };
  };

  return { withGpuPrice, priced, negotiated };
};
