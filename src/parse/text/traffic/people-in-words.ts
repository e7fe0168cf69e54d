import { PERSON } from '../../../domain/people.ts';
import { reAll } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { FOR_OPS } from '../../people.ts';
import { A_YEAR } from '../../period-names.ts';
import { PART, partPercent } from '../figures/number-words.ts';
import { PER_THOUSAND } from '../figures/per-thousand.ts';
import type { WordedKind } from '../reworded.ts';

/** How many people there are, and what is said of each, in the words of a line. */

/** What is said of each, of a part or of all in words of their own: "95k half time", "$180 per head", "$2.35 GPU-hr". */
export const OF_EACH: WordedKind = {
  holds:
    /(?:half|(?:third|quarter|fifth|tenth)s?)[ -](?:time|on|of|their|his|her|my|an? |eng)|% hit|\d (?:nos?|pcs?|pieces|units|stk|stück)\b|kwh|msrp|rrp|uvp| the (?:day|week|month|hour)|\b(?:unit|piece|pcs?|stück)\b|pa(?:ying|id) [cusma]|head|kopf|capita|nase|gpu[- ]?h|an? mil|(?:run\w*|sit\w*|hover\w*) at |part[- ]?time|(?:their|his|her) time (?:at|@|for|on) |2 (?:an? )?pages?\b| \d{1,2}x[ ,]|\bp\. ?a\b|team of|(?:1[.,]?000|(?:\/|per|for|each) ?(?:1 ?)?k|1k|thousand|100|hundred) /i,
  rows: [
    [
      /\b(?:running|runs?|sits?|sitting|hovers?|hovering) at (?:about |around |~ ?|only )*(\d{1,2} ?%)(?! ?(?:of|off|cach|util|load|cap))/gi,
      '$1 util',
    ],
    [/(?<![\d.,])1 ?\/ ?2 (?:an? )?(?=pages?\b)/gi, '0.5 '],
    // "H100 4x"; in "H100 3x peak" the factor is of the traffic, and "2x H100" has its count.
    [
      reAll`(?<!\d ?x? ?)\b(${A_CARD}) (\d{1,2})x(?=[ ,](?!\d))(?! (?:peak|spitz|pointe|pico|picco|spik|burst|surge|headroom|average|mean))`,
      '$2x $1',
    ],
    [/(?<![\d.])(\d{1,2}(?:\.\d{1,4})? ?%)(?<=\bcach.{0,80}) hits?\b/gi, '$1 cached'],
    [
      reAll`\b(\d{1,3}) (?:nos?|pcs?|pieces|units|stk|stück)\.? (?:of )?(?=(?:${A_CARD}|gpus?|(?:nvidia )?[hd]gx)\b)`,
      '$1x ',
    ],
    [
      /(?<=\d ?(?:usd|eur|euros?|dollars?|€)|[$€£] ?\d[\d.,]{0,12}k?) (?:the|per|a|each) (?:unit|piece|pcs?|stück)\b/gi,
      ' each',
    ],
    [/\b(?:msrp|rrp|uvp)(?: of| is|:)? ?([$€£] ?\d[\d.,]*\d)/gi, '$1 each'],
    [
      /(?<=\d ?[kmb]?n? (?:tok(?:en)?s?|requests?|calls|messages|prompts|queries)) the (?=(?:day|week|month|hour)\b)/gi,
      ' a ',
    ],
    [/(?<=\d ?(?:eur|usd|euros?|cents?|ct|€)) kwh\b/gi, '/kWh'],
    [
      reAll`(?:\bat )?\b(?:(half)[ -]|(half|${PART}|(?<!an? |one )(?:third|quarter|fifth|tenth)) (?:of )?(?:their|his|her|my|(?:an )?engineers?'?s?'?) (?:working )?)(?:time|hours)\b`,
      (_, all, part) => `${partPercent(all ?? part ?? '')} of their time`,
    ],
    // "2 ML engineers half time at 180k": what each earns stands behind them.
    [
      reAll`((?:engineers?|sres?|admins?|devops|mles?|contractors?|ftes?)) (?:at )?(\d{1,3} ?% (?:of )?their time) (?:at|@|for|on) ([$€£]?\d{2,3}(?:k|,000)${A_YEAR}?)(?![\w,.]*\d)`,
      '$1 at $3, $2',
    ],
    // Who pays us is no bill of ours.
    [/(?<=\d[km]? )(?:paying|paid) (?=(?:customer|user|subscriber|member|account|seat|client)s?\b)/gi, ''],
    [
      /(?<=\b(?:yr|year|annum|engineers?|mle|sre|devops|dev|admin),? )half (?:on|of) (?:this|it)\b/gi,
      '50% of their time',
    ],
    [/\bpart[- ]time,? \(?(\d{1,2} ?%)\)?(?! ?(?:util|cached|batch))/gi, 'at $1 of their time'],
    [/\bp\. ?a\b\.?/gi, 'a year'],
    [/\b(hir(?:e|ing)) (?:an? |our )?(?:[a-z]+ )?team of (\d{1,2})\b(?! ?[a-z]*gpu)/gi, '$1 $2 FTE ops'],
    [
      /\b(\d[\d.]{0,14}) (?:bucks|dollars|usd) (?=(?:per|for|\/) ?(?:1000|1,000|1k|a thousand|thousand) [a-z])/gi,
      '$$$1 ',
    ],
    ...PER_THOUSAND,
    [/\b(?:per|a|pro) (?:head|kopf|capita|nase)\b/gi, 'per user'],
    [
      /(?<=\d ?(?:cents?|¢)|\$ ?\d{1,3}(?:\.\d{1,6})?) an? (?:million|mil)\b(?: ?tok(?:en)?s?\b)?/gi,
      ' per million tokens',
    ],
    [/(\$ ?\d+(?:\.\d+)?) (?=gpu[- ]?h(?:(?:ou)?rs?)?\b)/gi, '$1/'],
  ],
};

