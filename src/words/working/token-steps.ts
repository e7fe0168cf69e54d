import type { Comparison, SelfHostedResult } from '../../domain/assessment.ts';
import { count, percent, tokenVolume, usd, usdPerMillion } from '../../domain/format.ts';
import { SECONDS_PER_HOUR, TOKENS_PER_MILLION } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import type { ApiSums, HostSums, Sums, WorkingLine, WorkingStep } from '../../domain/working.ts';
import { exactNumber, exactPercent, exactTokens, exactUsd } from './exact.ts';
import { keptLines } from './fleet-step.ts';
import type { Known } from './known.ts';

/** Steps 5 and 6: the price of a token at the full traffic, and the same fleet at half of it. */

/** Past the capacity that is bought each token is paid for; within it both bills stand still, and may meet as well. */
const whereBillsMeet = (
  meeting: number,
  { fixedUsd, usdPerToken, atBreakEvenUsd, includedTokens: bought }: ApiSums,
): Pick<WorkingLine, 'formula' | 'numbers'> => {
  if (meeting < bought)
    return {
      formula: 'within the capacity bought: self-hosted bill there against that of the API',
      numbers: `${exactUsd(atBreakEvenUsd)} against ${exactUsd(fixedUsd)}`,
    };
  const formula = '(self-hosted bill there − fixed part of the API) ÷ USD per million tokens × 1M';
  const numbers = `(${exactUsd(atBreakEvenUsd)} − ${exactUsd(fixedUsd)}) ÷ ${exactUsd(usdPerToken * TOKENS_PER_MILLION)} × 1M`;
  return bought > 0
    ? { formula: `${formula} + tokens of that capacity`, numbers: `${numbers} + ${exactTokens(bought)}` }
    : { formula, numbers };
};

/** Where the bills meet more than once: the card says the last of them. */
const forGood = ({
  tokensPerMonth: first,
  staysFromTokensPerMonth: last,
}: Extract<Comparison['breakEven'], { kind: 'at' }>): string =>
  last === null || tokenVolume(last) === tokenVolume(first) ? '' : `, for good from ${tokenVolume(last)}`;

/** Its bill as a sum: what is fixed, and what is paid by the token beyond it. */
const billAt = (tokens: number, { fixedUsd, usdPerToken, includedTokens }: ApiSums): string => {
  const paid = Math.max(0, tokens - includedTokens) / TOKENS_PER_MILLION;
  const byTheToken = `${exactNumber(paid)} × ${exactUsd(usdPerToken * TOKENS_PER_MILLION)}`;
  return fixedUsd === 0 ? byTheToken : `${exactUsd(fixedUsd)} + ${byTheToken}`;
};

const breakEvenLine = ({ breakEven }: Comparison, sums: ApiSums | undefined, name: string): WorkingLine[] => {
  if (breakEven.kind !== 'at' || sums === undefined) return [];
  return [
    {
      what: `Break-even with ${name}`,
      ...whereBillsMeet(breakEven.tokensPerMonth, sums),
      result: `${tokenVolume(breakEven.tokensPerMonth)}${forGood(breakEven)}`,
      value: breakEven.tokensPerMonth,
    },
  ];
};

/** What more GPUs cost where they never pay: the card holds it against the price of the API. */
const replicaLine = (host: HostSums, volume: number, comparisons: readonly Comparison[]): WorkingLine[] => {
  const value = comparisons
    .map(({ breakEven }) => (breakEven.kind === 'never' ? breakEven.because : undefined))
    .find((because) => because?.code === 'each-replica-dearer')?.replicaUsdPerMillionTokens;
  if (value === undefined) return [];
  const { gpusPerReplica, tokensPerSecondPerReplica, plannedLoad } = host.billed;
  const { egress } = host.others;
  const full = (tokensPerSecondPerReplica * SECONDS_PER_HOUR * host.billedHours) / TOKENS_PER_MILLION;
  const sent = egress > 0 ? ` + ${exactUsd(egress)} ÷ ${exactNumber(volume / TOKENS_PER_MILLION)}` : '';
  return [
    {
      what: 'One more replica, per million tokens',
      formula: `its GPUs × (one GPU + its power) ÷ (million tokens of its capacity × planned load)${egress > 0 ? ' + egress ÷ million tokens' : ''}`,
      numbers: `${count(gpusPerReplica)} × ${exactUsd(host.gpuMonthUsd + host.powerMonthUsd)} ÷ (${exactNumber(full)} × ${exactPercent(plannedLoad)})${sent}`,
      result: usdPerMillion(value),
      value,
    },
  ];
};

