import { defined } from '../defined.ts';
import type { Draft, DraftApi } from '../domain/draft.ts';
import type { DraftField } from '../domain/fields/index.ts';

/**
 * "our negotiated $1.80/hr", "$2/M in, $8/M out under NDA": a price that is not everybody's to know. The words change
 * no number, so the line is read without them, and the price beside them is marked.
 */

const TERMS =
  /\(\s*(?:re)?negotiated\s*\)|\(?\bunder (?:an )?nda\b\)?|\(?\bconfidential(?:ly)?\b\)?|\b(?:(?:we|they|i)(?:'ve| have)? (?:re)?negotiated|(?:an?|our|the|my) (?:re)?negotiated(?= ?[$€£])|(?:re)?negotiated)\b(?! (?:discount|rebate|reduction))/gi;

/** A line without the words that say a price was negotiated. */
export interface WithoutTerms {
  readonly text: string;
  /** Where the words stood, in what is left. */
  readonly places: readonly number[];
}

/** A line without the words that say of a price that it was negotiated. */
export const withoutTerms = (text: string): WithoutTerms => {
  const places: number[] = [];
  let [rest, from] = ['', 0];
  for (const match of text.matchAll(TERMS)) {
    rest += text.slice(from, match.index);
    places.push(rest.length);
    from = match.index + match[0].length;
  }
  return { text: `${rest}${text.slice(from)}`.replaceAll(/ {2,}/g, ' ').trim(), places };
};

/** Prices of GPUs that a line may state. */
const GPU_PRICES = [
  'selfHosted.procurement.usdPerGpuHour',
  'selfHosted.procurement.usdPerGpuMonth',
  'selfHosted.procurement.usdPerGpu',
] as const;

const hasPrice = ({ usdPerMillionInput }: Pick<DraftApi, 'usdPerMillionInput'>): boolean =>
  usdPerMillionInput !== undefined;
const withOwnPrice = (api: DraftApi): boolean => hasPrice(api) || api.mix?.some(hasPrice) === true;

const markedApi = (api: DraftApi): DraftApi => ({
  ...api,
  ...defined({
    isNegotiated: hasPrice(api) ? true : api.isNegotiated,
    mix: api.mix?.map((part) => (hasPrice(part) ? { ...part, isNegotiated: true } : part)),
  }),
});

const pricesIn = ({ fields, said }: Draft): readonly DraftField[] => [
  ...(fields.apis?.some(withOwnPrice) === true ? ['apis' as const] : []),
  ...GPU_PRICES.filter((field) => fields[field] !== undefined && said[field] !== undefined),
];

const HAS_FIGURE = /\d/;

/** How far a price stands from a place in the line, by the nearest of the phrases that say it. */
const distance = (words: string, text: string, place: number): number =>
  Math.min(
    text.length,
    ...words
      .split(', ')
      .filter((phrase) => HAS_FIGURE.test(phrase) && text.includes(phrase))
      .map((phrase) => {
        const start = text.indexOf(phrase);
        return place < start ? start - place : Math.max(0, place - (start + phrase.length));
      }),
  );

const marked = ({ fields, said, ...draft }: Draft, field: DraftField): Draft =>
  field === 'apis'
    ? {
        ...draft,
        said,
        fields: {
          ...fields,
          apis: (fields.apis ?? []).map((api) => (withOwnPrice(api) ? markedApi(api) : api)),
        },
      }
    : { ...draft, fields, said: { ...said, [field]: { ...said[field], isNegotiated: true } } };

/** A discount is negotiated, whether somebody says so or not. */
const hasDiscount = ({ fields }: Draft): boolean =>
  fields['apis.discount'] !== undefined ||
  fields.apis?.some(({ discount }) => discount !== undefined) === true;

/** Marks the price that stands nearest to each of the words; undefined where a line states none. */
export const markNegotiated = (draft: Draft, { text, places }: WithoutTerms): Draft | undefined => {
  const prices = pricesIn(draft);
  if (prices.length === 0) return hasDiscount(draft) ? draft : undefined;
  return places.reduce((so, place) => {
    const from = (field: DraftField): number => distance(draft.said[field]?.words ?? '', text, place);
    const [nearest] = prices.toSorted((a, b) => from(a) - from(b));
    return nearest === undefined ? so : marked(so, nearest);
  }, draft);
};