const SO_MANY = String.raw`(?:about |around |~ ?)?(\d{1,3}(?:,\d{3})?|\d{4,6})(?! ?[kmb%x×]| [a-z]*-?\d| (?:rtx|nvidia|gpus?|cards|nodes|servers))(?: (?=(?:[a-z]+ )?${PERSON}\b))?(?![\d.,]*\d)`;
const people = (words = '', count = ''): string => (words.endsWith(' ') ? `${count} ` : `${count} people`);

/** "a team of 25", "company of 400 employees", "12 teams of 8": so many people, where something is counted of each. */
export const TEAMS: WordedKind = {
  beside: /^(?=.*\bof [~\da-z ])(?=.*\b(?:each|apiece|per [a-z]))/is,
  rows: [
    [
      reAll`\b(?:(?:an?|our|my|the) )?(?:team|staff|company|group|org|organi[sz]ation|startup|agency|firm|shop|department|workforce) of ${SO_MANY}`,
      people,
    ],
    [reAll`(?<=\d (?:teams|groups|companies|departments|shops) of )${SO_MANY}`, people],
  ],
};

const ONES = `(?:${PERSON}|subscribers|companies|stores)`;
const USE =
  '(?:(?:are |really |actually |only |regularly |daily |ever )*(?:active|use (?:it|this)|using (?:it|this)|uses (?:it|this)|log in))';
const fewer = (words = '', all = '', who = '', some = ''): string =>
  figureOf(some) <= figureOf(all) ? `${some} ${who}` : words;
const figureOf = (figure: string): number =>
  Number(figure.replace(/k$/i, '').replaceAll(',', '')) * (/k$/i.test(figure) ? 1000 : 1);
const FIGURE = String.raw`(?<![\w.,$€£])(\d[\d,]{0,9}k?)`;

/** "2M players MAU": how often they come, behind a word for who they are. */
export const MONTHLY_ACTIVE: WordedKind = {
  holds: /\b[dwm]aus?\b/i,
  rows: [[reAll`(?<=\d ?[km]?) ${PERSON},? \(?([dwm]aus?)\b\)?`, ' $1']],
};

/** "300 devs, half of them active", "300 devs but only 120 use it", "120 of 300 devs use it": who sends anything. */
export const SOME_USE_IT: WordedKind = {
  holds: /active|\bus(?:e|es|ing) (?:it|this)|\blog in\b/i,
  rows: [
    [
      reAll`\b(half|${PART})(?: (?:of )?(?:them|those|these|which|whom|the ${ONES}))? ${USE}\b`,
      (_, part = '') => `${partPercent(part)} active`,
    ],
    [
      reAll`${FIGURE} (${ONES})\b,? ?\(?(?:(?:but|and|though|of|whom|which|with|them|only|just|about|around|~) ?)*${FIGURE}(?: (?:of (?:them|those|these)|do))? ${USE}\b\)?`,
      fewer,
    ],
    [
      reAll`${FIGURE}(?: out)? of (?:our |the |all )?${FIGURE} (${ONES})\b (?:${USE})\b`,
      (words = '', some, all, who) => fewer(words, all, who, some),
    ],
    [
      reAll`(?<=\b(?:per|each|every|\/) ?)active (?=(?:user|dev|developer|employee|agent|seat|customer|person)\b)`,
      '',
    ],
  ],
};

/** "30% of 10k employees use it", "12% use the feature": how many of the people send anything. */
export const ACTIVE: WordedKind = {
  holds:
    /\bdau\b|daily active|% (?:of|actually|really|will|would|may|might|could|use|try|tri|adopt)|(?:user|customer|employee|dev|agent) (?:=|sends|makes|does) \d/i,
  rows: [
    [
      reAll`(?<![\d.])(\d{1,2} ?%) of (?:(?:our|the|all) )?(\d[\d.,]*k?) (?=(?:[a-z]+ )?(?:${PERSON}|subscribers|mau|dau)\b(?! ${FOR_OPS}))`,
      '$1 active of $2 ',
    ],
    [
      /(?<=\d ?%)(?: of (?:them|those|users|these))? (?:(?:actually|really|will|would|may|might|could) ){0,2}(?:use|uses|using|try|tries|adopt) (?:it|this|ai|the (?:[a-z]+ ){0,2}(?:feature|bot|assistant|chat|copilot))\b/gi,
      ' active',
    ],
    // "5% DAU", "DAU/MAU 20%"
    [/(?<![\d.])(\d{1,2}(?:\.\d)? ?%) (?:dau(?: ?\/ ?mau)?|daily actives?(?: users)?)\b/gi, '$1 active'],
    [
      /\b(?:dau(?: ?\/ ?mau)?|daily actives?(?: users)?)(?: (?:is|are|of|at|about|around|ratio)| ?[:=~])* ?(\d{1,2}(?:\.\d)? ?%)(?: of (?:mau|users|them|that|it))?(?![\w%])/gi,
      '$1 active',
    ],
    [/\b(?:1|one|an?) (user|customer|employee|dev|agent) (?:=|sends|makes|does) (?=\d)/gi, 'each $1 '],
  ],
};
