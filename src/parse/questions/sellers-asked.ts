import { API_SELLERS, apiPrice, bareModelId, findApi, sellerOf, soldAs } from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Detailed } from '../../domain/topics.ts';
import { literally, re } from '../expression.ts';
import { namesIn } from './apis-named.ts';
import type { Heard } from './row.ts';

/** "Is Sonnet cheaper via Bedrock or Vertex?": a model of the card at other sellers of it. */

const OF_PRICE =
  /\b(?:cheap\w*|dear\w*|expensive|charg\w*|costs?|pric\w+|pays?|same|less|more|differ\w*|discounts?)\b/i;

interface Named {
  readonly id: string;
  readonly name: string;
  /** As the question writes it. */
  readonly typed: string;
}

/** The sellers that a text names, each once, in its order; only those that sell what others make. */
const sellersNamed = (text: string): readonly Named[] =>
  API_SELLERS.filter(({ kind }) => kind !== 'router')
    .flatMap(({ id, name, aliases }) => {
      const found = aliases
        .map((alias) =>
          re`\b(?:on|via|at|through|from|with|by|or|does|over|and|under|than|in) (?:the )?(${literally(alias)})\b`.exec(
            text,
          ),
        )
        .find((match) => match !== null);
      return found === undefined || found === null
        ? []
        : [{ id, name, typed: found[1] ?? '', at: found.index }];
    })
    .toSorted((a, b) => a.at - b.at);

/** The cheapest id under which a seller has a model: its own name, else what people call it there. */
const priceAt = (
  api: string,
  called: string,
  { id, typed }: Named,
  { scenario: { workload }, evidence }: Answer,
): { readonly input: number; readonly output: number } | undefined => {
  const asOf = new Date(evidence.basis.catalog);
  const model = bareModelId(api.slice(api.indexOf('/') + 1));
  const known = soldAs(model, asOf).filter((one) => sellerOf(one)?.id === id);
  const other = findApi(`${typed} ${called}`)?.id;
  const ids = known.length > 0 || other === undefined ? known : [other];
  return ids
    .map((one) =>
      apiPrice(
        one,
        { inputTokens: workload.requestInputTokens, outputTokens: workload.requestOutputTokens },
        asOf,
      ),
    )
    .flatMap((price) =>
      'noPrice' in price ? [] : [{ input: price.usdPerMillionInput, output: price.usdPerMillionOutput }],
    )
    .toSorted((a, b) => a.input + a.output - b.input - b.output)[0];
};

/** What other sellers ask for a model of the card, where a question names both and asks for a price. */
export const sellersTopic = ({ text, named, card }: Heard): Detailed<'sellers'> | undefined => {
  const [called] = namesIn(text);
  const [api] = named.ids;
  if (called === undefined || api === undefined || !OF_PRICE.test(text)) return undefined;
  const others = sellersNamed(text).filter(({ id }) => id !== sellerOf(api)?.id);
  if (others.length === 0) return undefined;
  return {
    about: 'sellers',
    api,
    others: others.map((one) => ({
      seller: one.name,
      typed: `${one.typed} ${called}`,
      ...defined({ usdPerMillion: priceAt(api, called, one, card) }),
    })),
  };
};
