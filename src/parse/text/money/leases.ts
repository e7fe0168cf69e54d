import { re, reAll } from '../../expression.ts';
import { ANY_AMOUNT, amountOfMoney } from '../../money.ts';
import { API_FAMILY } from '../../names/family-name.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { LANDLORD } from '../../names/seller-name.ts';
import { A_MONTH } from '../../period-names.ts';
import { COUNT_WORD } from '../figures/number-words.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** Money of a contract in words of the month: a lease over its time, support by the year. */

/** So much is no price of a month: hundreds of thousands, or a sum that is called the total. */
const MONEY = String.raw`([$€£] ?(?:\d[\d.,]*m|\d{3,}(?:\.\d+)?k|\d{3},\d{3}(?:,\d{3})*|\d[\d.,]*k?(?= (?:total|in total|tcv|upfront)\b)))(?: (?:total|in total|tcv|upfront))?`;
const TERM = `(\\d{1,2}|${COUNT_WORD})[ -](month|year)s?`;
const LEASE = '(?:lease|contract|agreement|term|commitment|reservation)';

const OF_TERM = '(?: (?:term|contract|commitment|period|deal|agreement))?';
const OVER_TERM: Rewording = [
  reAll`${MONEY} (?:over|across|for) (?:an? |the )?${TERM}\b${OF_TERM}(?! ?(?:old|life)\b| (?:of|on|for) (?:the )?${API_FAMILY}\b)`,
  '$1 per $2 $3s total for the GPUs',
];

/** What a lease comes to over all of its time: "$300k over 3 years", "36 month lease, $1.2M total". */
export const LEASES: WordedKind = {
  beside:
    /^(?!.*\b(?:own|buy|bought|purchased?|capex|depreciat\w+)\b).*\b(?:leas(?:e|ed|ing)\b|rent|reserv|contract)/is,
  rows: [
    OVER_TERM,
    [
      reAll`\b${TERM} ${LEASE}(?:,|:| of| for| at| worth)* ${MONEY}(?! ?(?:\/|per|a |an |each))`,
      'reserved at $3 per $1 $2s total for the GPUs',
    ],
    // "1-year contract for 8x H100 on AWS, $350k"
    [
      reAll`\b${TERM} ${LEASE} (?:for|on|of) ((?:\d{1,3} ?x? ?)?(?:${A_CARD}|[a-z][\w.-]{2,24}large)(?: (?:gpus?|nodes?))?(?: (?:on|at|from|with|in) ${LANDLORD})?)(?:,|:| at| for)* ${MONEY}(?! ?(?:\/|per|a |an |each))`,
      'reserved $3 at $4 per $1 $2s total for the GPUs',
    ],
  ],
};

/** "AWS quote: $1.1M for 3 years of 2x p5.48xlarge": who rents out the machines asks for it, and nothing is bought. */
export const QUOTED_BY_LANDLORD: WordedKind = {
  beside: re`^(?!.*\b(?:own|buy|bought|purchased?|capex|depreciat\w+|sells?|invoice|spend|bill)\b)(?=.*\b${LANDLORD}\b)(?=.*(?:quote|offer|deal|price|total|contract|agreement|\bfrom ${LANDLORD}|years? (?:of|for|on) |months? (?:of|for|on) ))(?=.*(?:\b|\dx ?)(?:${A_CARD}|[a-z]\w{0,12}\.\w{0,4}large|nd\w{3,16}|a[23]-\w+))`,
  rows: [
    OVER_TERM,
    // "8x H100, 3 years, $500k total"
    [
      reAll`\b(?:for |over )?${TERM}\b${OF_TERM}(?:,|:| at| for)* ${MONEY}(?! ?(?:\/|per|a |an |each))`,
      '$3 per $1 $2s total for the GPUs',
    ],
  ],
};

const BOUND_FLEET = String.raw`(?:\d{1,3} ?x? ?)?(?:nvidia )?(?:[dh]gx )?${A_CARD}`;

