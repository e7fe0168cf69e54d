import { findTeamSeller } from '../../catalog/index.ts';
import { type Draft, type DraftFields, fieldsIn } from '../../domain/draft.ts';
import { DEFAULT_FIELDS, FIELDS } from '../../domain/fields/index.ts';
import { usd } from '../../domain/format.ts';
import { type OwnPriceKind, ownPriceField } from '../../domain/price-book.ts';
import { parseLine } from '../line.ts';
import { ask, joinedBy, notUnderstood, quoted, say } from '../problems.ts';
import { apisOf, type DefaultValue, type NewDefault } from './default-apis.ts';
import { ownModelName, ownModelOf } from './own-model.ts';

/** Words that set or take away a workspace's defaults. */

/** What becomes of a workspace's defaults. */
export type DefaultWords =
  | { readonly kind: 'set'; readonly defaults: readonly NewDefault[] }
  | { readonly kind: 'unset'; readonly fields: (field: string) => boolean };

const RATE = 'selfHosted.procurement.usdPerGpuHour';
const PRICE = 'selfHosted.procurement.usdPerGpu';
/** What a line may hold: the fields that are defaults, and what makes prices and discounts of them. */
const TAKEN: readonly string[] = [
  ...DEFAULT_FIELDS,
  RATE,
  PRICE,
  'selfHosted.gpu',
  'selfHosted.procurement.kind',
  'apis.discount',
];

/** Prices and models are kept under names of their own: what each is, and what people call it when they take it away. */
const PRICE_OF_GPU = { said: 'a price with its GPU', called: 'price|prices|gpu price|gpu prices' };
const OWN: Readonly<Record<OwnPriceKind | 'model', { readonly said: string; readonly called: string }>> = {
  discount: { said: 'a discount with its seller', called: 'discount|discounts' },
  'gpu-hour': PRICE_OF_GPU,
  'gpu-price': PRICE_OF_GPU,
  'api-price': { said: 'a price with its API', called: 'api price|api prices' },
  model: { said: 'a model of your own with its size', called: 'model|models|own model|own models' },
};
const OWN_KINDS = Object.entries(OWN);
const ROWS = DEFAULT_FIELDS.map((field) => ({ field, ...FIELDS[field] }));

const EXAMPLES = [
  ...ROWS.map(({ example }) => `defaults ${example}`),
  'defaults 20% discount on claude',
  'defaults H100 at $2.10/hr',
  'defaults claude sonnet at $2/$8',
  'defaults model acme-7b = 7.2B dense, 32 layers, 8 kv heads',
  'defaults remove ops rate',
];
const NAMED = new Set([
  ...ROWS.map(({ asDefault }) => asDefault?.called.split('|')[0]),
  ...OWN_KINDS.map(([, { said }]) => said),
]);
const SAY = `A default is one of: ${[...NAMED].join(', ')}.`;

/** What is taken away by that name. */
const calledSo = (name: string): ((field: string) => boolean) | undefined => {
  const is = (called = ''): boolean => called.toLowerCase().split('|').includes(name);
  const fields = ROWS.filter(({ asDefault }) => is(asDefault?.called)).map(({ field }): string => field);
  const kinds = OWN_KINDS.filter(([, { called }]) => is(called)).map(([kind]) => `${kind}/`);
  if (is('all|everything')) return () => true;
  return fields.length + kinds.length === 0
    ? undefined
    : (field) => fields.includes(field) || kinds.some((kind) => field.startsWith(kind));
};

const PRICES_OF_GPU = ['gpu-hour', 'gpu-price'] as const;

const unsetOf = async (name: string): Promise<DefaultWords> => {
  const known = calledSo(name);
  if (known !== undefined) return { kind: 'unset', fields: known };
  const model = /^(?:the )?model (.+)$/.exec(name)?.[1];
  if (model !== undefined)
    return { kind: 'unset', fields: (field) => field === `model/${ownModelName(model)}` };
  const { fields } = (await parseLine(name)).draft;
  const gpu = fields['selfHosted.gpu'];
  const sellers = (fields.apis ?? []).map(({ id }) => id.slice(0, id.indexOf('/')));
  if (gpu === undefined && sellers.length === 0)
    throw notUnderstood(say`I know no default called ${quoted(name)}. ${SAY}`, EXAMPLES.slice(-1));
  return {
    kind: 'unset',
    fields: (field) =>
      (gpu !== undefined && PRICES_OF_GPU.some((kind) => field === ownPriceField(kind, gpu))) ||
      sellers.some((seller) => field === ownPriceField('discount', seller)) ||
      (fields.apis ?? []).some(({ id }) => field === ownPriceField('api-price', id)),
  };
};

