import type { Answer } from '../domain/answer.ts';
import { cheapestRival } from '../domain/cheapest-rival.ts';
import type { Source } from '../domain/evidence.ts';
import { apiFieldAt } from '../domain/paths.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { cardContent } from '../words/card.ts';
import { type Names, YOUR_PRICE } from '../words/names.ts';

/** An answer as a row of a table: every figure of its card, what it is computed from, and where that is from. */

/** One cell of a table; null is empty. */
export type Cell = string | number | null;
/** Cells by the names of their columns. */
export type ExportRow = Readonly<Record<string, Cell>>;

const sourceOf = ({ evidence }: Answer, field: string): Source | undefined =>
  evidence.sources.find((source) => source.field === field);

/** What each GPU costs, what the fleet serves, and the parts of its bill, which add up to it. */
const hostingCells = (answer: Answer, names: Names): ExportRow => {
  const { scenario, assessment } = answer;
  const { selfHosted: hosted } = scenario;
  const { selfHosted } = assessment;
  const { computeUsd, redundancyUsd, powerUsd, opsUsd, otherUsd } = selfHosted.breakdown;
  const price = ['usdPerGpuHour', 'usdPerGpu'].map((part) =>
    sourceOf(answer, `selfHosted.procurement.${part}`),
  );
  const [priced] = price.filter((source) => source !== undefined);
  const part = (usd: number): Cell => (names.hidesHosting ? YOUR_PRICE : usd);
  return {
    gpu_price_source: priced?.source ?? null,
    gpu_price_date: priced?.date ?? null,
    billed_hours_per_month:
      hosted.procurement.kind === 'rent' ? hosted.procurement.billedHoursPerMonth : null,
    replicas: selfHosted.replicas.active,
    spare_replicas: selfHosted.replicas.spare,
    gpus_per_replica: hosted.gpusPerReplica,
    tokens_per_second_per_replica: selfHosted.throughput.tokensPerSecondPerReplica,
    throughput_source: selfHosted.throughput.source || selfHosted.throughput.basis,
    serving_usd_per_month: part(computeUsd),
    spares_usd_per_month: part(redundancyUsd),
    power_usd_per_month: part(powerUsd),
    engineering_usd_per_month: part(opsUsd),
    other_usd_per_month: part(otherUsd),
  };
};

/** Where an API's price is from, and the oldest day of it: a mix has a price for each of its models. */
const apiSource = ({ evidence }: Answer, index: number): { source: Cell; date: Cell } => {
  const found = evidence.sources.filter(({ field }) => {
    const at = apiFieldAt(field);
    return at?.api === index && at.name === 'usdPerMillionInput';
  });
  const [oldest = null] = found.map(({ date }) => date).toSorted();
  return { source: [...new Set(found.map(({ source }) => source))].join(' | ') || null, date: oldest };
};

/** Each API with its bills, its prices, what is taken off them, and their day. */
const apiCells = (answer: Answer, names: Names): ExportRow => {
  const cells = answer.assessment.comparisons.flatMap(({ api, monthlyUsd, atHalfUsd }, at) => {
    const index = answer.scenario.apis.findIndex(({ id }) => id === api);
    const {
      usdPerMillionInput = null,
      usdPerMillionCachedInput = null,
      usdPerMillionOutput = null,
      usdPerMillionCacheWrite = null,
      discount = null,
      batchDiscount = null,
      regionalUplift = null,
      usdPerMonth = null,
    } = answer.scenario.apis[index] ?? {};
    const { source, date } = apiSource(answer, index);
    const price = (usd: number | null): Cell => (names.hidesApi(index) ? YOUR_PRICE : usd);
    const named = `api_${at + 1}`;
    return [
      [named, names.apiById(api)],
      [`${named}_usd_per_month`, monthlyUsd],
      [`${named}_usd_per_month_at_half`, atHalfUsd],
      [`${named}_usd_per_million_input`, price(usdPerMillionInput)],
      [`${named}_usd_per_million_cached_input`, price(usdPerMillionCachedInput)],
      [`${named}_usd_per_million_cache_write`, price(usdPerMillionCacheWrite)],
      [`${named}_usd_per_million_output`, price(usdPerMillionOutput)],
      [`${named}_discount`, price(discount)],
      [`${named}_batch_discount`, price(batchDiscount)],
      [`${named}_regional_uplift`, price(regionalUplift)],
      [`${named}_bought_usd_per_month`, price(usdPerMonth)],
      [`${named}_price_source`, source],
      [`${named}_price_date`, date],
    ] as const;
  });
  return Object.fromEntries<Cell>(cells);
};

/** The row of an answer as a channel may see it: a negotiated price is "your price". */
export const answerRow = (answer: Answer): ExportRow => {
  const { scenario, assessment, evidence } = answer;
  const { names, headline, check, all } = cardContent(answer, 'channel');
  const { selfHosted, verdict } = assessment;
  const { procurement } = scenario.selfHosted;
  const against = cheapestRival(assessment);
  const price = (field: string, value: number): Cell =>
    names.hides(`selfHosted.procurement.${field}`) ? YOUR_PRICE : value;
  return {
    // A job that is done once has one bill, which stands in the columns of a month.
    one_time: scenario.workload.oneTime === true ? 'yes' : null,
    tokens_per_month: tokensPerMonth(scenario.workload),
    input_tokens_per_month: scenario.workload.inputTokensPerMonth,
    output_tokens_per_month: scenario.workload.outputTokensPerMonth,
    cached_input_share: scenario.workload.cachedInputShare,
    cache_write_share: scenario.workload.cacheWriteShare ?? 0,
    batch_share: scenario.workload.batchShare,
    model: scenario.selfHosted.model,
    precision: scenario.selfHosted.precision,
    gpu: scenario.selfHosted.gpu,
    gpus: selfHosted.gpus,
    paid: procurement.kind,
    usd_per_gpu_hour: procurement.kind === 'rent' ? price('usdPerGpuHour', procurement.usdPerGpuHour) : null,
    usd_per_gpu: procurement.kind === 'own' ? price('usdPerGpu', procurement.usdPerGpu) : null,
    self_hosted_usd_per_month: selfHosted.monthlyUsd,
    self_hosted_usd_per_month_at_half: selfHosted.atHalf.monthlyUsd ?? selfHosted.monthlyUsd,
    load: selfHosted.load,
    choice: verdict.choice,
    api: verdict.api === '' ? null : names.apiById(verdict.api),
    against: names.apiById(verdict.against),
    against_usd_per_month: against?.monthlyUsd ?? null,
    break_even_tokens_per_month:
      against?.breakEven.kind === 'at' ? against.breakEven.tokensPerMonth : (against?.breakEven.kind ?? null),
    regime: verdict.regime,
    headline,
    half_check: check === null ? null : `${check.label} ${check.text}`,
    warnings: all.warnings.join(' ') || null,
    engine: evidence.basis.engine,
    catalog: evidence.basis.catalog,
    api_prices: evidence.basis.apiPrices,
    ...hostingCells(answer, names),
    ...apiCells(answer, names),
  };
};
