import type { Answer } from '../../domain/answer.ts';
import { plainFigure } from '../../domain/figures.ts';
import { plural, usd, usdExact } from '../../domain/format.ts';
import { apiFieldAt } from '../../domain/paths.ts';
import type { TypedFigure } from '../../domain/question.ts';
import { roughly } from '../../domain/round.ts';
import { namesFor } from '../names.ts';
import { TOKEN_PRICE_NAMES } from '../token-prices.ts';
import { billUsd, hostingBill, span } from './apis.ts';
import { datedPrice, hardwareSources, listPriceWords, originOf } from './dated.ts';
import { bill } from './money.ts';
import { volume } from './work.ts';

/** "what is the $1,618?": a sum of the card, or the price of an API, by its figure. */

type Sum = TypedFigure & { readonly kind: 'sum' };

/** Whether a figure as it was typed is this sum, shown in full or rounded. */
const isShownAs = ({ usd: typed, within }: Sum, value: number): boolean =>
  [usd(value), usdExact(value)].some((shown) => plainFigure(shown) === String(typed)) ||
  typed === value ||
  Math.abs(typed - value) < within;

/** What a GPU costs. */
const hardwareAs = (answer: Answer, sum: Sum): string | undefined =>
  hardwareSources(answer)
    .filter(({ value }) => typeof value === 'number' && isShownAs(sum, value))
    .map((source) => datedPrice(source, answer))[0];

const pricedAs = (answer: Answer, sum: Sum): string | undefined => {
  const [found] = answer.evidence.sources
    .flatMap((source) => {
      const at = apiFieldAt(source.field);
      const tokens = TOKEN_PRICE_NAMES.get(at?.name ?? '');
      const api = answer.scenario.apis[at?.api ?? -1];
      return at?.part === null && tokens !== undefined && api !== undefined ? [{ source, tokens, api }] : [];
    })
    .filter(({ source: { value } }) => typeof value === 'number' && isShownAs(sum, value));
  if (found === undefined) return undefined;
  const name = namesFor(answer, 'asker').short(found.api.id);
  return `$${sum.typed} is the price of a million ${found.tokens.called} tokens of ${name}, ${originOf(found.source, answer)}.`;
};

/** The bill that somebody said. */
const billedAs = (answer: Answer, sum: Sum): string | undefined => {
  const stated = answer.draft.fields['workload.bill'];
  return stated !== undefined && isShownAs(sum, stated.usdPerMonth)
    ? `$${sum.typed} is the bill that was typed, of ${namesFor(answer, 'asker').short(stated.api)}: at its price that is ${volume(answer)}`
    : undefined;
};

const summedAs = (answer: Answer, sum: Sum): string | undefined => {
  const { assessment } = answer;
  const api = assessment.comparisons.find(({ monthlyUsd }) => isShownAs(sum, monthlyUsd));
  if (api !== undefined)
    return `$${sum.typed} is what ${namesFor(answer, 'asker').short(api.api)} costs ${span(answer)} at this volume${listPriceWords(answer, api.api)}.`;
  const { breakdown, monthlyUsd } = assessment.selfHosted;
  if (monthlyUsd > 0 && isShownAs(sum, monthlyUsd)) return bill(answer);
  const parts = [
    ['the GPUs that serve', breakdown.computeUsd],
    ['the spares', breakdown.redundancyUsd],
    ['the people', breakdown.opsUsd],
    ['electricity', breakdown.powerUsd],
    ['everything else', breakdown.otherUsd],
  ] as const;
  const part = parts.find(([, value]) => value > 0 && isShownAs(sum, value));
  return part && `$${sum.typed} is what ${part[0]} costs ${span(answer)}.`;
};

/** What is paid on day one for hardware that is bought. */
const boughtAs = ({ assessment, scenario }: Answer, sum: Sum): string | undefined => {
  const { upfrontUsd, gpus } = assessment.selfHosted;
  const { procurement } = scenario.selfHosted;
  if (upfrontUsd === undefined || procurement.kind !== 'own' || !isShownAs(sum, upfrontUsd)) return undefined;
  const { usdPerGpu, hostUsdPerGpu } = procurement;
  const around = hostUsdPerGpu > 0 ? `, and ${usd(hostUsdPerGpu)} for the machine around each` : '';
  return `$${sum.typed} is paid on day one: ${plural(gpus, 'GPU')} at ${usd(usdPerGpu)}${around}.`;
};

/** "I don't get the 18x": two bills of the card, one so many times the other. */
const ratioAs = (
  answer: Answer,
  { typed, times }: TypedFigure & { readonly kind: 'ratio' },
): string | undefined => {
  const { comparisons } = answer.assessment;
  const hosting = hostingBill(answer);
  const other = comparisons.find((one) => roughly(hosting / billUsd(one)) === times);
  return (
    other &&
    `Hosting at ${usd(hosting)} is ${typed}× ${namesFor(answer, 'asker').short(other.api)} at ${usd(billUsd(other))}.`
  );
};

/** What a figure in a question is; undefined where it is none of the card. */
export const figureWords = (answer: Answer, figure: TypedFigure): string | undefined =>
  figure.kind === 'ratio'
    ? ratioAs(answer, figure)
    : (hardwareAs(answer, figure) ??
      pricedAs(answer, figure) ??
      billedAs(answer, figure) ??
      summedAs(answer, figure) ??
      boughtAs(answer, figure));