/** "sellers azure, aws and ovh": the only ones that may be used. Throws where one of them is none that we know. */
const sellersOf = (words: string): DefaultWords | undefined => {
  const list = /^(?:only )?sellers?\b[ :]*(.+)$/i.exec(words.trim())?.[1];
  if (list === undefined) return undefined;
  const value = list
    .split(/,|;|\band\b|\+/i)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const seller = findTeamSeller(name);
      if (seller === undefined)
        throw notUnderstood(say`${quoted(name)} is not a seller that we know. ${SAY}`, [
          'defaults sellers azure, aws',
        ]);
      return seller.id;
    });
  return { kind: 'set', defaults: [{ field: 'constraints.sellers', value: [...new Set(value)] }] };
};

const DISCOUNT = /^(\d{1,2}(?:\.\d+)?)\s*%\s*(?:discount|off|rebate)\s+(?:on|with|at|from|for)?\s*(.+)$/i;

const discountWith = (words: string): readonly NewDefault[] => {
  const [, percent, name = ''] = DISCOUNT.exec(words.trim()) ?? [];
  const value = Number(percent) / 100;
  return (findTeamSeller(name)?.apis ?? [])
    .filter(() => value > 0)
    .map((seller) => ({ field: ownPriceField('discount', seller), value }));
};

/** "15% off azure, 10% off aws": discounts with whole sellers, which name no model; undefined for anything else. */
const discountOf = (words: string): DefaultWords | undefined => {
  const found = words.split(/,|;|\band\b/i).map(discountWith);
  return found.every((one) => one.length > 0) ? { kind: 'set', defaults: found.flat() } : undefined;
};

/** What is kept is in dollars: a rate that moved would move a contract's price with it. */
const refuseOtherMoney = ({ fields, said }: Draft): void => {
  if (fields['money.currency'] === undefined) return;
  const field = fieldsIn(fields).find(
    (name) => typeof fields[name] === 'number' && FIELDS[name].dimension === 'usd',
  );
  const instead =
    field === undefined
      ? ''
      : say`, such as ${usd(Number(fields[field]))} for ${quoted(said[field]?.words ?? '')} today`;
  throw notUnderstood(say`What a workspace sets is kept in US dollars: type it in dollars${instead}.`, []);
};

/** What is left of a line that cannot be a default. */
const refuseStrange = ({ intent, draft }: Awaited<ReturnType<typeof parseLine>>, words: string): void => {
  refuseOtherMoney(draft);
  const other = fieldsIn(draft.fields).find((field) => !TAKEN.includes(field));
  const ignored = intent.kind === 'estimate' ? intent.ignoredWords : [words];
  const strange = [...(other === undefined ? [] : [draft.said[other]?.words ?? other]), ...ignored];
  if (strange.length > 0)
    throw notUnderstood(
      say`${joinedBy(' and ', strange.slice(0, 3).map(quoted))} cannot be a default. ${SAY}`,
      EXAMPLES,
    );
};

const pricesOf = ({ 'selfHosted.gpu': gpu, [RATE]: rate, [PRICE]: price }: DraftFields): NewDefault[] => {
  if (rate === undefined && price === undefined) return [];
  if (gpu === undefined)
    throw notUnderstood(
      ask`A price of which GPU? Type it with its GPU, such as "defaults H100 at $2.10/hr".`,
      ['defaults H100 at $2.10/hr'],
    );
  return [
    ...(rate === undefined ? [] : [{ field: ownPriceField('gpu-hour', gpu), value: rate }]),
    ...(price === undefined ? [] : [{ field: ownPriceField('gpu-price', gpu), value: price }]),
  ];
};

const isPlain = (value: unknown): value is DefaultValue =>
  Array.isArray(value)
    ? value.every((one) => typeof one === 'string')
    : ['number', 'string', 'boolean'].includes(typeof value);

/** What the words after `defaults` say. Throws LlmcostError with what can be a default. */
export const parseDefaults = async (words: string): Promise<DefaultWords> => {
  const removed = /^(?:remove|unset|clear|drop|delete)\s+(?:the\s+)?(.+)$/is.exec(words.trim());
  if (removed !== null) return unsetOf((removed[1] ?? '').trim().toLowerCase());
  const own = ownModelOf(words);
  if (own !== undefined) return { kind: 'set', defaults: [{ field: `model/${own.name}`, value: own.spec }] };
  const alone = sellersOf(words) ?? discountOf(words);
  if (alone !== undefined) return alone;
  const read = await parseLine(words.replace(/\bspares?\s+replicas?\b/gi, 'spare'), { isPart: true });
  refuseStrange(read, words);
  const { fields } = read.draft;
  const plain = DEFAULT_FIELDS.flatMap((field): NewDefault[] => {
    const value = fields[field];
    return isPlain(value) ? [{ field, value }] : [];
  });
  const set = [...plain, ...pricesOf(fields), ...apisOf(fields)];
  if (set.length === 0) throw notUnderstood(ask`Which default? ${SAY}`, EXAMPLES);
  return { kind: 'set', defaults: set };
};
