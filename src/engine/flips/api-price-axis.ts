import { pathOf } from '../../domain/paths.ts';
import { TOKENS_PER_MILLION } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import type { Axis, AxisLine } from './axis.ts';
import type { AxisContext } from './context.ts';
import { straight, untouched } from './straight.ts';

/** One API's price as billed, in USD per million tokens at this mix: list prices scaled alike. */
export const apiPriceAxis = (context: AxisContext, api: string): Axis | null => {
  const { scenario, lines } = context;
  const { apis, workload } = scenario;
  const candidate = lines.find((one) => one.api === api);
  if (candidate === undefined || candidate.line.usdPerToken <= 0) return null;
  const { fixedUsd, includedTokens, usdPerToken } = candidate.line;
  const now = usdPerToken * TOKENS_PER_MILLION;
  const volume = tokensPerMonth(workload);
  const slopeAt = (tokens: number): number => Math.max(0, tokens - includedTokens) / TOKENS_PER_MILLION;
  const line: AxisLine = {
    api,
    at0: fixedUsd,
    slope: slopeAt(volume),
    half: { at0: fixedUsd, slope: slopeAt(volume / 2) },
  };
  return straight(context, {
    input: 'api-price',
    field: pathOf(
      'apis',
      apis.findIndex(({ id }) => id === api),
      'usdPerMillionTokens',
    ),
    api,
    now,
    slopeOf: untouched,
    lines: lines.map((other) => (other === candidate ? line : other)),
  });
};
