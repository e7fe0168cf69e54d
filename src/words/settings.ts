import { figure } from '../domain/fields/figure.ts';
import { DEFAULT_FIELDS, FIELDS } from '../domain/fields/index.ts';
import { percent, plain, usdPrice } from '../domain/format.ts';
import { BookedPrice, type OwnPriceKind, ownPriceOf } from '../domain/price-book.ts';
import { ModelSpecInput } from '../domain/scenario.ts';
import type { WorkspaceDefault } from '../domain/workspace-default.ts';
import { YOUR_PRICE } from './names.ts';
import { oneLine } from './text.ts';

/** A workspace's settings in words: what each is called, and its value. */

/** A value that is not what its field takes: what an older version or another hand left. */
const plainly = (value: unknown): string =>
  oneLine(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), NAME_CHARS);

const modelWords = ({ totalParamsB, activeParamsB, layers, kvHeads, ownPrecision }: ModelSpecInput): string =>
  [
    `${plain(totalParamsB)}B parameters`,
    ...(activeParamsB === undefined || activeParamsB === totalParamsB
      ? []
      : [`${plain(activeParamsB)}B active`]),
    ...(layers === undefined ? [] : [`${plain(layers)} layers`]),
    ...(kvHeads === undefined || kvHeads === null ? [] : [`${plain(kvHeads)} kv heads`]),
    ...(ownPrecision === undefined ? [] : [ownPrecision]),
  ].join(', ');

const bookedWords = ({
  usdPerMillionInput: input,
  usdPerMillionOutput: output,
  usdPerMillionCachedInput: cached,
}: BookedPrice): string =>
  `${usdPrice(input)} in, ${usdPrice(output)} out${cached === undefined ? '' : `, ${usdPrice(cached)} cached`} per 1M tokens`;

type Words = (value: unknown) => string | undefined;

const ofNumber =
  (words: (value: number) => string): Words =>
  (value) =>
    typeof value === 'number' ? words(value) : undefined;

/** Each kind of price: what stands before the name of its GPU, API or seller, and its value in words. */
const PRICES: Readonly<Record<OwnPriceKind, readonly [before: string, Words]>> = {
  'gpu-hour': ['Rent of', ofNumber((value) => `${usdPrice(value)} an hour`)],
  'gpu-price': ['Price of', ofNumber((value) => `${usdPrice(value)} each`)],
  'api-price': [
    'Price of',
    (value) => {
      const booked = BookedPrice.safeParse(value).data;
      return booked && bookedWords(booked);
    },
  ],
  discount: ['Discount with', ofNumber(percent)],
};

type Named = readonly [name: string, value: string];
type Setting = Pick<DefaultView, 'field' | 'value' | 'called'>;

const ofField = ({ field, value }: Setting): Named | undefined => {
  const name = DEFAULT_FIELDS.find((one) => one === field);
  const row = name === undefined ? undefined : FIELDS[name].asDefault;
  if (name === undefined || row === undefined) return undefined;
  const shown =
    typeof value === 'number'
      ? row.shown.replace('{}', figure(name, value))
      : [value].flat().map(plainly).join(', ');
  return [row.name, shown];
};

/** A price by its GPU, API or seller. */
const ofPrice = ({ field, value, called }: Setting, isAdmin: boolean): Named | undefined => {
  const price = ownPriceOf(field);
  if (price === undefined) return undefined;
  const [before, words] = PRICES[price.kind];
  const shown = words(value);
  return shown === undefined
    ? undefined
    : [`${before} ${oneLine(called ?? price.about, NAME_CHARS)}`, isAdmin ? shown : YOUR_PRICE];
};

/** A model of the workspace's own, by its name. */
const ofModel = ({ field, value }: Setting): Named | undefined => {
  const [, name] = /^model\/(.+)$/s.exec(field) ?? [];
  const model = name === undefined ? undefined : ModelSpecInput.safeParse(value).data;
  return model && [`Model ${oneLine(name ?? '', NAME_CHARS)}`, modelWords(model)];
};

/** What it is called, and its value: not escaped. A channel and whoever is no admin see no negotiated figure. */
export const nameAndValue = (setting: Setting, isAdmin: boolean): Named =>
  ofField(setting) ??
  ofPrice(setting, isAdmin) ??
  ofModel(setting) ?? [oneLine(setting.field, NAME_CHARS), plainly(setting.value)];

/** A setting of a workspace as people read it. */
export type DefaultView = Omit<WorkspaceDefault, 'team'> & {
  /** What the GPU or API is called whose id stands in the field. */
  readonly called?: string;
};

const NAME_CHARS = 60;
