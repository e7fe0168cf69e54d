import {
  apiName,
  bareModelId,
  listsApi,
  makerElsewhere,
  openModelOfApi,
  placeIn,
  sellerName,
  soldAs,
} from '../catalog/index.ts';
import type { Context } from './context.ts';
import { residencyOf } from './scenario-parts.ts';

/** Which APIs a line's constraints leave: those on the team's list, and those that process in its region. */

/** The region that data must stay in; `undefined` where none was named, `null` where data may go anywhere. */
const regionOf = ({ fields }: Context): string | undefined | null =>
  residencyOf(fields) === 'region' ? fields['constraints.region'] : null;

/** Whether the constraints that were said leave this API to choose. */
export const isAllowed = (context: Context, apiId: string): boolean => {
  const { fields } = context;
  const only = fields['constraints.sellers'];
  if (only !== undefined && !listsApi(only, apiId)) return false;
  if (listsApi(fields['constraints.excludedSellers'] ?? [], apiId)) return false;
  const region = regionOf(context);
  return region === null || placeIn(apiId, region) !== undefined;
};

/**
 * The same model where the constraints allow it: the id itself, else that of another seller, clouds before others.
 * Undefined where no seller that is allowed has it.
 */
export const allowedSeller = (context: Context, apiId: string): string | undefined =>
  isAllowed(context, apiId)
    ? apiId
    : soldAs(bareModelId(apiId.slice(apiId.indexOf('/') + 1)), context.asOf).find((id) =>
        isAllowed(context, id),
      );

/**
 * A rule against a seller is about the seller. Where another one sells that maker's model, the rule may be meant to
 * cover it or not: it stays, and that is said. Weights that are published run without their maker.
 */
export const warnOfMakers = ({ fields, ledger }: Context, ids: readonly string[]): void => {
  const excluded = fields['constraints.excludedSellers'] ?? [];
  for (const id of ids) {
    const maker = openModelOfApi(id) === undefined ? makerElsewhere(id) : undefined;
    if (maker === undefined || listsApi(excluded, id) || !listsApi(excluded, `${maker}/`)) continue;
    ledger.doubt('maker-excluded', {
      api: apiName(id),
      maker: sellerName(`${maker}/`),
      seller: sellerName(id),
    });
  }
};
