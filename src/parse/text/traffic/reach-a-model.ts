import { toType } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import { REQUESTS } from '../../requests.ts';
import { PART, partPercent } from '../figures/number-words.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** How much of what comes reaches a model: "40% go to a human", "only 2% need an LLM", "1 in 500 goes to the LLM". */

const HUMANS =
  '(?:humans?|people|persons?|(?:human|support|live) agents?|staff|reps?|operators?|colleagues|l2|second level)';

/** Tokens are those of a model already: of them no part is taken. */
const TOKENS_IN_ALL = /\d ?[mb] ?tok/i;

/** So many requests of each that comes reach a model; `otherwise` beside tokens. */
const answered = (otherwise: string, percent: number, line: unknown): string =>
  typeof line === 'string' && TOKENS_IN_ALL.test(line) ? otherwise : `${toType(percent / 100)} requests each`;

/** "40% go to a human": what is left is what a model answers. */
const TO_HUMANS: readonly Rewording[] = [
  [
    reAll`(?<![\d.])(\d{1,2}) ?% (?:(?:of (?:them|those|these|it|all)|are|is|gets?|goes|go|going|will|still|be|end up|handed|passed|routed|sent|escalated|transferred|forwarded|over) ){1,5}(?:to|with|by|at) (?:an? |the |our |real |live )*${HUMANS}\b`,
    (_, share, ...rest) =>
      answered(`${100 - Number(share)}% go to the bot`, 100 - Number(share), rest.at(-1)),
  ],
  [
    reAll`(?<![\d.])(\d{1,2}) ?% (?:(?:of (?:them|those|these|it|all)|are|is|gets?|will|be) ){0,3}(?:escalated|handed over|handed off|transferred)(?: to (?:an? |the |our )*agents?)?(?=\s*(?:$|[,;.)]))`,
    (_, share, ...rest) =>
      answered(`${100 - Number(share)}% go to the bot`, 100 - Number(share), rest.at(-1)),
  ],
];

/** "only 2% need an LLM": the others are answered without one. */
const NEED_A_MODEL: Rewording = [
  /(?:\bonly |\bjust )?(?:about |around |~ ?)?(?<![\d.])(\d{1,2}(?:\.\d{1,2})?) ?%(?: of (?:(?:the|our|all|these|those) )*(?:them|those|these|which|it|traffic|requests|calls|queries|questions|messages|chats|prompts))? (?:(?:actually |really |will |would |have to |get to )*)(?:need|needs|require|requires|reach|reaches|hit|hits|trigger|triggers|touch|call) (?:an? |the |our )?(?:llms?|(?:language |ai )?models?|gen ?ai)\b/gi,
  (words = '', share, ...rest) => answered(words, Number(share), rest.at(-1)),
];

/** "1 in 500 goes to the LLM": the same of a part in words. */
const ONE_IN: Rewording = [
  /(?:\bonly |\bjust )?(?:about |around |~ ?)?\b(?:1|one) (?:in|of|out of) (\d{1,3}(?:,\d{3})*|\d{1,6})(?: of (?:them|those|these|which))? (?:(?:goes?|is sent|gets?|has to go) (?:on )?to|needs?|requires?|reach(?:es)?|hits?|triggers?) (?:an? |the |our )?(?:llms?|(?:language |ai )?models?|gen ?ai)\b/gi,
  (words = '', many = '', ...rest) => {
    const share = 100 / Number(many.replaceAll(',', ''));
    return share > 0 && share <= 100 ? answered(words, share, rest.at(-1)) : words;
  },
];

const OTHERS =
  '(?:(?:semantic|response|answer|exact[- ]match|redis) (?:cache|caching)|cache|caching|faqs?|rules?(?: engine)?|regex(?:es)?|de-?dup(?:lication|ing)?|guardrails?|(?:pre-?|spam )?filters?|knowledge base|canned (?:answers|replies)|static answers)';
const SENT = `(?:${REQUESTS}|prompts|traffic|them|those|it)`;
const OF_SENT = `(?: of (?:(?:the|our|all|these|those|incoming) )*${SENT}| (?:duplicates|repeats))`;
const ANSWERED =
  '(?:answer|resolv|deflect|handl|catch|caught|block|filter|drop|remov|absorb|reject|dedup|sav)';
const SHARE = String.raw`(\d{1,2} ?%|half|${PART})`;

const percentIn = (share: string): number =>
  Number.parseFloat(share.endsWith('%') ? share : partPercent(share));

/** What a cache holds of the input, and what a guardrail stops of the answers, is said of no requests. */
const MAY_BE_OF_TOKENS = /cach|guardrail/i;

/** "a semantic cache answers 35% of the requests", "dedup removes 20%", "40% answered from a faq": without a model. */
const WITHOUT_A_MODEL: readonly Rewording[] = [
  [
    reAll`\b(?:(?:the|our|an?|with|then) ){0,3}(?<!prompt |prefix |kv )${OTHERS} ${ANSWERED}[a-z]{0,6}(?: (?:out|away|off|about|around|roughly|up to|another|the first|~))* ?~?${SHARE}(${OF_SENT})?(?! ?(?:of|off|cached|discount|cheaper|tokens)\b)`,
    (words = '', share = '', of, ...rest) =>
      of === undefined && MAY_BE_OF_TOKENS.test(words)
        ? words
        : answered(words, 100 - percentIn(share), rest.at(-1)),
  ],
  [
    reAll`(?<![\w.])${SHARE}(?:${OF_SENT})?(?: (?:are|is|get|gets|being|already))* ${ANSWERED}[a-z]{0,6}(?: (?:out|away|off))? (?:from|by|with|via|in|at) (?:(?:the|our|an?) )*(?<!prompt |prefix |kv )${OTHERS}\b`,
    (words = '', share = '', ...rest) => answered(words, 100 - percentIn(share), rest.at(-1)),
  ],
];

/** The rows, and what a line holds where they may read something. */
export const REACH_A_MODEL: readonly WordedKind[] = [
  {
    holds:
      /^(?=.*%)(?=.*(?:human|people|person|agent|staff|rep|operator|colleague|\bl2\b|second level|escalat|handed|transferred))/is,
    rows: TO_HUMANS,
  },
  {
    holds:
      /^(?=.*(?:\d ?%|half|third|quarter|fifth|tenth))(?=.*(?:cach|faq|rule|regex|de-?dup|guardrail|filter|knowledge base|canned|static answers))/is,
    rows: WITHOUT_A_MODEL,
  },
  { holds: /%[a-z ]{0,40} (?:llm|model|gen ?ai|language|ai )/i, rows: [NEED_A_MODEL] },
  { holds: /\b(?:1|one) (?:in|of|out of) \d/i, rows: [ONE_IN] },
];
