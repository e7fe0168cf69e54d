import type { Draft, DraftApi, SaidFields } from '../../../domain/draft.ts';
import { mixId } from '../../../domain/draft-api.ts';
import { toType } from '../../../domain/round.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { isSameJson } from '../../../json.ts';

/** A mix that was said by its spend, in the shares of the tokens that the card shows: mentions are of those. */

/** A mix with the shares of the tokens that its shares of the spend buy; any other API as it is. */
export const inTokens = (api: DraftApi, { apis }: Scenario): DraftApi => {
  const mix = api.sharesOf === 'spend' ? apis.find(({ id }) => id === api.id)?.mix : undefined;
  if (mix === undefined) return api;
  const { sharesOf: _, ...others } = api;
  const shares = (api.mix ?? []).map((part, at) => ({
    ...part,
    share: toType(mix[at]?.share ?? part.share),
  }));
  return { ...others, id: mixId(shares), mix: shares };
};

const isBySpend = ({ apis }: SaidFields): boolean => apis?.some((api) => api.sharesOf === 'spend') ?? false;

/** The draft as its card shows it; `scenario` is what it resolves to. */
export const withTokenShares = (draft: Draft, scenario: Scenario): Draft =>
  isBySpend(draft.fields)
    ? {
        ...draft,
        fields: { ...draft.fields, apis: (draft.fields.apis ?? []).map((api) => inTokens(api, scenario)) },
      }
    : draft;

/** Whether its mixes have shares of the tokens only once it is costed. */
export const needsCosting = ({ fields }: Draft): boolean => isBySpend(fields);

/** APIs after a change of `withTokenShares`: those that it left alone are as they were said. */
export const asSaidBefore = (
  after: readonly DraftApi[] | undefined,
  { apis = [] }: SaidFields,
  scenario: Scenario,
): readonly DraftApi[] | undefined =>
  after?.map((api) => apis.find((said) => isSameJson(inTokens(said, scenario), api)) ?? api);
