import * as z from 'zod';
import { type CarriedPrice, infoOf, type RefreshedPrice } from '../catalog/index.ts';
import { optional } from '../domain/optional.ts';
import { jsonOf } from '../json.ts';

/**
 * A file of newer API prices, in our own format or in that of `@pydantic/genai-prices` (version 2), read into rows.
 * Whether the rows may count is another question: see `check.ts`.
 */

const usd = z.number('must be a number').min(0, 'must not be below 0');
const Day = z.iso.date();

/** USD per million tokens. */
const OwnPrice = z.strictObject({
  /** `seller/model`, as the catalog spells it. */
  id: z
    .string()
    .min(3)
    .max(300)
    .regex(/^[^/\s]+\/\S+$/, 'must be seller/model'),
  name: optional(z.string().max(200)),
  usdPerMillionInput: usd,
  usdPerMillionOutput: usd,
  usdPerMillionCachedInput: optional(usd),
  usdPerMillionCacheWrite: optional(usd),
  /** The day on which it was last seen to hold; that of the file where it is left out. */
  confirmed: optional(Day),
});

const OwnFile = z.strictObject({
  format: z.literal('llmcost-prices'),
  version: z.literal(1),
  /** The day on which it was made. */
  date: Day,
  prices: z.array(OwnPrice).min(1).max(20_000),
});

const Tiered = z.object({
  base: z.number(),
  tiers: z.array(z.object({ start: z.number(), price: z.number() })),
});
const Rates = z.record(z.string(), z.union([z.number(), Tiered]));
const Constraint = z.union([
  z.object({ type: z.literal('start_date'), start_date: Day }),
  z.object({ type: z.literal('time_of_date'), start_time: z.string(), end_time: z.string() }),
]);
const Model = z.object({
  id: z.string().min(1).max(300),
  name: optional(z.string()),
  deprecated: optional(z.boolean()),
  price_comments: optional(z.string()),
  prices_checked: optional(Day),
  prices: z.union([Rates, z.array(z.object({ constraint: optional(Constraint), prices: Rates })).min(1)]),
});
const Providers = z
  .array(z.object({ id: z.string().min(1), models: z.array(Model).max(20_000) }))
  .min(1)
  .max(500);
const PackageFile = z.union([Providers, z.object({ providers: Providers })]);

/** The rows of a price file, before they are compared with the catalog. */
export interface PriceFile {
  readonly rows: readonly RefreshedPrice[];
  /** The sellers of a whole list; undefined for a file that names some prices and says nothing of the others. */
  readonly sellers: readonly string[] | undefined;
}

/** What is wrong with a file, for the log and for people. */
export type BadPriceFile = { readonly problem: string };

/** "prices.2" is the third of them: people count from one. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === 'number' ? `number ${part + 1}` : String(part))).join(', ');

const issueOf = (error: z.ZodError): string => {
  const [issue] = error.issues;
  const place = placeOf(issue?.path ?? []);
  return `${place === '' ? 'the file' : place}: ${issue?.message ?? 'not as expected'}`;
};

const ownRows = (file: z.infer<typeof OwnFile>, from: string): RefreshedPrice[] =>
  file.prices.map((price) => {
    const confirmed = price.confirmed ?? file.date;
    const row: CarriedPrice = [
      price.id,
      price.name ?? '',
      price.usdPerMillionInput,
      price.usdPerMillionOutput,
      price.usdPerMillionCachedInput ?? null,
      price.usdPerMillionCacheWrite ?? null,
    ];
    return {
      seller: price.id.slice(0, price.id.indexOf('/')).toLowerCase(),
      info: infoOf(row),
      dates: { published: file.date, from, confirmed, confirmedBy: from },
    };
  });

const packageRows = (providers: z.infer<typeof Providers>, from: string, day: string): RefreshedPrice[] =>
  providers.flatMap(({ id, models }) =>
    models.map((model) => {
      const { prices_checked: checked, ...info } = model;
      return {
        seller: id,
        info: { ...info, match: { equals: info.id } },
        dates: { published: day, from, confirmed: checked ?? day, confirmedBy: from },
      };
    }),
  );

/**
 * Reads a price file. `from` is what its prices will name as their source, `day` the day on which it was had: files of
 * the package's format carry no date of their own. Never throws.
 */
export const readPriceFile = (text: string, from: string, day: string): PriceFile | BadPriceFile => {
  const json = jsonOf(text);
  if (json === undefined) return { problem: 'it is not JSON' };
  if (typeof json === 'object' && json !== null && 'format' in json) {
    const own = OwnFile.safeParse(json);
    return own.success
      ? { rows: ownRows(own.data, from), sellers: undefined }
      : { problem: issueOf(own.error) };
  }
  const parsed = PackageFile.safeParse(json);
  if (!parsed.success)
    return { problem: 'it has neither our format ("format": "llmcost-prices") nor that of genai-prices' };
  const providers = Array.isArray(parsed.data) ? parsed.data : parsed.data.providers;
  return { rows: packageRows(providers, from, day), sellers: providers.map(({ id }) => id) };
};
