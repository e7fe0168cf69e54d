import type { Answer } from '../../domain/answer.ts';
import { months, percent, usd, usdPerMillion } from '../../domain/format.ts';
import { LONGEST_GROWTH_MONTHS, monthsToReach } from '../../domain/growth.ts';
import type { NamedApis } from '../../domain/question.ts';
import type { Detailed } from '../../domain/topics.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { decidingApis, hostingBill, namedElse, shortName } from './apis.ts';
import * as even from './break-even.ts';
import * as fleet from './fleet.ts';
import * as hardware from './hardware.ts';
import * as money from './money.ts';
import * as trust from './trust.ts';
import * as work from './work.ts';
import { type Told, withoutYes } from './yes-or-no.ts';

/** Answers that put several parts of a card together, or say what it leaves out beside what it has. */

/** "So which one?" */
export const verdict = ({ assessment }: Answer): string => assessment.verdict.headline;

/** What a million tokens of a side come to. */
const millions = (name: string, usdPerMillionTokens: number): string =>
  `${name} ${usdPerMillion(usdPerMillionTokens)}`;

/** "Why does the API win?": the verdict, with what a million tokens come to on each side, and how busy the fleet is. */
export const why = (answer: Answer, named: NamedApis): string => {
  const { selfHosted } = answer.assessment;
  const those = namedElse(answer, named, decidingApis(answer));
  const asks = those.map((one) => millions(shortName(answer, one), one.usdPerMillionTokens));
  if (asks.length === 0 || selfHosted.usdPerMillionTokens <= 0) return verdict(answer);
  const busy =
    selfHosted.load === null || selfHosted.load > 1
      ? ''
      : `: its GPUs cost the same at any traffic, and are ${percent(selfHosted.load)} busy`;
  return `${verdict(answer)} A million tokens come to ${usd(selfHosted.usdPerMillionTokens)} hosted, ${asks.join(', ')}${busy}.`;
};

/** "Does hosting even make sense?" */
export const sense = (answer: Answer): string => `${verdict(answer)} ${trust.change(answer)}`;

/** "What is the current setup?" */
export const setUp = (answer: Answer, asked: Detailed<'set-up'>): string =>
  `${fleet.model(answer)} ${fleet.gpus(answer, asked)}`;

/** What is hosted, on what, and what that costs beside the others. */
export const hosted = (answer: Answer, asked: Detailed<'hosted'>): string =>
  `Hosting is on the card: ${fleet.model(answer)} ${fleet.gpus(answer, asked)} ${money.billsInOrder(answer)}`;

/** What is paid where nobody asks anything: a fleet costs the same, and an API nothing. */
export const unused = (answer: Answer): string =>
  answer.scenario.workload.oneTime === true
    ? fleet.load(answer, { isIdle: true, isDoubted: false })
    : `With no traffic hosting is still ${usd(hostingBill(answer))} a month, and an API by the token costs nothing.`;

/** The speed of an API is on no card; that of the fleet is. */
export const fastest = (answer: Answer): string =>
  `How fast an API answers is not on the card, which compares cost. Of hosting it knows: ${fleet.latency(answer)}`;

/** "When do we run out of GPUs?": how busy they are, and when traffic that grows has filled them. */
export const fullWhen = (answer: Answer): string => {
  const { scenario, assessment } = answer;
  const { growthPerMonth = 0 } = scenario.workload;
  const { load: busy, capacityTokensPerMonth } = assessment.selfHosted;
  const now = fleet.load(answer, { isIdle: false, isDoubted: false });
  if (busy === null || busy > 1 || scenario.workload.oneTime === true) return now;
  if (growthPerMonth <= 0)
    return `${now} No growth is counted: type "growing 10% a month" to see when it is full.`;
  const reached = monthsToReach(growthPerMonth, tokensPerMonth(scenario.workload), capacityTokensPerMonth);
  const when =
    reached > LONGEST_GROWTH_MONTHS ? 'it lasts more than ten years' : `it is full in ${months(reached)}`;
  return `${now} At ${percent(growthPerMonth)} more a month ${when}.`;
};

/** How an interruption of spot GPUs is counted: it is not. */
export const spotRisk = (answer: Answer): string => {
  const { procurement } = answer.scenario.selfHosted;
  const isSpot = procurement.kind === 'rent' && procurement.market === 'spot';
  return `Spot GPUs can be taken away at short notice, and the card counts no restarts for that. ${isSpot ? 'Type "on demand" to see GPUs that stay, or "add a spare".' : 'Nothing here is rented at spot prices.'}`;
};

/** "Do we pay at night?", "how many GPUs at the weekend?" */
export const night = (answer: Answer, asked: Detailed<'night'>): Told =>
  asked.isCount
    ? `${fleet.gpus(answer, asked)} The card counts one fleet for all hours. ${withoutYes(hardware.hours(answer))}`
    : hardware.hours(answer);

/** "What does switching cost?" */
export const moving = (answer: Answer, asked: Detailed<'moving'>): string =>
  `The work of moving is the hours of set-up. ${withoutYes(fleet.ops(answer, asked))}`;

/** How long a context may be, which no card says. */
export const contextLength = (answer: Answer): string =>
  `The card does not say how long a context the model takes. ${work.mix(answer)}`;

/** "Are reasoning tokens counted?" */
export const reasoning = (answer: Answer): string =>
  `Reasoning is billed as output, so it counts where the output that was typed holds it. ${work.mix(answer)}`;

/** "Is that input and output?" */
export const bothSides = (answer: Answer): string => `Both, input and output: ${work.volume(answer)}`;

/** "What do we pay extra for hosting?" */
export const premium = (answer: Answer, asked: Detailed<'premium'>, named: NamedApis): string =>
  answer.assessment.verdict.because === 'cost' ? money.saved(answer, asked, named) : verdict(answer);

/** How the traffic grows; where none is said, when the choice would turn. */
export const growthOrTurn = (
  answer: Answer,
  { isOfTurn, perMonth }: Detailed<'growth'>,
  named: NamedApis,
): string => {
  const { growthPerMonth = 0 } = answer.scenario.workload;
  if (perMonth !== undefined) {
    const see =
      growthPerMonth === perMonth
        ? ''
        : ` Type "what if growing ${percent(perMonth)} a month" to count with it.`;
    return `${even.breakEvenGrowing(answer, perMonth)}${see}`;
  }
  if (isOfTurn && growthPerMonth > 0)
    return `${even.breakEvenGrowing(answer, growthPerMonth)} ${work.growth(answer)}`;
  return isOfTurn ? `${even.breakEven(answer, named)} ${work.growth(answer)}` : work.growth(answer);
};
