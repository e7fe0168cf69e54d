import type { Answer } from '../domain/answer.ts';
import type { Draft } from '../domain/draft.ts';
import { apiFieldAt, isWithin, pathOf, stepsOf } from '../domain/paths.ts';
import { cardContent } from '../words/card.ts';
import { hoursNotes } from '../words/hours.ts';
import type { Line } from '../words/line.ts';
import { namesFor, withNames, YOUR_PRICE } from '../words/names.ts';
import { notesOf } from '../words/notes.ts';
import { TOKEN_PRICE_NAMES } from '../words/token-prices.ts';

/** What an answer was made of, for a file that anybody may open: what was negotiated stays here. */

const lineText = ({ label, text }: Line): string => [label, text].filter((part) => part !== '').join(' ');

const hidden = (value: unknown, keys: ReturnType<typeof stepsOf>): unknown => {
  const [key, ...rest] = keys;
  if (key === undefined) return YOUR_PRICE;
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? hidden(item, rest) : item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === key ? hidden(inner, rest) : inner]),
  );
};

/** Gives back what it is given, with other words in its texts. */
type Renamed = <T>(value: T) => T;

/** A document in which no id spells a negotiated price: `custom/3-15` is "your API" to whoever may not see it. */
export const inNames = (answer: Answer): Renamed => {
  const names = namesFor(answer, 'channel');
  // The longest first: one may begin another.
  const spelled = answer.scenario.apis
    .filter(({ id }, at) => id.startsWith('custom/') && names.hidesApi(at))
    .toSorted((one, other) => other.id.length - one.id.length);
  const named = (value: unknown): unknown => {
    if (typeof value === 'string')
      return spelled.reduce((text, { id }) => text.replaceAll(id, names.apiById(id)), value);
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, named(inner)]));
  };
  // A text becomes a text, and everything else keeps its shape.
  return (value) => named(value) as typeof value;
};

/** A bill says the price again where it is divided by what it is for, and a sentence where it was made for the asker. */
const assessmentOf = (answer: Answer): object => {
  const { assessment, scenario } = answer;
  const subject = withNames(answer, 'channel');
  const { names } = subject;
  const { headline, check, beside, all } = cardContent(answer, 'channel');
  const comparisons = assessment.comparisons.map(({ usdPerMillionTokens, breakEven, ...comparison }) => {
    const isHidden = names.hidesApi(scenario.apis.findIndex(({ id }) => id === comparison.api));
    return {
      ...comparison,
      breakEven:
        breakEven.kind === 'never' && (isHidden || names.hidesHosting) ? { kind: 'never' } : breakEven,
      ...(!isHidden && { usdPerMillionTokens }),
    };
  });
  const { breakdown, ...hosting } = assessment.selfHosted;
  return {
    verdict: {
      ...assessment.verdict,
      headline,
      notes: [...notesOf(subject), ...hoursNotes(subject)],
    },
    halfCheck: check === null ? null : lineText(check),
    beside: beside.map(lineText),
    warnings: all.warnings,
    comparisons,
    selfHosted: names.hidesHosting ? hosting : { ...hosting, breakdown },
  };
};

/** Where an API's price is hidden all of its prices are: that of cached input may be the same figure. */
const hiddenIn = ({ evidence }: Answer): readonly string[] => [
  ...new Set(
    (evidence.negotiated ?? []).flatMap((path) => {
      const at = apiFieldAt(path);
      return at === null || at.part !== null || !TOKEN_PRICE_NAMES.has(at.name)
        ? [path]
        : [...TOKEN_PRICE_NAMES.keys()].map((price) => pathOf('apis', at.api, price));
    }),
  ),
];

/** What set a field, without its words: those of one field may spell the price of another. */
const withoutWords = ({ said }: Draft): Draft['said'] =>
  Object.fromEntries(Object.entries(said).map(([field, { words: _, ...rest }]) => [field, rest]));

/** What an answer was made of, with negotiated figures hidden wherever they stand. */
export const documentOf = (answer: Answer): object => {
  const { draft, scenario, evidence, assumptions } = answer;
  const negotiated = hiddenIn(answer);
  const isHidden = (field: string): boolean => negotiated.some((path) => isWithin(field, path));
  const isSaidHidden = (field: string): boolean =>
    isHidden(field) || (field.startsWith('apis') && negotiated.some((path) => path.startsWith('apis')));
  const said = negotiated.length === 0 ? draft.said : withoutWords(draft);
  const shown = Object.entries(draft.fields).filter(([field]) => !isSaidHidden(field));
  return inNames(answer)({
    draft: {
      ...draft,
      fields: Object.fromEntries(shown),
      said: Object.fromEntries(Object.entries(said).filter(([field]) => !isSaidHidden(field))),
    },
    scenario: negotiated.reduce<unknown>((value, path) => hidden(value, stepsOf(path)), scenario),
    sources: evidence.sources.map((source) =>
      isHidden(source.field) ? { ...source, value: YOUR_PRICE, range: undefined } : source,
    ),
    basis: evidence.basis,
    assumptions: assumptions.map((assumption) =>
      isHidden(assumption.field) ? { ...assumption, value: YOUR_PRICE } : assumption,
    ),
    ...assessmentOf(answer),
  });
};