/** A fleet that is too small: what its tokens would cost at the most that it can serve. */
const fullLine = ({ breakdown, capacityTokensPerMonth, load }: SelfHostedResult): WorkingLine[] => {
  if ((load ?? 0) <= 1) return [];
  const { computeUsd, powerUsd } = breakdown;
  const value = ((computeUsd + powerUsd) / capacityTokensPerMonth) * TOKENS_PER_MILLION;
  return [
    {
      what: 'These GPUs when full, per million tokens',
      formula: '(GPUs that serve + their power) ÷ million tokens of capacity',
      numbers: `(${exactUsd(computeUsd)} + ${exactUsd(powerUsd)}) ÷ ${exactNumber(capacityTokensPerMonth / TOKENS_PER_MILLION)}`,
      result: usdPerMillion(value),
      value,
    },
  ];
};

/** Capacity and load of the fleet, USD per million tokens on it, and the volume at which the bills meet. */
export const tokenStep = (
  { scenario, assessment }: Known,
  { host, apis }: Sums,
  nameOf: (api: string) => string,
): WorkingStep => {
  const { selfHosted: self, comparisons } = assessment;
  const volume = tokensPerMonth(scenario.workload);
  return {
    title: 'What a token costs, and where the bills meet',
    lines: [
      {
        what: 'Capacity',
        formula: 'replicas × tokens a second × 3,600 × hours',
        numbers: `${count(self.replicas.active)} × ${exactNumber(host.billed.tokensPerSecondPerReplica)} × ${count(SECONDS_PER_HOUR)} × ${exactNumber(host.billedHours)}`,
        result: tokenVolume(self.capacityTokensPerMonth),
        value: self.capacityTokensPerMonth,
      },
      ...(self.load === null
        ? []
        : [
            {
              what: 'Load',
              formula: 'volume ÷ capacity',
              numbers: `${exactTokens(volume)} ÷ ${exactTokens(self.capacityTokensPerMonth)}`,
              result: percent(self.load),
              value: self.load,
            },
          ]),
      {
        what: 'Self-hosted, per million tokens',
        formula: 'monthly bill ÷ million tokens',
        numbers: `${exactUsd(self.monthlyUsd)} ÷ ${exactNumber(volume / TOKENS_PER_MILLION)}`,
        result: usdPerMillion(self.usdPerMillionTokens),
        value: self.usdPerMillionTokens,
      },
      ...replicaLine(host, volume, comparisons),
      ...fullLine(self),
      ...comparisons.flatMap((comparison, index) =>
        breakEvenLine(comparison, apis[index], nameOf(comparison.api)),
      ),
    ],
  };
};

/** Price of a token at half the traffic: the fleet stays as it is and is half as busy; what of it could be handed back. */
export const halfStep = (known: Known, sums: Sums, nameOf: (api: string) => string): WorkingStep => {
  const { selfHosted: self, comparisons } = known.assessment;
  const { apis } = sums;
  const half = tokensPerMonth(known.scenario.workload) / 2;
  return {
    title: 'The same fleet at half the traffic',
    lines: [
      {
        what: 'Self-hosted, per million tokens',
        formula: 'its bill at half the traffic ÷ half the million tokens',
        numbers: `${exactUsd(self.atHalf.monthlyUsd ?? self.monthlyUsd)} ÷ ${exactNumber(half / TOKENS_PER_MILLION)}`,
        result: usdPerMillion(self.atHalf.usdPerMillionTokens),
        value: self.atHalf.usdPerMillionTokens,
      },
      ...keptLines(known, sums),
      ...comparisons.flatMap(({ api, atHalfUsd }, index) => {
        const sums = apis[index];
        return sums === undefined
          ? []
          : [
              {
                what: `${nameOf(api)}: bill at half the traffic`,
                formula: `${sums.fixedUsd === 0 ? '' : 'fixed part + '}million tokens × USD per million tokens`,
                numbers: billAt(half, sums),
                result: usd(atHalfUsd),
                value: atHalfUsd,
              },
            ];
      }),
    ],
  };
};
