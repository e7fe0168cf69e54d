import type { Answer } from '../../domain/answer.ts';
import { count, plainTo, tokens, usd, usdPerMillion } from '../../domain/format.ts';
import type { NamedApis } from '../../domain/question.ts';
import type { Detailed } from '../../domain/topics.ts';
import { PER_MONTH, TOKENS_OF_TEXT } from '../../domain/units.ts';
import { requestsPerMonth, tokensPerMonth } from '../../domain/volume.ts';
import { billUsd, type ComparedApi, hostingBill, namedElse, namedOnCard, priced, shortName } from './apis.ts';
import { bill } from './money.ts';
import { sizes, volume } from './work.ts';

/** Answers about what one of something costs: a million tokens, a request, a person. */

/** What each of the APIs comes to that a question names, else of all; none where it is asked of hosting alone. */
const ofEachApi = (answer: Answer, named: NamedApis, each: (one: ComparedApi) => string): string => {
  const asked = namedElse(answer, named, answer.assessment.comparisons);
  const told = asked.map((one) => `${shortName(answer, one)} ${each(one)}`);
  return told.length === 0 ? '' : `; ${told.join(', ')}`;
};

/** "What is that per million tokens?" */
export const perMillion = (
  answer: Answer,
  { isOfHosting }: Detailed<'per-million'>,
  named: NamedApis,
): string => {
  const those = namedOnCard(answer, named);
  if (those.length > 0 && !isOfHosting) return those.map((one) => priced(answer, one)).join(' ');
  const apis = ofEachApi(answer, named, (one) => usdPerMillion(one.usdPerMillionTokens));
  return `Hosting comes to ${usdPerMillion(answer.assessment.selfHosted.usdPerMillionTokens)} tokens at this volume, input and output together${apis}.`;
};

/** Three digits of what is less than a dollar; the rest as bills are shown. */
const usdEach = (value: number): string => (value < 1 ? `$${plainTo(3, value)}` : usd(value));

/** What one request costs, or a thousand, of each way to have it answered. */
export const perRequest = (answer: Answer, { many }: Detailed<'per-request'>, named: NamedApis): string => {
  const { workload } = answer.scenario;
  const requests = requestsPerMonth(workload);
  if (requests === 0) return 'Nobody said how many requests there are.';
  const each = (bill: number): string => usdEach((many * bill) / requests);
  const apis = ofEachApi(answer, named, (one) => each(billUsd(one)));
  const what = many === 1 ? 'A request of' : `${count(many)} requests of`;
  return `${what} ${sizes(workload)} ${many === 1 ? 'comes' : 'come'} to ${each(hostingBill(answer))} hosted${apis}.`;
};

/** What a page or a word is counted as, and what one costs at this volume: its part of all tokens. */
export const ofText = (answer: Answer, { unit, isOfCost }: Detailed<'of-text'>, named: NamedApis): string => {
  const size = TOKENS_OF_TEXT[unit];
  const counted = `A ${unit} is counted as ${plainTo(3, size)} tokens of English`;
  if (!isOfCost)
    return `${counted}: type how many tokens yours has where it differs, as in "900 tokens per ${unit}".`;
  const each = (bill: number): string => usdEach((bill * size) / tokensPerMonth(answer.scenario.workload));
  const apis = ofEachApi(answer, named, (one) => each(billUsd(one)));
  return `${counted}, and comes to ${each(hostingBill(answer))} hosted${apis}.`;
};

/** What each person costs, where somebody said how many there are. */
export const perPerson = (answer: Answer, { people }: Detailed<'per-person'>, named: NamedApis): string => {
  if (people === undefined) return `Nobody said how many people there are. ${bill(answer)}`;
  const each = (total: number): string => usdEach(total / people);
  const apis = ofEachApi(answer, named, (one) => each(billUsd(one)));
  return `For each of ${count(people)} hosting comes to ${each(hostingBill(answer))} a month${apis}.`;
};

/** What each person sends, where somebody said how many there are. */
export const perPersonVolume = (answer: Answer, { people, unit }: Detailed<'per-person-volume'>): string => {
  if (people === undefined) return `Nobody said how many people there are. ${volume(answer)}`;
  const { workload } = answer.scenario;
  const span = workload.oneTime === true ? '' : ` a ${unit}`;
  const times = span === '' || unit === 'month' ? 1 : PER_MONTH[unit];
  const each = (all: number): string => tokens(all / people / times);
  const requests = requestsPerMonth(workload);
  const asked = requests === 0 ? '' : `, about ${each(requests)} requests of ${sizes(workload)}`;
  return `For each of ${count(people)}: ${each(tokensPerMonth(workload))} tokens${span}${asked}.`;
};
