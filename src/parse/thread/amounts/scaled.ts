import { defined } from '../../../defined.ts';
import type { SaidFields } from '../../../domain/draft.ts';
import { type DraftMix, hasPriceOfItsOwn, idsWithParts } from '../../../domain/draft-api.ts';
import { inShort, nearEnough, toType, withoutDust } from '../../../domain/round.ts';
import type { Api, Scenario } from '../../../domain/scenario.ts';
import { tokensPerMonth } from '../../../domain/volume.ts';
import { re } from '../../expression.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { API_SELLER_ALONE } from '../../names/seller-name.ts';
import { ask, impossible, notUnderstood, quoted, say } from '../../problems.ts';
import { scaledPart } from '../mix/terms.ts';
import { inTokens } from '../mix/token-shares.ts';
import type { Relative, RelativeTarget } from './relative.ts';

/** The fields that a factor makes larger or smaller, by what it is a factor of. */

/** The fields that say a volume by themselves. */
export const SCALED_VOLUMES = [
  'workload.tokensPerMonth',
  'workload.inputTokensPerMonth',
  'workload.outputTokensPerMonth',
  'workload.requestsPerMonth',
] as const;

type Scaled = (fields: SaidFields, scenario: Scenario, relative: Relative) => SaidFields;

const volume: Scaled = (fields, scenario, { factor }) => {
  const bill = fields['workload.bill'];
  const requests = fields['workload.requestsPerMonth'];
  if (bill !== undefined)
    return {
      'workload.bill': { ...bill, usdPerMonth: bill.usdPerMonth * factor },
      ...defined({ 'workload.requestsPerMonth': requests && requests * factor }),
    };
  const stated = SCALED_VOLUMES.filter((field) => fields[field] !== undefined);
  if (stated.length === 0) return { 'workload.tokensPerMonth': tokensPerMonth(scenario.workload) * factor };
  return Object.fromEntries(stated.map((field) => [field, (fields[field] ?? 0) * factor]));
};

const gpus: Scaled = (fields, scenario, { factor, words }) => {
  const scaled = (field: 'selfHosted.gpuCount' | 'selfHosted.replicas', many: number): SaidFields => {
    if (!Number.isInteger(many * factor) || many * factor < 1)
      throw impossible(
        say`${quoted(words)} of ${many} is not a whole number: type how many, such as "4 GPUs".`,
        ['4 GPUs'],
      );
    return { [field]: many * factor };
  };
  const count = fields['selfHosted.gpuCount'];
  if (count !== undefined) return scaled('selfHosted.gpuCount', count);
  const { replicas } = scenario.selfHosted;
  if (replicas !== 'auto') return scaled('selfHosted.replicas', replicas);
  throw notUnderstood(
    say`${quoted(words)}: the fleet is sized by the volume. Type how many GPUs you mean, such as "4 GPUs", or change the volume.`,
    ['4 GPUs', 'double the volume'],
  );
};

const price: Scaled = (fields, { selfHosted: { procurement } }, { factor, words }) => {
  // Whose GPUs they are stays, for what is said next of that seller.
  const { 'selfHosted.procurement.seller': seller } = fields;
  if (procurement.kind === 'rent')
    return {
      ...defined({ 'selfHosted.procurement.seller': seller }),
      'selfHosted.procurement.kind': 'rent',
      'selfHosted.procurement.usdPerGpuHour': procurement.usdPerGpuHour * factor,
    };
  if (procurement.kind === 'own')
    return {
      'selfHosted.procurement.kind': 'own',
      'selfHosted.procurement.usdPerGpu': procurement.usdPerGpu * factor,
    };
  throw notUnderstood(
    say`${quoted(words)}: this hardware is already paid, so its price changes nothing. Type the price to compare with, such as "rent at $2/hr".`,
    ['rent at $2/hr', 'own at $8k each'],
  );
};

const OF_SELLER = re`\b${API_SELLER_ALONE}\b`;

