import type { Comparison } from '../../domain/assessment.ts';
import { usd } from '../../domain/format.ts';
import type { Api, Scenario } from '../../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import type { ApiSums, WorkingLine, WorkingStep } from '../../domain/working.ts';
import { exactNumber, exactPercent, exactUsd } from './exact.ts';

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
          numbers: `(1 − ${exactPercent(batchShare)} × ${exactPercent(api.batchDiscount)})`,
        },
      ]
    : []),
  ...(api.discount > 0
    ? [{ formula: '(1 − discount)', numbers: `(1 − ${exactPercent(api.discount)})` }]
    : []),
  ...(api.regionalUplift === 1
    ? []
    : [{ formula: 'regional surcharge', numbers: exactNumber(api.regionalUplift) }]),
];

/** The price of input: plain, or its parts where some of it is read from or written to a cache. */
const inputParts = (api: Api, workload: Scenario['workload'], input: number): readonly [string, string] => {
  const { cachedInputShare: cached, cacheWriteShare: written = 0 } = workload;
  if (cached + written <= 0)
    return ['input share × input price', `${exactPercent(input)} × ${exactUsd(api.usdPerMillionInput)}`];
  const writePrice = exactUsd(api.usdPerMillionCacheWrite ?? api.usdPerMillionInput);
  const [writeFormula, writeNumbers] =
    written > 0
      ? [' + written × cache-write price', ` + ${exactPercent(written)} × ${writePrice}`]
      : ['', ''];
  const plainShare = written > 0 ? '1 − cached − written' : '1 − cached';
  return [
    `input share × ((${plainShare}) × input price + cached × cached price${writeFormula})`,
    `${exactPercent(input)} × (${exactPercent(1 - cached - written)} × ${exactUsd(api.usdPerMillionInput)} + ${exactPercent(cached)} × ${exactUsd(api.usdPerMillionCachedInput)}${writeNumbers})`,
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
    numbers: `${inputNumbers} + ${exactPercent(1 - input)} × ${exactUsd(api.usdPerMillionOutput)}`,
    result: `${exactUsd(value)}/M`,
    value,
  };
};

/** What is paid whatever the volume. */
const fixedParts = (api: Api, opsUsdPerHour: number): readonly Factor[] => [
  ...(api.opsHoursPerMonth > 0
    ? [
        {
          formula: 'ops hours × hourly rate',
          numbers: `${exactNumber(api.opsHoursPerMonth)} × ${exactUsd(opsUsdPerHour)}`,
        },
      ]
    : []),
  ...(api.usdPerMonth === undefined
    ? []
    : [{ formula: 'capacity bought by the month', numbers: exactUsd(api.usdPerMonth) }]),
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
    numbers: [exactNumber(volume), exactUsd(blendedUsdPerMillion), ...factors.map(({ numbers }) => numbers)]
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