/** "3-year commitment of $1.2M for 16 H100s", "we signed 1 year", "1 yr capacity block": for how long GPUs are rented. */
export const BOUND_FOR: WordedKind = {
  holds: /\b(?:commit|signed|reserved|booked|capacity (?:block|reservation)|term\b)/i,
  beside: re`\b(?:${A_CARD}|[a-z]\w{0,12}\.\w{0,4}large)`,
  rows: [
    [
      reAll`\b${TERM} commit(?:ment)?(?:,|:| of| at| worth)* ${MONEY} (?=(?:for|on) ${BOUND_FLEET})`,
      'reserved at $3 per $1 $2s total for the GPUs, reserved for $1 $2s, ',
    ],
    // "3-year commitment for 16 H100s at $1.2M", "16 H100s reserved for 3 years for $1.2M"
    [
      reAll`\b${TERM} commit(?:ment)? (?:for|on|of) (${BOUND_FLEET}s?),? (?:at|for|of|worth) ${MONEY}`,
      '$3 reserved at $4 per $1 $2s total for the GPUs, reserved for $1 $2s',
    ],
    [
      reAll`\b(?:reserved|committed|booked) (?:for|over) (?:a )?${TERM},? (?:at|for|of|worth) ${MONEY}`,
      'reserved for $1 $2s at $3 per $1 $2s total for the GPUs',
    ],
    [
      reAll`\b(?:(?:we|i|they)(?:'ve| have)? )?(?:signed(?: up)?|committed)(?: (?:for|to|an?))* (\d{1,2}|${COUNT_WORD})[ -](month|year)s?\b(?! (?:of|deal for)\b)`,
      'reserved for $1 $2s',
    ],
    [
      reAll`\b(\d{1,2}|${COUNT_WORD})[ -]?(?:(y)(?:ea)?rs?|mo(?:nth)?s?)[ -](?:ec2 )?capacity (?:block|reservation)s?\b`,
      (_, many, isYear) => `reserved for ${many} ${isYear === undefined ? 'month' : 'year'}s,`,
    ],
    // "$39.20/hr, 12-month term"
    [
      reAll`\b(?:(?:on|with|for|at) )?(?:an? )?(\d{1,2}|${COUNT_WORD})[ -](month|year)s?[ -](?:contract )?term\b`,
      'reserved for $1 $2s',
    ],
  ],
};

const BY_MONTH = String.raw`(${amountOfMoney(ANY_AMOUNT)})(?:${A_MONTH}| ?mo(?:nth)?\b)`;
const HARDWARE = String.raw`((?:(?:an?|one|our|the) )?(?:\d{1,3} ?x? ?)?(?:(?:nvidia )?[dh]gx|${A_CARD})[\w ]{0,16}?)`;

/** "lease $9,800/mo 8xH100", "monthly lease of $9,800 for 8xH100": the money behind what it is paid for. */
export const LEASED_BY_MONTH: WordedKind = {
  holds: /^(?=.*\b(?:leas|rent))(?=.*mo)/is,
  rows: [
    [
      reAll`\b(?:leas(?:e|ed|ing)|rent(?:al|ed)?)(?: (?:is|at|of|for|payment|quote))*:? ${BY_MONTH},? (?:for |on |of )?${HARDWARE}(?=$|[,;.]| (?:\d|for|vs|with|at)\b)`,
      'lease $2 $1/month',
    ],
    [
      reAll`${BY_MONTH} (?:leas(?:e|ing)|rent(?:al)?) (?:for|on|of) ${HARDWARE}(?=$|[,;.]| (?:\d|for|vs|with|at)\b)`,
      'lease $2 $1/month',
    ],
    [
      reAll`\bmonthly (?:lease|rent(?:al)?)(?: (?:is|at|of|fee|payment))*:? ([$€£] ?\d[\d.,]*k?),? (?:for |on |of )?${HARDWARE}(?=$|[,;.]| (?:\d|for|vs|with|at)\b)`,
      'lease $2 $1/month',
    ],
  ],
};

const OF_LEASE = '(?:rates?|fees?|costs?|payments?|prices?)';
const SUM = String.raw`(${amountOfMoney(ANY_AMOUNT)}|\d{1,3}(?:\.\d)?k|\d{1,3},\d{3})`;

