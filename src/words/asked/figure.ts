import type { Answer } from '../../domain/answer.ts';
import { plural, usd, usdExact } from '../../domain/format.ts';
import { roughly } from '../../domain/round.ts';
import { namesFor } from '../names.ts';
import { billUsd, hostingBill, span } from './apis.ts';
import { datedPrice, hardwareSources, listPriceWords, originOf } from './dated.ts';
import { SCALE_OF_WORD } from './for-each.ts';
import { bill } from './money.ts';
import { volume } from './work.ts';

/** "what is the $1,618?": a sum of the card, or the price of an API, by its figure. */

const FIGURE =
  /(?:\$ ?(?=\d)|(?<![\w.-])(?=\d{1,3},\d{3}|\d{3}|\d+\.\d\d|\d+(?:\.\d+)?k\b))(\d[\d,]*(?:\.\d+)?(?: ?[km]\b)?)(?![\w%])(?! (?:requests|calls|queries|prompts|answers|messages|chats|documents|docs|pages|tickets|e-?mails|tokens|users|people|hours|months)\b)/i;
const RATIO = /\b(\d+(?:\.\d+)?) ?[x×](?!\w)/i;

/** Whether a figure as it was typed is this sum, shown in full or rounded. */
const isShownAs = (figure: string, value: number): boolean => {
  const [, digits = '', scale = ''] = /^([\d.]+) ?([km]?)$/i.exec(figure.replaceAll(',', '')) ?? [];
  const typed = String(Number(digits) * (SCALE_OF_WORD[scale.toLowerCase()] ?? 1));
  const shown = [usd(value), usdExact(value)].map((text) => text.replace(/[$,]/g, ''));
  // "42k" is $42,446.
  const unit =
    scale === '' ? 0 : (SCALE_OF_WORD[scale.toLowerCase()] ?? 1) / 10 ** (digits.split('.')[1]?.length ?? 0);
  return shown.includes(typed) || Number(typed) === value || Math.abs(Number(typed) - value) < unit / 2;
};

const API_FIELD = /^apis\[(\d+)\]\.usdPerMillion(Input|Output|CachedInput)$/;
const SIDES: Readonly<Record<string, string>> = {
  Input: 'input',
  Output: 'output',
  CachedInput: 'cached input',
};

/** What a GPU costs. */
const hardwareAs = (answer: Answer, typed: string): string | undefined =>
  hardwareSources(answer)
    .filter(({ value }) => typeof value === 'number' && isShownAs(typed, value))
    .map((source) => datedPrice(source, answer))[0];

const pricedAs = (answer: Answer, typed: string): string | undefined => {
  const found = answer.evidence.sources.find(
    ({ field, value }) => API_FIELD.test(field) && typeof value === 'number' && isShownAs(typed, value),
  );
  const [, index, side] = API_FIELD.exec(found?.field ?? '') ?? [];
  const api = answer.scenario.apis[Number(index)]?.id;
  if (found === undefined || api === undefined || side === undefined) return undefined;
  const name = namesFor(answer, 'asker').short(api);
  return `$${typed} is the price of a million ${SIDES[side]} tokens of ${name}, ${originOf(found, answer)}.`;
};

/** The bill that somebody said. */
const billedAs = (answer: Answer, typed: string): string | undefined => {
  const stated = answer.draft.fields['workload.bill'];
  return stated !== undefined && isShownAs(typed, stated.usdPerMonth)
    ? `$${typed} is the bill that was typed, of ${namesFor(answer, 'asker').short(stated.api)}: at its price that is ${volume(answer)}`
    : undefined;
};

const summedAs = (answer: Answer, typed: string): string | undefined => {
  const { assessment } = answer;
  const api = assessment.comparisons.find(({ monthlyUsd }) => isShownAs(typed, monthlyUsd));
  if (api !== undefined)
    return `$${typed} is what ${namesFor(answer, 'asker').short(api.api)} costs ${span(answer)} at this volume${listPriceWords(answer, api.api)}.`;
  const { breakdown, monthlyUsd } = assessment.selfHosted;
  const parts = [
    ['the whole of hosting', monthlyUsd],
    ['the GPUs that serve', breakdown.computeUsd],
    ['the spares', breakdown.redundancyUsd],
    ['the people', breakdown.opsUsd],
    ['electricity', breakdown.powerUsd],
    ['everything else', breakdown.otherUsd],
  ] as const;
  const part = parts.find(([, value]) => value > 0 && isShownAs(typed, value));
  const costs = part?.[0] === undefined ? undefined : `$${typed} is what ${part[0]} costs ${span(answer)}.`;
  return part?.[0] === 'the whole of hosting' ? bill(answer) : costs;
};

/** What is paid on day one for hardware that is bought. */
const boughtAs = ({ assessment, scenario }: Answer, typed: string): string | undefined => {
  const { upfrontUsd, gpus } = assessment.selfHosted;
  const { procurement } = scenario.selfHosted;
  if (upfrontUsd === undefined || procurement.kind !== 'own' || !isShownAs(typed, upfrontUsd))
    return undefined;
  const { usdPerGpu, hostUsdPerGpu } = procurement;
  const around = hostUsdPerGpu > 0 ? `, and ${usd(hostUsdPerGpu)} for the machine around each` : '';
  return `$${typed} is paid on day one: ${plural(gpus, 'GPU')} at ${usd(usdPerGpu)}${around}.`;
};

/** "I don't get the 18x": two bills of the card, one so many times the other. */
const ratioAs = (answer: Answer, typed: string): string | undefined => {
  const { comparisons } = answer.assessment;
  const hosting = hostingBill(answer);
  const other = comparisons.find((one) => roughly(hosting / billUsd(one)) === Number(typed));
  return (
    other &&
    `Hosting at ${usd(hosting)} is ${typed}× ${namesFor(answer, 'asker').short(other.api)} at ${usd(billUsd(other))}.`
  );
};

/** What a figure in a question is; undefined where it holds none that is on the card. */
export const askedFigure = (question: string, answer: Answer): string | undefined => {
  const ratio = RATIO.exec(question)?.[1];
  if (ratio !== undefined) return ratioAs(answer, ratio);
  const typed = FIGURE.exec(question)?.[1];
  return typed === undefined
    ? undefined
    : (hardwareAs(answer, typed) ??
        pricedAs(answer, typed) ??
        billedAs(answer, typed) ??
        summedAs(answer, typed) ??
        boughtAs(answer, typed));
};
