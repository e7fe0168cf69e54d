import { bareModelId } from './api-names.ts';
import { isDoubtful } from './api-prices.ts';
import { API_SELLERS, sellerOf } from './api-sellers.ts';
import { isClosed } from './closed-api-models.ts';
import { perEdition } from './price-edition.ts';
import { listedBy } from './price-list.ts';

/** The same model under the ids of its sellers: `claude-sonnet-5` at Anthropic, on Bedrock and on Vertex AI. */
const idsByModel = perEdition((): ReadonlyMap<string, readonly string[]> => {
  const made = new Map<string, string[]>();
  for (const { id: seller, kind } of API_SELLERS) {
    if (kind === 'router') continue;
    for (const { id, model, sellsText } of listedBy(seller)) {
      if (!sellsText) continue;
      const name = bareModelId(model).toLowerCase();
      made.set(name, [...(made.get(name) ?? []), id]);
    }
  }
  return made;
});

/** Ids of every seller of a model by its own id, makers first; nothing closed, withdrawn or doubtful. */
export const soldAs = (model: string, asOf: Date): readonly string[] =>
  (idsByModel().get(model.toLowerCase()) ?? []).filter((id) => !isClosed(id, asOf) && !isDoubtful(id));

/** The maker that sells this model itself, where another seller has it: `openai` of `azure/gpt-4o`. */
export const makerElsewhere = (apiId: string): string | undefined => {
  const own = sellerOf(apiId)?.id;
  const model = bareModelId(apiId.slice(apiId.indexOf('/') + 1)).toLowerCase();
  return (idsByModel().get(model) ?? [])
    .map((id) => sellerOf(id))
    .find((seller) => seller?.kind === 'maker' && seller.id !== own)?.id;
};
