import type { Answer } from '../../domain/answer.ts';
import { count, grouped, percent, plain, seconds, times, tokens, usd } from '../../domain/format.ts';
import type { NamedApis } from '../../domain/question.ts';
import { continued } from '../../domain/text.ts';
import type { Detailed } from '../../domain/topics.ts';
import { HOURS_PER_MONTH, MONTHS_PER_YEAR, PER_MONTH } from '../../domain/units.ts';
import { requestsPerMonth, tokensPerMonth } from '../../domain/volume.ts';
import { growthLine } from '../beside.ts';
import { lineInWords } from '../line.ts';
import { namesFor, withNames } from '../names.ts';
import { askedApi } from './apis.ts';
import { no, type Told, yes } from './yes-or-no.ts';

/** Answers about the traffic: how much, of which size, cached, in batch, at its peak. */

/** How large an average request is, in words: "1,500 tokens in and 300 out". */
export const sizes = ({ requestInputTokens, requestOutputTokens }: Answer['scenario']['workload']): string =>
  `${count(requestInputTokens)} tokens in and ${count(requestOutputTokens)} out`;

/** "How much traffic is that?" */
export const volume = ({ scenario, draft }: Answer): string => {
  const { workload } = scenario;
  const all = tokensPerMonth(workload);
  const asked = requestsPerMonth(workload);
  const requests = asked > 0 ? `, about ${tokens(asked)} requests of ${sizes(workload)}` : '';
  const stated = draft.fields['workload.bill'];
  const from = stated === undefined ? '' : ` That is what ${usd(stated.usdPerMonth)} a month buys.`;
  return `${tokens(all)} tokens${workload.oneTime === true ? ' in all' : ' a month'}${requests}.${from}`;
};

/** "How many tokens out is that?" */
export const sides = (answer: Answer): string => {
  const { inputTokensPerMonth, outputTokensPerMonth, oneTime } = answer.scenario.workload;
  return `${tokens(inputTokensPerMonth)} tokens in and ${tokens(outputTokensPerMonth)} out${oneTime === true ? ' in all' : ' a month'}. ${volume(answer)}`;
};

/** "Does that include weekends?": what was said of the days is in the volume of the month by now. */
export const days = ({ scenario: { workload } }: Answer): string => {
  const all = tokensPerMonth(workload);
  if (workload.oneTime === true) return `The job is done once, ${tokens(all)} tokens on whatever days.`;
  return `The card counts ${tokens(all)} tokens a month, whichever days they come on: ${tokens(all / PER_MONTH.day)} a day where all days have as much, ${tokens(all / PER_MONTH.workday)} where only working days have any.`;
};

/** How the traffic grows, and when that changes the choice. */
export const growth = (answer: Answer): string => {
  const { growthPerMonth = 0 } = answer.scenario.workload;
  const line = growthLine(withNames(answer, 'asker'));
  if (growthPerMonth === 0 || line === null)
    return 'No growth is counted. Type "growing 10% a month" to see when it changes the choice.';
  return `${percent(growthPerMonth)} a month, on what the month before had: ${times((1 + growthPerMonth) ** MONTHS_PER_YEAR)} in a year. The bills are those of today's traffic. ${lineInWords(line)}`;
};

/** "How much of it is input?" */
export const mix = ({ scenario: { workload } }: Answer): string => {
  const all = tokensPerMonth(workload);
  return all === 0
    ? `A request has ${sizes(workload)}.`
    : `${percent(workload.inputTokensPerMonth / all)} input and ${percent(workload.outputTokensPerMonth / all)} output: a request has ${sizes(workload)}. Type "2000 in 500 out" to see another size.`;
};

/** "what does the mix cost?" asks for the bill of a mix of models where one is compared with. */
export const mixOfModels = (answer: Answer, named: NamedApis): string =>
  answer.scenario.apis.some((api) => api.mix !== undefined) ? askedApi(answer, named) : mix(answer);

