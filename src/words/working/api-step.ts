import type { Comparison } from '../../domain/assessment.ts';
import { percent, plain, tokens, usd, usdPerMillion } from '../../domain/format.ts';
import type { Api, Scenario } from '../../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import type { ApiSums, WorkingLine, WorkingStep } from '../../domain/working.ts';

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

/** The price of input: plain, or its parts where some of it is read from or written to a cache. */
const inputParts = (api: Api, workload: Scenario['workload'], input: number): readonly [string, string] => {
  const { cachedInputShare: cached, cacheWriteShare: written = 0 } = workload;
  if (cached + written <= 0)
    return ['input share × input price', `${percent(input)} × ${usd(api.usdPerMillionInput)}`];
  const writePrice = usd(api.usdPerMillionCacheWrite ?? api.usdPerMillionInput);
  const [writeFormula, writeNumbers] =
    written > 0 ? [' + written × cache-write price', ` + ${percent(written)} × ${writePrice}`] : ['', ''];
  const plainShare = written > 0 ? '1 − cached − written' : '1 − cached';
  return [
    `input share × ((${plainShare}) × input price + cached × cached price${writeFormula})`,
    `${percent(input)} × (${percent(1 - cached - written)} × ${usd(api.usdPerMillionInput)} + ${percent(cached)} × ${usd(api.usdPerMillionCachedInput)}${writeNumbers})`,
  ];
};

const blendedLine = (
  api: Api,
  { workload }: Scenario,
  { blendedUsdPerMillion: value }: ApiSums,
  name: string,
): WorkingLine => {
  const input = workload.inputTokensPerMonth / tokensPerMonth(workload);
  const [inputFormula, inputNumbers] = inputParts(api, workload, input);
  return {
    what: `${name}: blended price`,
    formula: `${inputFormula} + output share × output price`,
    numbers: `${inputNumbers} + ${percent(1 - input)} × ${usd(api.usdPerMillionOutput)}`,
    result: usdPerMillion(value),
    value,
  };
};

/** What is paid whatever the volume. */
const fixedParts = (api: Api, opsUsdPerHour: number): readonly Factor[] => [
  ...(api.opsHoursPerMonth > 0
    ? [
        {
          formula: 'ops hours × hourly rate',
          numbers: `${plain(api.opsHoursPerMonth)} × ${usd(opsUsdPerHour)}`,
        },
      ]
    : []),
  ...(api.usdPerMonth === undefined
    ? []
    : [{ formula: 'capacity bought by the month', numbers: usd(api.usdPerMonth) }]),
];

const billLine = (
  api: Api,
  { workload, selfHosted }: Scenario,
  { blendedUsdPerMillion, includedTokens }: ApiSums,
  { monthlyUsd }: Comparison,
  name: string,
): WorkingLine => {
  const factors = factorsOf(api, workload.batchShare);
  const volume = Math.max(0, tokensPerMonth(workload) - includedTokens) / TOKENS_PER_MILLION;
  const fixed = fixedParts(api, selfHosted.ops.usdPerHour);
  return {
    what: `${name}: monthly bill`,
    formula: [
      includedTokens > 0 ? 'million tokens above the capacity bought' : 'million tokens',
      'blended price',
      ...factors.map(({ formula }) => formula),
    ]
      .join(' × ')
      .concat(...fixed.map(({ formula }) => ` + ${formula}`)),
    numbers: [tokens(volume), usd(blendedUsdPerMillion), ...factors.map(({ numbers }) => numbers)]
      .join(' × ')
      .concat(...fixed.map(({ numbers }) => ` + ${numbers}`)),
    result: usd(monthlyUsd),
    value: monthlyUsd,
  };
};

/** Step 2: what each API costs for that volume. */
export const apiStep = (
  scenario: Scenario,
  sums: readonly ApiSums[],
  comparisons: readonly Comparison[],
  nameOf: (api: string) => string,
): WorkingStep => ({
  title: 'What each API costs',
  lines: scenario.apis.flatMap((api, index) => {
    const comparison = comparisons[index];
    const of = sums[index];
    const name = nameOf(api.id);
    return comparison === undefined || of === undefined
      ? []
      : [blendedLine(api, scenario, of, name), billLine(api, scenario, of, comparison, name)];
  }),
});
