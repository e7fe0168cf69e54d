import type { Answer } from '../../domain/answer.ts';
import { count, plainTo, usd, usdPerMillion } from '../../domain/format.ts';
import { WHO_USES } from '../../domain/people.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { apisNamedIn, billUsd, hostingBill, priced, shortName } from './apis.ts';
import { bill } from './money.ts';

/** Answers about what one of something costs: a million tokens, a request, a person. */

/** "What is that per million tokens?" */
export const perMillion = (answer: Answer, question: string): string => {
  const named = apisNamedIn(question, answer);
  if (named.length > 0 && !/\bhost/i.test(question)) return named.map((one) => priced(answer, one)).join(' ');
  const apis = answer.assessment.comparisons.map(
    (one) => `${shortName(answer, one)} ${usdPerMillion(one.usdPerMillionTokens)}`,
  );
  return `Hosting comes to ${usdPerMillion(answer.assessment.selfHosted.usdPerMillionTokens)} tokens at this volume, input and output together; ${apis.join(', ')}.`;
};

const MANY_REQUESTS =
  /\b(\d[\d,]*|thousand|million) ?(k|m|thousand|million)? (?:requests|calls|queries|prompts|answers|invoices|documents|docs|tickets|e-?mails|pages|chats|messages|conversations|tasks|items)\b/i;

/** How many a letter or a word behind digits stands for. */
export const SCALE_OF_WORD: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
};

/** Three digits of what is less than a dollar; the rest as bills are shown. */
const usdEach = (value: number): string => (value < 1 ? `$${plainTo(3, value)}` : usd(value));

/** What one request costs, or a thousand, of each way to have it answered. */
export const perRequest = (answer: Answer, question: string): string => {
  const { workload } = answer.scenario;
  const size = workload.requestInputTokens + workload.requestOutputTokens;
  const requests = size > 0 ? tokensPerMonth(workload) / size : 0;
  if (requests === 0) return 'Nobody said how many requests there are.';
  const named = apisNamedIn(question, answer);
  const [, digits = '1', scale = ''] = MANY_REQUESTS.exec(question) ?? [];
  const many =
    (/^\d/.test(digits) ? Number(digits.replaceAll(',', '')) : 1) *
    (SCALE_OF_WORD[(scale || digits).toLowerCase()] ?? 1);
  const each = (bill: number): string => usdEach((many * bill) / requests);
  const apis = (named.length > 0 ? named : answer.assessment.comparisons).map(
    (one) => `${shortName(answer, one)} ${each(billUsd(one))}`,
  );
  const what = many === 1 ? 'A request of' : `${count(many)} requests of`;
  return `${what} ${count(workload.requestInputTokens)} tokens in and ${count(workload.requestOutputTokens)} out ${many === 1 ? 'comes' : 'come'} to ${each(hostingBill(answer))} hosted; ${apis.join(', ')}.`;
};

const PEOPLE = new RegExp(String.raw`(\d[\d,.]*)(k?) (?:[a-z-]+ )?${WHO_USES}\b`, 'i');

/** What each person costs, where somebody said how many there are. */
export const perPerson = (answer: Answer): string => {
  const { said } = answer.draft;
  const of = (['workload.requestsPerMonth', 'workload.bill', 'workload.tokensPerMonth'] as const)
    .map((field) => said[field])
    .find((one) => one !== undefined);
  const words = of?.words ?? '';
  const [, many = '', thousand = ''] = PEOPLE.exec(words) ?? [];
  const people = Number(many.replaceAll(',', '')) * (thousand === '' ? 1 : 1000);
  if (!(people > 0)) return `Nobody said how many people there are. ${bill(answer)}`;
  const each = (total: number): string => usdEach(total / people);
  const apis = answer.assessment.comparisons.map((one) => `${shortName(answer, one)} ${each(billUsd(one))}`);
  return `For each of ${count(people)} hosting comes to ${each(hostingBill(answer))} a month; ${apis.join(', ')}.`;
};
