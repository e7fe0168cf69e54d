import { reAll } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { A_PERIOD } from '../../period-names.ts';
import type { WordedKind } from '../reworded.ts';
import { COUNT_WORD, PART } from './number-words.ts';

/** "a quarter of 300M tokens is output": the amount, and then the part of it. */
export const PART_OF_AMOUNT: WordedKind = {
  holds: /^(?=.*\bof (?:\w+ )?\d)(?=.* (?:is|are|be) )/is,
  rows: [
    // "80% of our 10B monthly tokens are input"
    [
      reAll`(?<=\bof (?:the |our |these |those )?\d[\d.,]{0,12} ?[kmb]?) (dai|week|month)ly (tokens|toks?|requests|calls|prompts)(?= (?:is|are|can be|could be|may be) )`,
      (_, period = '', what = '') => ` ${what}/${/^dai/i.test(period) ? 'day' : period.toLowerCase()}`,
    ],
    [
      reAll`\b(half|${PART}|[123]\/[2-5]|\d{1,3}(?:\.\d+)? ?%) of (?:the |our |these |those )?(\d[\d.,]{0,12} ?[kmb]?n? ?(?:tokens|toks?|requests|calls|prompts)(?:[ /][a-z/]+){0,3}?) (?=(?:is|are|can be|could be|may be) (?:in|out|batch|offline|cach))`,
      '$2, $1 of it ',
    ],
  ],
};

/** "500M a month (plus 100M for evals)": what comes on top of an amount. */
export const AMOUNTS_ON_TOP: WordedKind = {
  holds: /plus (?:about |another |an additional |around )?\d/i,
  rows: [
    [
      reAll`(?<=\d ?[kmb](?: ?(?:tokens?|toks?|requests|calls))?${A_PERIOD}?),? ?(\()?plus (?:about |another |an additional |around )?(\d[\d.,]* ?[kmb]\b(?: (?:tokens?|toks?|requests|calls))?(?: (?:for|of|in|from) (?:[a-z]+ ?){1,2})?)(?=$|[,;)]| (?:vs|on|with|at)\b)(?:\))?`,
      (_, _open, amount = '') => ` + ${amount.trim()}`,
    ],
  ],
};

const PART_NAME = '[a-z][a-z-]{1,11}';
const SUM = String.raw`\d[\d.]* ?[kmb](?: ?tok(?:en)?s?)?${A_PERIOD}?`;

/** "14B" of what was burned, "prod 2B, dev and staging 100M each": whose amount it is, of each by its name. */
export const OF_PARTS: WordedKind = {
  rows: [
    [
      reAll`\b(?:\d{1,2}|${COUNT_WORD}) [a-z]+s: ?((?:${PART_NAME}(?:, | and |, and )){1,5}${PART_NAME})[.;,:] ?(${PART_NAME}):? (${SUM}),? (?:and )?(?:the )?(?:other ?s?|rest|remaining)(?: two| three)?:? (${SUM}) each\b`,
      (words = '', names = '', one = '', many = '', each = '') => {
        const all = names.toLowerCase().split(/, and |, | and /);
        const others = all.filter((name) => name !== one.toLowerCase());
        return others.length < all.length
          ? [`${one} ${many}`, ...others.map((name) => `${name} ${each}`)].join(', ')
          : words;
      },
    ],
    [
      reAll`(?<=\b${PART_NAME}:? ${SUM}(?:,|;| and)? (?:and )?)(${PART_NAME}) and (${PART_NAME}):? (${SUM}) each\b`,
      '$1 $3, $2 $3',
    ],
    [
      /(?<=\b(?:burn(?:ed|t|s|ing)?|consum(?:ed?|es|ing)|process(?:ed|es|ing)?|went through|go through|chew(?:ed|s)? through) (?:about |around |~ ?|roughly |over |nearly |some )?)(\d[\d.]* ?[mb])(?=$|[,;.]| (?:on|in|of|over|last|per|a|this|with|through|via|for|during|across|every|each)\b)/gi,
      '$1 tokens',
    ],
  ],
};

/** "3L requests", "₹3L": an L is a lakh in India, and no traffic comes in litres. */
export const LAKHS: WordedKind = {
  holds: /\d ?L\b/,
  rows: [
    [
      /(?<=(?<![\w.])\d{1,3}(?:\.\d{1,2})?) ?L(?= (?:tokens|requests|calls|queries|prompts|users|rupees|rs|inr)\b)|(?<=(?:₹|\bRs\.? ?|\bINR ?)\d{1,3}(?:\.\d{1,2})?) ?L\b/g,
      ' lakh',
    ],
  ],
};

/** "2 mil millones de tokens": a billion is a thousand millions in Spain and Portugal. */
export const THOUSAND_MILLIONS: WordedKind = {
  holds: /\bmil mil/i,
  rows: [
    [
      /(?:(?<![\w.,])(\d{1,3}(?:[.,]\d{1,2})?) )?\bmil (?:millones|milh(?:ões|oes))(?: de)?(?![a-zà-ÿ])/gi,
      (_, many = '1') => `${many} billion`,
    ],
  ],
};

