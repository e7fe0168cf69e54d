import type { Answer } from '../../domain/answer.ts';
import { isCounted } from '../../domain/evidence.ts';
import { percent, plainTo, usd, usdPerMillion } from '../../domain/format.ts';
import type { NamedApis } from '../../domain/question.ts';
import type { Detailed } from '../../domain/topics.ts';
import { MONTHS_IN, MONTHS_PER_YEAR, PER_MONTH } from '../../domain/units.ts';
import { market } from '../grey-line.ts';
import { namesFor } from '../names.ts';
import { whyRuledOut } from '../ruled-out.ts';
import {
  billUsd,
  type ComparedApi,
  decidingApis,
  hostingBill,
  leadingApi,
  namedElse,
  namedOnCard,
  priced,
  shortName,
  span,
  strangerWords,
} from './apis.ts';
import { breakEven } from './break-even.ts';
import { datedPrice, hardwareSources } from './dated.ts';
import { paying } from './hardware.ts';
import { no, type Told, yes } from './yes-or-no.ts';

/** Answers about money: bills, what is saved, where it breaks even, what hardware costs. */

/** "What is in the bill?" */
export const bill = (answer: Answer): string => {
  const { breakdown } = answer.assessment.selfHosted;
  const parts = [
    ['the GPUs', breakdown.computeUsd],
    ['spares', breakdown.redundancyUsd],
    ['electricity', breakdown.powerUsd],
    ['people', breakdown.opsUsd],
    ['other costs', breakdown.otherUsd],
  ] as const;
  const named = parts.filter(([, amount]) => amount > 0).sort((a, b) => b[1] - a[1]);
  const made = named.map(([what, amount]) => `${what} ${usd(amount)}`).join(', ');
  const { procurement } = answer.scenario.selfHosted;
  const of = hardwareSources(answer)
    .filter((source) => isCounted(source, procurement))
    .map((source) => ` ${datedPrice(source, answer)}`);
  return `Hosting is ${usd(hostingBill(answer))} ${span(answer)}: ${made}.${of.join('')}`;
};

/** A side of a card: hosting, or one of its APIs. */
type Side = ComparedApi | 'hosting';

const sideBill = (answer: Answer, side: Side): number =>
  side === 'hosting' ? hostingBill(answer) : billUsd(side);

const sideName = (answer: Answer, side: Side): string =>
  side === 'hosting' ? side : shortName(answer, side);

const gap = (answer: Answer, dear: Side, cheap: Side): string => {
  const [dearUsd, cheapUsd] = [sideBill(answer, dear), sideBill(answer, cheap)];
  const less = dearUsd - cheapUsd;
  const year = answer.scenario.workload.oneTime === true ? '' : `, ${usd(less * MONTHS_PER_YEAR)} a year`;
  const first = cheap === 'hosting' ? 'Hosting' : sideName(answer, cheap);
  return `${first} at ${usd(cheapUsd)} is ${usd(less)} ${span(answer)} less than ${sideName(answer, dear)} at ${usd(dearUsd)}${year}.`;
};

/** A side of the card by its id. */
const sideOf = ({ assessment }: Answer, id: string): Side =>
  assessment.comparisons.find(({ api }) => api === id) ?? 'hosting';

const outOf = (side: Side): string => (side === 'hosting' || whyRuledOut(side) === '' ? '' : ' (ruled out)');

/** "Is it cheaper than Haiku?": yes or no, and both bills; of all sides where none is named. */
export const compared = (answer: Answer, { side, than, isLess }: Detailed<'compared'>): Told => {
  const one = sideOf(answer, side);
  const others: readonly Side[] =
    than === undefined ? ['hosting', ...answer.assessment.comparisons] : [sideOf(answer, than)];
  const order = (of: Side): number => (isLess ? 1 : -1) * sideBill(answer, of);
  const [other = 'hosting'] = others
    .filter((of) => of !== one && (than !== undefined || of === 'hosting' || whyRuledOut(of) === ''))
    .toSorted((a, b) => order(a) - order(b));
  const clause = `${sideName(answer, one)} is ${usd(sideBill(answer, one))} ${span(answer)}${outOf(one)}, ${sideName(answer, other)} ${usd(sideBill(answer, other))}${outOf(other)}.`;
  return order(one) < order(other) ? yes(clause) : no(clause);
};