/** "lease 8xH100 for $11k a month over 36 months": for how long, and no life of what is owned. */
export const LEASED_FOR: WordedKind = {
  beside:
    /^(?!.*\b(?:own|buy|bought|purchased?|capex|depreciat\w+|amorti[sz]\w+)\b)(?=.*\bleas(?:e|ed|ing)\b)(?=.*\d ?(?:k\b|[/ap]|eur|usd|[$€£])|.*\b(?:over|across)\b)/is,
  rows: [
    // "leased over 36 months at 11.5k per month"
    [/\b(leas(?:e|ed|ing)) (?:over|across) (\d{1,2}) (months|years)\b/gi, '$1 for $2 $3'],
    [reAll`(${A_MONTH}),? (?:over|across) (\d{1,2}) (months|years)\b`, '$1 for $2 $3'],
    // "36 month lease, $3.1k/mo": in a clause of its own, and of all that is leased
    [
      reAll`\b(\d{1,2})[- ](month|year)s?[- ](?:lease|leasing)(?: ${OF_LEASE})?(?:,|:| at| of| for| is)* ${SUM}${A_MONTH}(?! ?(?:each|per|a |\/))`,
      'reserved for $1 $2s, gpu rent is $3 a month in total',
    ],
    [
      reAll`\b(?:lease|leasing) ${OF_LEASE}(?: is| of|:)? ${SUM}${A_MONTH},? (?:(?:for|over) )?(\d{1,2}) (month|year)s\b`,
      'gpu rent is $1 a month in total, reserved for $2 $3s',
    ],
    // "leasing at 3.1k/mo", "leased 9500/mo": money, whose sign was left out
    [
      reAll`\b(leas(?:e|ed|ing)(?: for \d{1,2} (?:months|years))?)(?: at| @|:)? (\d[\d.,]*k?)(?=${A_MONTH})`,
      '$1 at $$$2',
    ],
    [reAll`\b(lease[^,;$€£]{0,40} for) (\d{1,3}(?:,\d{3})+|\d[\d.]*k)(?=${A_MONTH})`, '$1 $$$2'],
  ],
};

/** "64 H100, 24mo, $2.05/hr": how long a rent by the hour is for, said first. */
export const TERM_FIRST: WordedKind = {
  beside:
    /^(?!.*\b(?:own|buy|bought|purchased?|capex|depreciat\w+|amorti[sz]\w+|life|lifetime)\b)(?=.*\d ?(?:mo|months?|mos)\b)/is,
  rows: [
    [
      reAll`(?<=\b${A_CARD}(?: (?:at|on|from|with)? ?[a-z]{3,14}){0,2},? )(?:for )?(\d{1,2})[ -]?(?:months?|mos?)(?: (?:term|contract|commit(?:ment)?|deal))?,? (?=(?:at |@ ?)?[$€£] ?\d{1,2}(?:\.\d{1,3})? ?(?:\/|per|an?) ?(?:gpu[- ]?)?h)`,
      'reserved for $1 months, ',
    ],
  ],
};

/** "loan over 5 years at 7%": what money costs. */
export const LOANS: WordedKind = {
  holds: /^(?=.*\b(?:loan|financ|credit|mortgage))(?=.*%)/is,
  rows: [
    [
      /\b(loan|financ(?:ed|ing)|credit|mortgage)((?: [a-z\d]+){0,5}?),? (?:at|@) (\d{1,2}(?:\.\d{1,2})?) ?%(?! ?(?:interest|apr|util|load|cach|off|disc))/gi,
      '$1$2 at $3% interest',
    ],
  ],
};

/** "1 year commit, 30% off on demand": of which price it is off, and no way to rent. */
export const OFF_ON_DEMAND: WordedKind = {
  beside:
    /^(?=.*% (?:off|below|under|cheaper|less))(?=.*on[- ]?demand)(?=.*\b(?:commit|reserv|contract|[13][- ]?y))/is,
  rows: [
    [
      /(\d ?% (?:off|below|under|cheaper than|less than)) (?:of )?(?:the )?on[- ]?demand(?: (?:price|rate|pricing)s?)?\b/gi,
      '$1 what GPUs cost',
    ],
  ],
};

