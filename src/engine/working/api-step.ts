import type { Comparison } from '../../domain/assessment.ts';
import { percent, plain, tokens, usd, usdPerMillion } from '../../domain/format.ts';
import type { Api, Scenario } from '../../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import type { WorkingLine, WorkingStep } from '../../domain/working.ts';
import { apiLine, blendedUsdPerMillion } from '../api-cost.ts';
import type { Names } from '../names.ts';

interface Factor {
  readonly formula: string;
  readonly numbers: string;
}

/** What makes the price as billed differ from the blended list price. */
const factorsOf = (api: Api, batchShare: number): readonly Factor[] => [
  ...(batchShare * api.batchDiscount > 0
    ? [
        {
          formula: '(1 − batch share × batch discount)',
          numbers: `(1 − ${percent(batchShare)} × ${percent(api.batchDiscount)})`,
        },
      ]
    : []),
  ...(api.discount > 0 ? [{ formula: '(1 − discount)', numbers: `(1 − ${percent(api.discount)})` }] : []),
  ...(api.regionalUplift === 1
    ? []
    : [{ formula: 'regional surcharge', numbers: plain(api.regionalUplift) }]),
];

const blendedLine = (api: Api, { workload }: Scenario, name: string): WorkingLine => {
  const input = workload.inputTokensPerMonth / tokensPerMonth(workload);
  const cached = workload.cachedInputShare;
  const value = blendedUsdPerMillion(api, workload);
  const [inputFormula, inputNumbers] =
    cached > 0
      ? [
          'input share × ((1 − cached) × input price + cached × cached price)',
          `${percent(input)} × (${percent(1 - cached)} × ${usd(api.usdPerMillionInput)} + ${percent(cached)} × ${usd(api.usdPerMillionCachedInput)})`,
        ]
      : ['input share × input price', `${percent(input)} × ${usd(api.usdPerMillionInput)}`];
  return {
    what: `${name}: blended price`,
    formula: `${inputFormula} + output share × output price`,
    numbers: `${inputNumbers} + ${percent(1 - input)} × ${usd(api.usdPerMillionOutput)}`,
    result: usdPerMillion(value),
    value,
  };
};

const billLine = (api: Api, scenario: Scenario, comparison: Comparison, name: string): WorkingLine => {
  const { workload, selfHosted } = scenario;
  const factors = factorsOf(api, workload.batchShare);
  const { fixedUsd } = apiLine(api, workload, selfHosted.ops.usdPerHour);
  const volume = tokensPerMonth(workload) / TOKENS_PER_MILLION;
  return {
    what: `${name}: monthly bill`,
    formula: ['million tokens', 'blended price', ...factors.map(({ formula }) => formula)]
      .join(' × ')
      .concat(fixedUsd > 0 ? ' + ops hours × hourly rate' : ''),
    numbers: [
      tokens(volume),
      usd(blendedUsdPerMillion(api, workload)),
      ...factors.map(({ numbers }) => numbers),
    ]
      .join(' × ')
      .concat(fixedUsd > 0 ? ` + ${plain(api.opsHoursPerMonth)} × ${usd(selfHosted.ops.usdPerHour)}` : ''),
    result: usd(comparison.monthlyUsd),
    value: comparison.monthlyUsd,
  };
};

/** Step 2: what each API costs for that volume. */
export const apiStep = (
  scenario: Scenario,
  comparisons: readonly Comparison[],
  names: Names,
): WorkingStep => ({
  title: 'What each API costs',
  lines: scenario.apis.flatMap((api, index) => {
    const comparison = comparisons[index];
    const name = names.api(api.id);
    return comparison === undefined
      ? []
      : [blendedLine(api, scenario, name), billLine(api, scenario, comparison, name)];
  }),
});