const LEAST_TO = String.raw`\bmin(?:imum)?(?: of)? `;
/** "min 2 max 6 replicas" is a range, and "4 active 4 standby" counts the copies of both kinds. */
export const COPIES: WordedKind = {
  holds:
    /^(?=.*\bmin)(?=.*\bmax)|\d active|(?:\d|one) (?:hot |cold |warm )?(?:spare|stand-?by|backup) |\bin reserve\b|^(?=.*scal)(?=.*\b(?:avg|average|mean|typical|usual))|^(?=.*\d(?: ?- ?| to | and | max)[a-z ]{0,12}\d)(?=.*\b(?:avg|average|mean|typical|usual))/is,
  rows: [
    // "autoscale 1-6 replicas h100, avg 2": so many run, and are paid for, on average.
    [
      reAll`(?:\bauto-?scal(?:e|es|ed|ing)(?: (?:between|from|of))? |${LEAST_TO})?(?<![\w.,-])\d{1,3}(?: ?- ?| to | and | max(?:imum)?(?: of)? )\d{1,3} ((?:replicas|gpus|nodes|pods|instances)(?: [a-z]{1,5}\d{1,4}[a-z]{0,3})?|${A_CARD}),? \(?(?:avg|average|on average|mean|typically|usually)(?: (?:of|is|about|around))?:? (\d{1,3})\b(?!\.\d)\)?`,
      '$2 $1',
    ],
    [/\bmin(?:imum)?(?: of)? (\d{1,3}),?(?: (?:and|to))? max(?:imum)?(?: of)? (\d{1,3})(?= )/gi, '$1-$2'],
    [
      /(?<![\d.])(\d{1,3}) active(?=(?:,| and| ?[+/&])? ?\d{1,3} (?:(?:hot|cold|warm) )?(?:standby|spares?|backups?))/gi,
      '$1 replicas',
    ],
    // "8 H100 + 1 spare node": what stands by takes no traffic, whatever it is called.
    [
      /(?<![\w.])(\d{1,2}|one) (?:(?:hot|cold|warm) )?(?:spare|stand-?by|backup) (?:nodes?|servers?|box(?:es)?|machines?)\b/gi,
      '$1 spare',
    ],
    // "8 H100 plus two in reserve": they stand by, and nothing of it is reserved.
    [
      reAll`(?<![\w.])(${COUNT_WORD}|\d{1,2}|an?(?= (?:node|server|box|machine|card|gpu|replica|copy)\b))(?: ?x)?( of (?:them|those|these))?(?: (?:more|extra|other|nodes?|servers?|box(?:es)?|machines?|cards?|gpus?|replicas?|cop(?:y|ies)|${A_CARD}))*(?: (?:is|are|stays?|sits?|kept|held|waits?|waiting|standing))* in reserve\b`,
      (_, many = '', of) =>
        `${/^an?$/i.test(many) ? '1' : many}${typeof of === 'string' && of.startsWith(' of') ? of : ''} spare`,
    ],
  ],
};

/** "how many tokens a month until 8 H100s beat sonnet": what is asked for is no unit of the number behind it. */
export const ASKED_FOR: WordedKind = {
  holds: /\bhow m/i,
  rows: [
    [
      /\b(how (?:many|much) (?:more )?(?:tokens|requests|calls|queries|messages|traffic|volume|usage)(?: (?:a|an|per|each|every) (?:hour|day|week|month|year))?) (?=until|till|before|does|do|would|will|to\b)/gi,
      '$1, ',
    ],
  ],
};

const ONE_SIDE = '(input|output|prompt|completion|generation)s?';
const KIND_OF_TEXT =
  '(?:(?:reasoning|thinking|long|longish|visible|hidden|generated|cached|fresh|pure|just|the) ){0,2}';

/** "2B tokens mostly input (95/5)": the tokens are those of both sides. */
export const MOSTLY: WordedKind = {
  holds: /(?:most|main|large|primari|predominant|overwhelming|chief)ly |\b(?:all|everything|entirely|most) /i,
  rows: [
    // "almost all of it output", "most of it is input", "primarily prompts", "mostly reasoning output"
    [
      reAll`\b(?:(?:almost|nearly|practically|virtually|basically|pretty much|more or less) (?:all|everything|entirely|exclusively|only)(?: of (?:it|them|that|those|this|(?:the|our) tokens))?|most of (?:it|them|that|those|this|(?:the|our) tokens)|primarily|predominantly|overwhelmingly|chiefly|(?:mostly|mainly|largely)(?! (?:input|output|prompt|completion)))(?: (?:is|are|being|goes to|go to|of|on|as))* ${KIND_OF_TEXT}${ONE_SIDE}(?: (?:side|text))?(?= tok|\b(?! ?(?:price|cost|bill|money|speed)))`,
      'mostly $1',
    ],
    // "mostly output (80%)", "mostly input, like 95%"
    [
      /\b(?:mostly|mainly|largely) (input|output|prompt|completion)(?: tok(?:en)?s?)?(?: ?[(,:] ?| )(?:(?:like|about|around|roughly|say|some|maybe) |~ ?)?(\d{1,2}(?:\.\d)? ?%)\)?(?= ?(?:$|[,;.)]))/gi,
      '$2 $1',
    ],
    [
      /(?<=\d ?[kmb]? )((?:mostly|mainly|largely) (?:input|output|prompt|completion)) (tok(?:en)?s?)\b/gi,
      '$2, $1',
    ],
    [
      reAll`(?<=\d ?[kmb]? ?tok(?:en)?s?(?:${A_PERIOD}| each| apiece)?)(?: of)? (?=(?:mostly|mainly|largely) (?:input|output|prompt|completion))`,
      ', ',
    ],
  ],
};