/** Of no seller, and of no API by its name. */
const OF_ALL = /\b(?:api|token)(?:'s)? (?:prices?|pricing|rates?|costs?)\b|\bvendors\b/i;

/** Some of what is compared with, each at so many times its price; a part of a mix where `isOf` says so. */
const dearerApis = (
  fields: SaidFields,
  scenario: Scenario,
  { factor, words }: Relative,
  isOf: (id: string, api: Api) => boolean,
): SaidFields['apis'] & object => {
  const dearer = (part: DraftMix[number]): DraftMix[number] => {
    const now = scaledPart(part, factor, scenario);
    if (now !== undefined) return now;
    throw notUnderstood(say`${quoted(words)}: no price of ${part.id} is known.`, [`${part.id} at $3/$15`]);
  };
  return namedIn(fields, scenario).map((api) => {
    const known = { ...fields.apis?.find(({ id }) => id === api.id), id: api.id };
    // What is spent on a part at other prices buys another share of the tokens.
    const { mix, ...mixed } = inTokens(known, scenario);
    if (mix !== undefined)
      return { ...mixed, mix: mix.map((part) => (isOf(part.id, api) ? dearer(part) : part)) };
    return {
      ...known,
      ...(isOf(api.id, api) && {
        usdPerMillionInput: api.usdPerMillionInput * factor,
        usdPerMillionOutput: api.usdPerMillionOutput * factor,
        usdPerMillionCachedInput: api.usdPerMillionCachedInput * factor,
        ...defined({
          usdPerMillionCacheWrite: api.usdPerMillionCacheWrite && api.usdPerMillionCacheWrite * factor,
        }),
        batchDiscount: api.batchDiscount,
      }),
    };
  });
};

/** Those that were named, or stand there because nobody named any; other sellers of the hosted model are not. */
const namedIn = (fields: SaidFields, { apis }: Scenario): readonly Api[] =>
  apis.filter(({ id, role }) =>
    fields.apis === undefined ? role !== 'same-model' : fields.apis.some((one) => one.id === id),
  );

/** A bill was paid at the price of then: what it bought stays as much. */
const boughtBy = (fields: SaidFields, { workload }: Scenario): SaidFields =>
  fields['workload.bill'] === undefined ? {} : { 'workload.tokensPerMonth': tokensPerMonth(workload) };

/** Every API at so many times its price of today, those that nobody named too; a price that somebody gave is moved itself. */
const allPrices: Scaled = (fields, scenario, relative) => {
  const given = new Set(fields.apis?.filter(hasPriceOfItsOwn).map(({ id }) => id));
  const factor = (fields['apis.priceFactor'] ?? 1) * relative.factor;
  return {
    'apis.priceFactor': withoutDust(factor),
    ...(given.size > 0 && {
      ...boughtBy(fields, scenario),
      apis: dearerApis(fields, scenario, relative, (_, { id }) => given.has(id)),
    }),
  };
};

/**
 * Every API, that of the id, or those of the seller, at so many times the price. Throws a question where nothing of that
 * seller is there.
 */
const apiPrices: Scaled = (fields, scenario, relative) => {
  const { factor, words } = relative;
  if (OF_ALL.test(words)) return allPrices(fields, scenario, relative);
  const named = namedIn(fields, scenario);
  if (named.length === 0)
    throw notUnderstood(say`${quoted(words)}: type the price of each API, such as "sonnet at $3/$15".`, [
      'sonnet at $3/$15',
    ]);
  const all = idsWithParts(named);
  const only = all.find((id) => words.includes(id));
  const seller = sellerNamed(OF_SELLER.exec(words)?.[0] ?? '')?.id;
  const isOf = (id: string): boolean =>
    only === undefined ? seller === undefined || id.startsWith(`${seller}/`) : id === only;
  if (!all.some(isOf))
    throw notUnderstood(
      say`${quoted(words)}: nothing of that seller is compared with here. Add it first, or say whose prices change.`,
      [`API prices ${toType(factor)}x`],
    );
  return { ...boughtBy(fields, scenario), apis: dearerApis(fields, scenario, relative, isOf) };
};

/** "answers are twice as long as you think": how long they were all the time, and no more tokens than were counted. */
const WAS_WRONG = /\b(?:as|than) (?:you|that|assumed|expected|it|we|on|what)\b/i;

/** "answers half as long" below a bill: nobody says whether its requests were so long already. */
const refuseBilled = (words: string, size: string, tokens: number): void => {
  throw notUnderstood(
    ask`${quoted(words)}: were they so long when the bill was paid, or will they be? Then there are more or fewer tokens.`,
    [size, `${nearEnough(tokens / 1e6)}M tokens, ${size}`],
  );
};

/** One side of a request, as the workload has it: its fields, its size and its share of the tokens. */
const sideIn = (side: 'in' | 'out', { workload }: Scenario) => {
  const { inputTokensPerMonth: input, outputTokensPerMonth: output } = workload;
  return side === 'in'
    ? ({
        ofMonth: 'workload.inputTokensPerMonth',
        ofRequest: 'workload.requestInputTokens',
        size: workload.requestInputTokens,
        share: input / (input + output),
      } as const)
    : ({
        ofMonth: 'workload.outputTokensPerMonth',
        ofRequest: 'workload.requestOutputTokens',
        size: workload.requestOutputTokens,
        share: output / (input + output),
      } as const);
};

/** One side of every request so many times as long. As many requests of more tokens are more tokens. */
const sideOf =
  (side: 'in' | 'out'): Scaled =>
  (fields, scenario, { factor, words }) => {
    const { ofMonth, ofRequest, size, share } = sideIn(side, scenario);
    const grown = 1 + share * (factor - 1);
    const inputShare = (side === 'in' ? share * factor : 1 - share) / grown;
    const [stated, tokens] = [fields[ofMonth], fields['workload.tokensPerMonth']];
    const asMany = WAS_WRONG.test(words);
    if (fields['workload.bill'] !== undefined && !asMany) {
      const then = `${inShort(size * factor)} tokens ${side}`;
      refuseBilled(words, then, tokensPerMonth(scenario.workload) * grown);
    }
    return {
      ...(fields['workload.inputShare'] === undefined
        ? { [ofRequest]: size * factor }
        : { 'workload.inputShare': inputShare }),
      ...(stated !== undefined && { [ofMonth]: stated * factor }),
      ...(tokens !== undefined && !asMany && { 'workload.tokensPerMonth': tokens * grown }),
    };
  };

const prompt = sideOf('in');
const answer = sideOf('out');

/** Throws LlmcostError where there is nothing that it could scale. */
export const SCALED: Readonly<Record<RelativeTarget, Scaled>> = {
  volume,
  period: volume,
  gpus,
  price,
  ops: (_, { selfHosted }, { factor }) => ({
    'selfHosted.ops.hoursPerMonth': selfHosted.ops.hoursPerMonth * factor,
  }),
  api: apiPrices,
  prompt,
  answer,
  // As many requests of more tokens are more tokens.
  request: (fields, scenario, relative) => ({
    'workload.requestInputTokens': scenario.workload.requestInputTokens * relative.factor,
    'workload.requestOutputTokens': scenario.workload.requestOutputTokens * relative.factor,
    ...(fields['workload.requestsPerMonth'] === undefined && volume(fields, scenario, relative)),
  }),
  throughput: (_, { selfHosted }, { factor }) => ({
    'selfHosted.tokensPerSecondPerReplica': selfHosted.tokensPerSecondPerReplica * factor,
  }),
};