/** "Is that a month?", "isn't that for a year?" A job that is done once has neither. */
export const month = (
  { scenario, evidence: { otherMoney } }: Answer,
  { isOfOther }: Detailed<'month'>,
): Told => {
  if (scenario.workload.oneTime === true) return no('this job is done once, and these are its totals.');
  const besides =
    otherMoney === undefined
      ? ''
      : ` The bills are shown in ${otherMoney.code} too; type "bills in USD" to leave that out.`;
  const clause = `everything is US dollars a month, of ${HOURS_PER_MONTH} hours.${besides}`;
  return isOfOther ? no(clause) : yes(clause);
};

/** "Is caching counted?" */
export const caching = ({ scenario }: Answer): string =>
  scenario.workload.cachedInputShare === 0
    ? 'No prompt caching is counted. Type "40% cached" to see it with some.'
    : `${percent(scenario.workload.cachedInputShare)} of the input is read from a prompt cache.`;

/** "Batch is half price, right?": yes where every API that takes something off takes so much. */
export const batchPrice = (answer: Answer, { off }: Detailed<'batch-price'>): Told => {
  const { scenario } = answer;
  const names = namesFor(answer, 'asker');
  const cheaper = scenario.apis.filter(({ batchDiscount }) => batchDiscount > 0);
  const isNone = cheaper.length === 0;
  const each = isNone
    ? 'no API of the card takes anything off for batch'
    : `batch takes ${cheaper.map(({ id, batchDiscount }) => `${percent(batchDiscount)} off ${names.short(id)}`).join(', ')}`;
  const uncounted =
    scenario.workload.batchShare === 0 && !isNone
      ? ' Nothing is counted at batch prices: type "all in batch" to see it.'
      : '';
  const clause = `${each}.${uncounted}`;
  return !isNone && cheaper.every(({ batchDiscount }) => percent(batchDiscount) === percent(off))
    ? yes(clause)
    : no(clause);
};

/** "Would batch be cheaper?" */
export const atBatchPrices = (answer: Answer): Told => {
  const { scenario } = answer;
  const { batchShare } = scenario.workload;
  if (batchShare === 0) return no('nothing is counted at batch prices. Type "all in batch" to see it.');
  const names = namesFor(answer, 'asker');
  const off = scenario.apis.map(
    ({ id, batchDiscount }) => `${names.short(id)} ${batchDiscount === 0 ? 'none' : percent(batchDiscount)}`,
  );
  return yes(
    `${percent(batchShare)} of the tokens go through batch. The discount for it: ${off.join(', ')}.`,
  );
};

/** "What about peaks?" */
export const peak = ({ scenario: { selfHosted, workload } }: Answer): string => {
  const busiest =
    workload.peakToAverage === undefined
      ? 'Nobody said how high the peak is'
      : `The busiest hour has ${times(workload.peakToAverage)} the average`;
  return `${busiest}; the fleet is planned for an average load of ${percent(selfHosted.plannedLoad)}, which leaves the rest for peaks. Type "peak is 3x" to see another.`;
};

/** What a user feels; undefined where nobody knows. */
export const felt = ({ assessment }: Answer): string | undefined => {
  const now = assessment.selfHosted.service?.atExpected;
  if (now === undefined || now === null) return undefined;
  return now.tokensPerSecondPerUser === null
    ? `An answer takes ${seconds(now.secondsToAnswer)} at this traffic.`
    : `Users read at ${grouped(now.tokensPerSecondPerUser, 0)} tokens a second at this traffic, ${seconds(now.secondsToFirstToken)} to the first token and ${seconds(now.secondsToAnswer)} to the whole answer.`;
};

/** "Do we meet the 50?": how fast users read, beside the speed that was asked for, or the one that a question names. */
export const speedFloor = (answer: Answer, { floor, many }: Detailed<'speed-floor'>): Told => {
  const asked = `The card asks for at least ${plain(floor)} tokens a second for each user.`;
  const speed = answer.assessment.selfHosted.service?.atExpected?.tokensPerSecondPerUser;
  const told = felt(answer);
  if (speed === undefined || speed === null || told === undefined) return asked;
  if (many === undefined) return `${asked} ${told}`;
  const clause = `${continued(told)} ${asked}`;
  return speed >= many ? yes(clause) : no(clause);
};