/** "h100 spot 4 hours a night": how long what is rented so is paid. */
export const SPOT_HOURS: WordedKind = {
  holds: /\b(?:spot|preemptible|on[- ]?demand) \d{1,2}(?:\.\d)? ?h/i,
  rows: [
    [
      /(?<=\b(?:spot|preemptible|on[- ]?demand)) (\d{1,2}(?:\.\d)? ?(?:hours?|hrs?|h) ?(?:a|per|each|\/) ?(?:day|night|weekday|week)\b)/gi,
      ' billed $1',
    ],
  ],
};

/** "RI 3yr", "3-year RIs": how clouds call what is reserved, and what that costs. */
export const RESERVED: WordedKind = {
  holds:
    /\bRIs?\b|\b(?:reserved|savings plan)\b.{1,24}\d ?-?y|\b(?:reserved|commit(?:ted|ment)?)\b.{0,24}\d\.\d/i,
  rows: [
    // "savings plan p5 1yr", "reserved 8xH100, 3 years": the term behind what is let for it
    [
      reAll`\b(reserved|savings plan)(?: (?:for|on))? ((?:\d{1,3} ?x? ?)?[a-z]{1,3}\d{1,3}[a-z\d.-]{0,12}),? (?:for )?(\d ?-?(?:yrs?|years?|y))(?: term)?(?=\s*(?:$|[,;.)])| (?:on|at|from|vs|with)\b)`,
      '$2 $1 $3',
    ],
    // "16xH100 reserved 1yr 1.85": what an hour costs stands behind the term
    [
      reAll`(?<=\b(?:reserved|commit(?:ted|ment)?)(?: (?:for|of))? \d{1,2}[ -]?(?:yrs?|years?|y|months?|mo)) (\d{1,2}\.\d{1,3})(?=\s*(?:$|[,;)]|\.(?!\d)|vs\b))`,
      ' at $$$1/hr',
    ],
    [
      /\bRIs? (?=\d ?-?y)|(?<=\d ?-?(?:y|yr|year) )RIs?\b/gi,
      (words = '') => (words.endsWith(' ') ? 'reserved ' : 'reserved'),
    ],
  ],
};

/** "rent 8 B200 for a year": the term in figures. */
export const FOR_A_YEAR: WordedKind = {
  beside: /^(?=.*\b(?:rent|leas|reserv))(?=.* for (?:an?|one) year\b)/is,
  rows: [[/ for (?:an?|one) year\b/gi, ' for 1 year']],
};

/** "residual value 25% after 3 years": how long it is used. */
export const RESIDUAL_AFTER: WordedKind = {
  holds: /\b(?:resid|resale|salvage|(?:re)?sell)/i,
  rows: [
    // "we sell them after 3 years for 40%"
    [
      reAll`\b(?:(?:we(?:'ll| will| can| would)? )?(?:re)?sell(?: (?:them|it|those|the (?:gpus|cards|servers)))?(?: on| again)? after (\d{1,2}|${COUNT_WORD}) (years?|months?)|after (\d{1,2}|${COUNT_WORD}) (years?|months?) (?:we(?:'ll| will| can| would)? )?(?:re)?sell (?:them|it|those|the (?:gpus|cards|servers))) (?:for|at) (?:about |around |~ ?)?(\d{1,2} ?%)(?: of (?:the |their |its )?(?:price|cost|value|purchase price))?`,
      (_, many, unit, front = '', frontUnit = '', share = '') =>
        `over ${many ?? front} ${unit ?? frontUnit}, ${share} resale`,
    ],
    [
      reAll`\b((?:residual|resale|salvage)(?: value)?[^,;\d]{0,12}\d{1,2} ?%),? after (\d{1,2}|${COUNT_WORD}) (years|months)\b`,
      '$1, over $2 $3',
    ],
  ],
};

/** "expected to last 4 years": how long hardware is used, where "the last 4 years" are behind. */
export const EXPECTED_LIFE: WordedKind = {
  holds: /\blast (?:us )?(?:for )?\d/i,
  rows: [
    [
      /\b(?:expected to|supposed to|should|will|has to|have to|must) last (?:us )?(?:for )?(?=\d{1,2}(?:\.\d)? (?:years?|months?|yrs?)\b)/gi,
      'useful life ',
    ],
  ],
};
