import { apiName, apiPrice, CATALOG_DAY, CHAT, isApiId } from '../../catalog/index.ts';
import type { DraftApi } from '../../domain/draft.ts';
import { significant } from '../../domain/round.ts';
import { clauseAround } from '../patterns/looks/clause.ts';
import { ask, notUnderstood, quoted, say } from '../problems.ts';
import { addApi, type FixedPrice, type Reading } from '../reading.ts';
import { scaledText } from '../text/figures/short-number.ts';

/** Capacity that is bought by the month: provisioned throughput, a commitment, a flat fee. */

/** How much it may carry, to choose from where nobody said. */
const SAMPLE_CAPACITIES = ['1B', '5B'] as const;

/** The same for a line that says its traffic in tokens: whoever commits to less than that pays for the rest as well. */
const capacitiesFor = ({ volumes: [volume] }: Reading): readonly string[] =>
  volume === undefined || volume.each
    ? SAMPLE_CAPACITIES
    : [volume.value, 2 * volume.value].map((tokens) => scaledText(significant(2, tokens)));
const SAMPLE_MODELS = ['gpt', 'sonnet'] as const;

/** Which API it is for: one in its own clause or in that of its sum, else the first that nothing else is paid for. */
const namedFor = (reading: Reading, { at, moneyAt }: FixedPrice): Reading['apiWords'][number] | undefined => {
  const named = [...reading.apiWords].sort((a, b) => a.at - b.at);
  const isWithin = (place: number, around: number): boolean => {
    const [from, to] = clauseAround(reading, around);
    return from <= place && place <= to;
  };
  const isPaidOtherwise = (place: number): boolean =>
    reading.quantities.some(({ number, at: sum }) => number.money && isWithin(sum, place));
  return (
    named.find(({ at: place }) => isWithin(place, at) || (moneyAt !== null && isWithin(place, moneyAt))) ??
    named.find(({ at: place }) => !isPaidOtherwise(place)) ??
    named[0]
  );
};

/** The same model at another who sells it at its maker's price: an API has one price in an answer. */
const twinOf = (id: string): string | undefined => {
  const model = id.slice(id.indexOf('/') + 1).replace(/^.*\.(?=[a-z])/i, '');
  return ['openai', 'anthropic', 'azure', 'mistral']
    .map((seller) => `${seller}/${model}`)
    .find((other) => other !== id && isApiId(other));
};

/** What a list asks today, under a name of nobody's; undefined where it has no price. */
const unnamedAtList = (id: string): DraftApi | undefined => {
  const price = apiPrice(id, CHAT, CATALOG_DAY);
  if ('noPrice' in price) return undefined;
  const { usdPerMillionInput, usdPerMillionOutput } = price;
  return {
    id: `custom/${usdPerMillionInput}-${usdPerMillionOutput}`,
    usdPerMillionInput,
    usdPerMillionOutput,
  };
};

/** "vs pay as you go": the same API at its list price, beside the capacity that is bought. */
const addListPrice = (reading: Reading, id: string, words: string): void => {
  const twin = twinOf(id);
  const listed = twin === undefined ? unnamedAtList(id) : { id: twin };
  if (listed === undefined || reading.apis.some((api) => api.id === listed.id)) return;
  addApi(reading, listed, words, reading.atoms.length);
  const counted =
    twin === undefined
      ? `an API at $${listed.usdPerMillionInput}/$${listed.usdPerMillionOutput}, what ${apiName(id)} costs`
      : `${apiName(twin)}, which costs the same`;
  reading.notes.push(`${quoted(words)} is counted as ${counted} by the token.`);
};

/** The API with its price a month and the tokens that this covers. Throws for what is missing of the two. */
export const setFixed = (reading: Reading): void => {
  const { fixed } = reading;
  if (fixed === null) return;
  const { words, usdPerMonth, moneyWords, capacityTokensPerMonth } = fixed;
  const named = namedFor(reading, fixed);
  const api = reading.apis.find(({ id }) => id === named?.id);
  if (usdPerMonth === undefined)
    throw notUnderstood(
      say`${quoted(words)} is bought by the month: type what it costs and how many tokens a month it covers, such as "${words} at $18k a month for up to 3B tokens", or compare with the price per token.`,
      [`${words} at $18k a month for up to 3B tokens`],
    );
  if (api === undefined)
    throw capacityTokensPerMonth === undefined
      ? notUnderstood(
          ask`Which model is ${quoted(moneyWords)} paid for, and how many tokens a month does it cover?`,
          SAMPLE_MODELS.map((model) => `${moneyWords} for up to 3B tokens on ${model}`),
        )
      : notUnderstood(
          ask`Which model is ${quoted(moneyWords)} paid for?`,
          SAMPLE_MODELS.map((model) => `${model} ${moneyWords}`),
        );
  const volume = reading.volumes.length + reading.requests.length > 0 ? '' : ', 500M tokens a month';
  if (capacityTokensPerMonth === undefined)
    throw notUnderstood(
      ask`How many tokens a month does ${quoted(moneyWords)} cover? Say it as in "${moneyWords} for up to 3B tokens", or leave out ${quoted(words)} where it is what you pay today.`,
      capacitiesFor(reading).map((many) => `${moneyWords} for up to ${many} tokens${volume}`),
    );
  addApi(reading, { id: api.id, usdPerMonth, capacityTokensPerMonth }, words, named?.at ?? 0);
  if (reading.listPrice !== null) addListPrice(reading, api.id, reading.listPrice);
};