/** What the choice saves over the leading API, or hosting over an API the question names; a loss is said as one. */
export const saved = (
  answer: Answer,
  { isOfHosting }: Pick<Detailed<'saved'>, 'isOfHosting'>,
  named: NamedApis,
): string => {
  const leader = leadingApi(answer);
  const { verdict, comparisons } = answer.assessment;
  if (leader === undefined) return bill(answer);
  const those = namedOnCard(answer, named);
  // Of two, one of which the card lacks, there is no difference to tell.
  const stranger = those.length > 1 ? undefined : strangerWords(named);
  if (stranger !== undefined) return [stranger, ...those.map((one) => priced(answer, one))].join(' ');
  const choice = comparisons.find(({ api }) => api === verdict.api);
  const sides = new Set<Side>(those.length > 0 ? those : [leader]);
  if (choice !== undefined && those.length === 0 && !isOfHosting) sides.add(choice);
  if (sides.size < 2) sides.add('hosting');
  const [cheap, dear] = [...sides].toSorted((a, b) => sideBill(answer, a) - sideBill(answer, b));
  return cheap === undefined || dear === undefined ? bill(answer) : gap(answer, dear, cheap);
};

/** "Which model is that bill for?": the bill that was typed, or those of the card, each with what it buys. */
export const ourBill = (answer: Answer): string => {
  const { draft, scenario, evidence } = answer;
  const hosted = evidence.names?.model ?? scenario.selfHosted.model;
  const stated = draft.fields['workload.bill'];
  const hosting = `Hosting ${hosted} is ${usd(hostingBill(answer))} ${span(answer)}`;
  if (stated !== undefined)
    return `The bill of ${usd(stated.usdPerMonth)} a month is for ${namesFor(answer, 'asker').short(stated.api)}. ${hosting}.`;
  const apis = answer.assessment.comparisons.map((one) => `${shortName(answer, one)} ${usd(billUsd(one))}`);
  return `${[hosting, ...apis].join(', ')}.`;
};

/** Which prices of APIs are below the list's; those of GPUs are what they are, whatever an API takes off. */
export const discounts = (answer: Answer, { isOfHosting }: Detailed<'discounts'>): Told => {
  if (!isOfHosting) return discountsOfApis(answer);
  const { apis, selfHosted } = answer.scenario;
  const { procurement } = selfHosted;
  const nothing = apis.some(({ discount }) => discount > 0)
    ? 'a discount of an API leaves the GPUs as they are'
    : 'nothing is taken off the price of the GPUs';
  const term =
    procurement.kind === 'rent' && procurement.market === 'on-demand'
      ? ' Type "reserved" to see what a term takes off.'
      : '';
  return no(`${nothing}. ${paying(answer, { isSpot: false })}${term}`);
};

const discountsOfApis = (answer: Answer): string => {
  const { apis } = answer.scenario;
  const off = apis
    .filter(({ discount }) => discount > 0)
    .map(({ id, discount }) => `${namesFor(answer, 'asker').short(id)} ${percent(discount)} off`)
    .concat(
      ...apis.map(({ mix = [] }, index) =>
        mix.flatMap(({ discount = 0 }, part) =>
          discount > 0 ? [`${namesFor(answer, 'asker').mixPart(index, part)} ${percent(discount)} off`] : [],
        ),
      ),
    );
  const inBatch = apis
    .filter(({ batchDiscount }) => batchDiscount > 0)
    .map(({ id, batchDiscount }) => `${namesFor(answer, 'asker').short(id)} ${percent(batchDiscount)}`);
  const batch = inBatch.length === 0 ? '' : ` In batch: ${inBatch.join(', ')}.`;
  return `${off.length === 0 ? 'No discount is counted: every price of an API is as on its list or as typed.' : `Counted: ${off.join(', ')}.`}${batch}`;
};

/** "Who sells it cheapest?": the seller of the same model that is compared, among those that we know. */
export const whoSellsCheapest = (answer: Answer): string => {
  const { scenario, assessment } = answer;
  const twin = scenario.apis.find(({ role }) => role === 'same-model');
  const found = assessment.comparisons.find(({ api }) => api === twin?.id);
  if (found === undefined) return ourBill(answer);
  const others = market(answer);
  return `${shortName(answer, found)} charges least for the same model, ${usdPerMillion(found.usdPerMillionTokens)} tokens at this mix.${others === '' ? ' We know no other seller.' : ` ${others}`}`;
};

