import { cheapestSellers, sellersOfModel } from '../../catalog/index.ts';
import type { LlmcostError } from '../../errors.ts';
import { notUnderstood, say, type Wording } from '../problems.ts';

/** An open model at a seller that does not sell it. */

/** Whether an open model is sold per token, and not by this seller. */
export const isSoldElsewhere = (model: string, seller: string): boolean => {
  const sellers = sellersOfModel(model);
  return sellers.length > 0 && !sellers.some((id) => id.startsWith(`${seller}/`));
};

/** `what` has no price that we know: who else sells the model, and what a price looks like. */
export const noPriceThere = (what: Wording, model: string, price: string): LlmcostError => {
  const others = cheapestSellers(model).slice(0, 2);
  return notUnderstood(
    say`We know no price of ${what}: name another seller, or type the price per million tokens, such as "${price}".`,
    others.length > 0 ? others : ['$3/$15'],
  );
};
