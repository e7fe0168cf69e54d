import { type OwnPriceKind, ownPriceOf } from '../domain/price-book.ts';
import { asJson } from '../json.ts';
import { type NewDefault, nameOfChoice } from '../parse/index.ts';
import type { WorkspaceDefault } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { GUESTS_MAY_CHANGE } from './may.ts';

/** What a workspace assumes and pays, as it is counted with and as people read it. */

/** What a workspace assumes, without its settings of who may do what. */
export const defaultsOf = async ({ store }: Pick<Deps, 'store'>, team: string) =>
  (await store.defaults.all(team)).filter(({ field }) => field !== GUESTS_MAY_CHANGE);

/** A copy of its own, which nobody else can change, and without the figures that were not said. */
export const keptValue = (value: NewDefault['value']): WorkspaceDefault['value'] =>
  typeof value === 'object' ? asJson(value) : value;

/** The input whose choices name what a price is of. */
const INPUT_OF_PRICE: Readonly<Record<OwnPriceKind, Parameters<typeof nameOfChoice>[0]>> = {
  'gpu-hour': 'selfHosted.gpu',
  'gpu-price': 'selfHosted.gpu',
  'api-price': 'apis',
  discount: 'apis.discount',
};

/** A setting as people read it: its GPU, API or seller by its name. */
export const withName = <T extends { readonly field: string }>(
  setting: T,
): T & { readonly called?: string } => {
  const price = ownPriceOf(setting.field);
  if (price === undefined) return setting;
  return { ...setting, called: nameOfChoice(INPUT_OF_PRICE[price.kind], price.about) };
};

/** What a workspace assumes, as people read it. */
export const shownDefaults = async (deps: Pick<Deps, 'store'>, team: string) =>
  (await defaultsOf(deps, team)).map(withName);