/** Every side with its bill, the lowest first. */
const sidesInOrder = (answer: Answer): readonly { readonly name: string; readonly bill: number }[] => {
  const { comparisons, selfHosted, verdict } = answer.assessment;
  const hosting = {
    name:
      selfHosted.replicas.active > 0 && verdict.regime !== 'infeasible' ? 'hosting' : 'hosting (too small)',
    bill: hostingBill(answer),
  };
  const apis = comparisons.map((one) => ({
    name: `${shortName(answer, one)}${whyRuledOut(one) === '' ? '' : ' (ruled out)'}`,
    bill: billUsd(one),
  }));
  return [hosting, ...apis].toSorted((one, other) => one.bill - other.bill);
};

/** Every bill, the lowest first. */
export const billsInOrder = (answer: Answer): string =>
  `The bills, from the lowest: ${sidesInOrder(answer)
    .map(({ name, bill: amount }) => `${name} ${usd(amount)}`)
    .join(', ')}.`;

/** "Which is the dearest?" */
export const costsMost = (answer: Answer): string => {
  const [most, ...others] = sidesInOrder(answer).toReversed();
  const rest = others.map(({ name, bill: amount }) => `${name} ${usd(amount)}`).join(', ');
  const then = rest === '' ? '' : `, then ${rest}`;
  return most === undefined
    ? bill(answer)
    : `The dearest is ${most.name}, ${usd(most.bill)} ${span(answer)}${then}.`;
};

/** "Which is cheaper?": what to do, and every bill. */
export const ranked = (answer: Answer): string =>
  `${answer.assessment.verdict.headline} ${billsInOrder(answer)}`;

/** "And a year?", "over 6 months": so many months of every bill; a job that is done once has none. */
export const yearly = (answer: Answer, { many, unit }: Detailed<'yearly'>, named: NamedApis): string => {
  const months = many * MONTHS_IN[unit];
  if (answer.scenario.workload.oneTime === true)
    return `This job is done once, so it has no bill of ${many === 1 ? `a ${unit}` : `${many} ${unit}s`}. ${bill(answer)}`;
  const over = many === 1 ? `A ${unit}` : `Over ${many} ${unit}s`;
  return `${over}: ${billsTimes(answer, months, named)}. The card says dollars a month.`;
};

/** The bills of hosting and of the APIs that are named, else of those that decide, so many times those of a month. */
const billsTimes = (answer: Answer, many: number, named: NamedApis): string => {
  const apis = namedElse(answer, named, decidingApis(answer));
  return [
    `hosting ${usd(answer.assessment.selfHosted.monthlyUsd * many)}`,
    ...apis.map((one) => `${shortName(answer, one)} ${usd(one.monthlyUsd * many)}`),
  ].join(', ');
};

/** "Cost per night?": of a part of a month, which a night is as much as a day. */
export const ofPeriod = (answer: Answer, { unit }: Detailed<'period'>, named: NamedApis): string =>
  answer.scenario.workload.oneTime === true
    ? bill(answer)
    : `${unit === 'hour' ? 'An' : 'A'} ${unit}: ${billsTimes(answer, 1 / PER_MONTH[unit], named)}. The card says dollars a month.`;

/** "What does the chart show?" */
export const chartWords = (answer: Answer, named: NamedApis): string =>
  `The chart shows what each side costs a month as traffic grows: hosting rises by steps, the API in a line. ${breakEven(answer, named)}`;

/** "Can we have that in pounds?" */
export const inWhichMoney = (
  { evidence: { otherMoney } }: Answer,
  { name, isOther }: Detailed<'money'>,
): string => {
  const typed = `Type "in ${name}" to read the bills in it`;
  if (otherMoney === undefined)
    return `The card is in US dollars. ${typed} too, at a dated rate that is named.`;
  const { code, perUsd, source, date } = otherMoney;
  const told = `The card is in US dollars, and its bills in ${code} too: ${plainTo(4, perUsd)} ${code} for $1 (${source}, ${date}).`;
  return isOther === true ? `${told} ${typed} instead.` : told;
};
