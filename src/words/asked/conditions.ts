import { rentAtBill } from '../../domain/asked-sums.ts';
import { cheapestRival } from '../../domain/cheapest-rival.ts';
import { count, tokens, usd, usdExact } from '../../domain/format.ts';
import type { NamedApis } from '../../domain/question.ts';
import { continued } from '../../domain/text.ts';
import type { Detailed } from '../../domain/topics.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { whyRuledOut } from '../ruled-out.ts';
import { billUsd, type ComparedApi, hostingBill, namedOnCard, shortName, strangerWords } from './apis.ts';
import type { AskedCard } from './card.ts';
import { billsInOrder } from './money.ts';
import { change } from './trust.ts';

/** What would have to be otherwise: for hosting to cost what an API does, or no more than some sum. */

/** What brings both to one bill, and what never does, each a clause. */
interface Levers {
  readonly brings: readonly string[];
  readonly never: readonly string[];
}

const ofVolume = (card: AskedCard, { breakEven }: ComparedApi): Levers => {
  const now = tokens(tokensPerMonth(card.scenario.workload));
  if (breakEven.kind === 'at')
    return { brings: [`at ${tokens(breakEven.tokensPerMonth)} tokens a month (now ${now})`], never: [] };
  if (breakEven.kind === 'always') return { brings: [], never: ['Hosting is cheaper at any volume.'] };
  const why = breakEven.reason === undefined ? '' : `: ${breakEven.reason}`;
  return { brings: [], never: [`No volume brings that${why}.`] };
};

const ofRent = ({ scenario, sums: { evenRent } }: AskedCard, monthlyUsd: number): Levers => {
  const { procurement } = scenario.selfHosted;
  if (procurement.kind !== 'rent' || evenRent === undefined) return { brings: [], never: [] };
  const rent = rentAtBill(evenRent, monthlyUsd);
  return rent === null
    ? {
        brings: [],
        never: [`No rent does: without its GPUs hosting is still ${usd(evenRent.withoutGpusUsd)} a month.`],
      }
    : {
        brings: [`at ${usd(rent)} a GPU and hour on this fleet (now ${usdExact(procurement.usdPerGpuHour)})`],
        never: [],
      };
};

const ofTokenPrice = (card: AskedCard, one: ComparedApi): Levers => {
  const { usdPerMillionTokens: hosted } = card.assessment.selfHosted;
  const isPriced = one.usdPerMillionTokens > 0 && hosted > 0;
  const now = usd(one.usdPerMillionTokens);
  return {
    brings: isPriced ? [`with ${shortName(card, one)} at ${usd(hosted)} a million tokens (now ${now})`] : [],
    never: [],
  };
};

const allOf = (levers: readonly Levers[]): Levers => ({
  brings: levers.flatMap(({ brings }) => brings),
  never: levers.flatMap(({ never }) => never),
});

const conditionsWith = (card: AskedCard, one: ComparedApi): string => {
  const { monthlyUsd } = card.assessment.selfHosted;
  const { brings, never } = allOf([
    ofVolume(card, one),
    ofRent(card, one.monthlyUsd),
    ofTokenPrice(card, one),
  ]);
  const sides = `Hosting at ${usd(monthlyUsd)} and ${shortName(card, one)} at ${usd(one.monthlyUsd)} a month`;
  const even =
    brings.length === 0
      ? `Nothing brings ${continued(sides)} together.`
      : `${sides} cost the same ${brings.join(', or ')}.`;
  return [even, ...never].join(' ');
};

/** "What would have to happen for hosting to beat haiku?": where both cost the same, by each figure alone. */
export const whatHostingNeeds = (card: AskedCard, named: NamedApis): string => {
  const those = namedOnCard(card, named);
  const stranger = those.length > 0 ? undefined : strangerWords(named);
  if (stranger !== undefined) return stranger;
  const apis = those.length > 0 ? those : [cheapestRival(card.assessment)].flatMap((one) => one ?? []);
  const told = apis.map((one) => conditionsWith(card, one)).join(' ');
  const { flips = [], verdict } = card.assessment;
  const isNear = flips.some(({ changes, to }) => changes === 'choice' && to.choice !== verdict.choice);
  return (isNear && those.length === 0) || told === '' ? `${change(card)} ${told}`.trim() : told;
};

/** How few GPUs bring the bill of hosting down to a sum, where they still serve the traffic. */
const fewerGpus = (card: AskedCard, most: number): string | undefined => {
  const { gpus, breakdown } = card.assessment.selfHosted;
  const { gpusPerReplica, replicas } = card.scenario.selfHosted;
  const { evenRent, needed } = card.sums;
  const ofGpus = breakdown.computeUsd + breakdown.redundancyUsd;
  if (evenRent === undefined || needed === undefined || replicas === 'auto' || ofGpus <= 0) return undefined;
  const room = Math.floor(((most - evenRent.withoutGpusUsd) / ofGpus) * (gpus / gpusPerReplica));
  const fewer = room * gpusPerReplica;
  return fewer >= needed.full.gpus && fewer < gpus
    ? `with ${count(fewer)} of its ${count(gpus)} GPUs`
    : undefined;
};

const hostingWithin = (card: AskedCard, most: number): string => {
  const bill = hostingBill(card);
  if (bill <= most || card.scenario.workload.oneTime === true) return '';
  const { brings, never } = ofRent(card, most);
  const fewer = fewerGpus(card, most);
  const ways = [...brings, ...(fewer === undefined ? [] : [fewer])];
  const down =
    ways.length === 0
      ? ` Hosting is ${usd(bill)}.`
      : ` Hosting, ${usd(bill)} now, comes down to that ${ways.join(', or ')}.`;
  return [down, ...never.map((why) => ` ${why}`)].join('');
};

/** "Can we get that under 4k?": what costs no more, and what would bring hosting there; of no sum every bill. */
export const toStayBelow = (card: AskedCard, { usd: most }: Detailed<'within'>): string => {
  if (most === undefined) return `${change(card)} ${billsInOrder(card)}`;
  const hosting = hostingBill(card) <= most ? [['hosting', hostingBill(card)] as const] : [];
  const under = card.assessment.comparisons
    .filter((one) => billUsd(one) <= most && whyRuledOut(one) === '')
    .map((one) => [shortName(card, one), billUsd(one)] as const);
  const all = [...hosting, ...under]
    .toSorted((a, b) => a[1] - b[1])
    .map(([name, bill]) => `${name} ${usd(bill)}`);
  const is =
    all.length === 0
      ? `Nothing on the card is within ${usd(most)}`
      : `Within ${usd(most)}: ${all.join(', ')}`;
  return `${is}.${hostingWithin(card, most)}`;
};
