import { re, reAll } from '../../expression.ts';
import { A_NAMED_PERIOD } from '../../period-names.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** "invoices: 65,000 a month, 2 pages each": papers that are read, and how many of them come. */

const WORK =
  '(?:processing|extraction|parsing|scanning|capture|coding|matching|approval|review|classification|handling|reading|intake)';
/** Who is paid for tokens sends bills too, and a bill of theirs has no size. */
const NOT_OF_A_PAYEE = String.raw`(?<!\b(?:apis?|llms?|ai|cloud|gpus?|hosting|inference|openai|azure|aws|bedrock|vertex|google|anthropic|claude|gpt|gemini|mistral|sonnet|haiku|opus|flash|grok|deepseek|[a-z]*-?\d[\w.-]*|our|my|their|monthly|yearly|total|pay(?:ing)?|paid)[- ])`;
const MANY = String.raw`(?:about |around |roughly |some |~ ?)?(\d[\d.,]{0,12} ?[km]?)`;

const inFront = (papers: string): string =>
  String.raw`(?<![$€£\w-])${NOT_OF_A_PAYEE}(${papers})(?:,| are| come in at| is|:| -| =)? ${MANY}${A_NAMED_PERIOD}`;

const counted = (_: string, papers = '', many = '', period = ''): string => {
  const [paper = ''] = papers.split(' ');
  return `${many} ${paper.replace(/s$/i, '')}s a ${period}`;
};

/** "invoices: 40k a month": papers, or money. */
export const BILLS_COUNTED = inFront(`invoices|bills|(?:invoices?|bills?) ${WORK}`);
const BILLS: Rewording = [reAll`${BILLS_COUNTED}`, counted];
const OTHERS: Rewording = [
  reAll`${inFront(`receipts|quotes|quotations|(?:receipts?|quotes?) ${WORK}`)}`,
  counted,
];

/** "invoices: 40k a month" in the two ways in which it may be meant: as so many papers to read, and as money. */
export const billsOrMoney = (words: string): readonly string[] => {
  const [, papers = '', many = '', period = ''] = re`${BILLS_COUNTED}`.exec(words) ?? [];
  return [counted(words, papers, many, period), `$${many} a ${period}`];
};

/** Bills with a size are no money; receipts and quotes are none without one. */
export const PAPERS_COUNTED: readonly WordedKind[] = [
  {
    holds: /\b(?:invoice|bill)s?\b/i,
    beside:
      /\bpages?\b|\btok(?:en)?s?,? (?:each|per|in\b|out\b|of)|\beach\b|\bwords\b|\d ?k? ?in\b.{1,12}\d ?k? ?out\b/i,
    rows: [BILLS],
  },
  { holds: /\b(?:receipt|quote|quotation)s?\b/i, rows: [OTHERS] },
];
