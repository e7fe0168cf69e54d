import type { Answer } from '../domain/answer.ts';
import { type DraftField, isDraftField } from '../domain/draft.ts';
import type { Assumption } from '../domain/evidence.ts';
import { typedAs } from '../domain/fields/figure.ts';
import { FIELDS, type FieldSpec } from '../domain/fields/index.ts';
import { plain, usdExact } from '../domain/format.ts';
import { apiFieldAt, lastNameOf } from '../domain/paths.ts';
import type { Api } from '../domain/scenario.ts';
import { hasKey } from '../keys.ts';
import { type AssumedValue, hundredth, numeral, typedPhrase } from './assumed-phrases.ts';
import { type Names, YOUR_PRICE } from './names.ts';
import { oneLine } from './text.ts';
import { TOKEN_PRICE_NAMES } from './token-prices.ts';

/** What we assumed, as words that can be typed back, changed. */

const VALUE_CHARS = 60;
/** Beside a value that the workspace set. */
const OF_WORKSPACE = 'workspace default';

/** The weightiest for the verdict first; all others behind, as the fields come. */
const WEIGHTY: readonly DraftField[] = [
  'selfHosted.model',
  'selfHosted.precision',
  'selfHosted.gpu',
  'workload.tokensPerMonth',
  'workload.inputShare',
  'workload.inputTokensPerMonth',
  'workload.outputTokensPerMonth',
  'selfHosted.spareReplicas',
  'selfHosted.ops.hoursPerMonth',
  'selfHosted.ops.usdPerHour',
  'selfHosted.plannedLoad',
  'selfHosted.procurement.kind',
  'selfHosted.procurement.market',
  'selfHosted.procurement.lifeMonths',
  'selfHosted.ops.setupHours',
  'selfHosted.ops.setupMonths',
  'selfHosted.procurement.billedHoursPerMonth',
  'apis',
  'workload.requestTokens',
  'workload.requestInputTokens',
  'workload.requestOutputTokens',
];
const RANK: ReadonlyMap<string, number> = new Map(
  [...new Set([...WEIGHTY, ...Object.keys(FIELDS)])].map((field, at) => [field, at]),
);

const rowOf = (field: string): FieldSpec | undefined => (isDraftField(field) ? FIELDS[field] : undefined);

/** What a field is called: by its own label, or by the last part of its path. */
const labelOf = (field: string): string => {
  const apart = lastNameOf(field).replace(
    /([a-z])([A-Z])/g,
    (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
  return rowOf(field)?.name ?? oneLine(apart, VALUE_CHARS);
};

/** What is assumed of an API, by the last part of its path; of a price also as the reader may see it. */
const OF_API = {
  batchDiscount: (value) => (value === 0 ? 'no batch discount' : `${hundredth(value)}% batch discount`),
  discount: (value) => (value === 0 ? 'no discount' : `${hundredth(value)}% discount`),
  opsHoursPerMonth: (value) => (value === 0 ? 'no ops' : `${plain(value)}h ops`),
  usdPerMillionCachedInput: (_, price) => `cached input at ${price}`,
  regionalUplift: (value) => (value === 1 ? 'no regional surcharge' : `regional surcharge ×${plain(value)}`),
} satisfies Partial<Record<keyof Api, (value: number, price: string) => string>>;

/** "62% of the tokens on Claude Opus 5.5": the part of a mix that its money buys. */
const ofMix = (field: string, { value, names }: AssumedValue): string | undefined => {
  const at = apiFieldAt(field);
  return at === null || at.part === null || at.name !== 'share'
    ? undefined
    : `${hundredth(value)}% of the tokens on ${names.mixPart(at.api, at.part)}`;
};

/** "Claude Sonnet 5.5: 50% batch discount"; undefined for what is none of an API's. */
const ofApi = (field: string, { value, scenario, names }: AssumedValue): string | undefined => {
  const at = apiFieldAt(field);
  if (at === null || at.part !== null) return undefined;
  const { api, name: part } = at;
  const id = scenario.apis[api]?.id;
  // What is taken for a price that nobody stated may be another of its prices.
  const isHidden = TOKEN_PRICE_NAMES.has(part) && names.hidesApi(api);
  const words =
    hasKey(OF_API, part) && typeof value === 'number'
      ? OF_API[part](value, isHidden ? YOUR_PRICE : `${usdExact(value)}/M`)
      : undefined;
  return id === undefined || words === undefined ? undefined : `${names.apiById(id)}: ${words}`;
};

const wordsFor = (field: string, assumed: AssumedValue): string => {
  const said = typedPhrase(field, assumed) ?? ofApi(field, assumed) ?? ofMix(field, assumed);
  if (said !== undefined) return said;
  const row = rowOf(field);
  // A choice is typed by its own name.
  if (row?.dimension === 'choice') return numeral(assumed.value);
  const typed =
    isDraftField(field) && typeof assumed.value === 'number'
      ? typedAs(field, assumed.value, 'full')
      : undefined;
  const value = row?.dimension === 'share' ? `${hundredth(assumed.value)}%` : numeral(assumed.value);
  return typed ?? `${labelOf(field)}: ${value}`;
};

const weightOf = ({ field }: Assumption): number => RANK.get(field) ?? RANK.size;

/** One default in words: what it is, why it was taken, and whether the workspace or we chose it. */
export interface AssumptionWords {
  readonly field: string;
  readonly isWorkspace: boolean;
  readonly words: string;
  readonly why: string;
}

/** Each assumption once, the weightiest first; what a person said is none. */
export const assumptionWords = (answer: Answer, names: Names): AssumptionWords[] => {
  const { assumptions, draft, scenario } = answer;
  const seen = new Map<string, AssumptionWords>();
  const ours = assumptions
    .filter(({ field }) => !Object.hasOwn(draft.fields, field))
    .map((assumption) => ({ assumption, weight: weightOf(assumption) }))
    .sort((a, b) => a.weight - b.weight);
  for (const { assumption } of ours) {
    const { field, value, why, origin } = assumption;
    const isWorkspace = origin === 'workspace';
    if (names.hides(field)) {
      seen.set(field, {
        field,
        isWorkspace,
        words: `${labelOf(field)}: ${YOUR_PRICE}`,
        why: 'negotiated',
      });
      continue;
    }
    const words = wordsFor(field, { value, scenario, names });
    if (isWorkspace) seen.set(words, { field, isWorkspace, words: `${words} (${OF_WORKSPACE})`, why });
    else if (!seen.has(words)) seen.set(words, { field, isWorkspace, words, why });
  }
  return [...seen.values()];
};
