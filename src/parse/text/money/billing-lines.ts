import { reAll } from '../../expression.ts';
import type { WordedKind } from '../reworded.ts';

/** What bills of clouds and agreements write: "AmazonEC2 BoxUsage:p4d.24xlarge", "data zone EU +10%", "$7,800 all in". */

/** The product and the kind of use in front of a machine's name. */
export const CLOUD_BILL: WordedKind = {
  holds: /usage:|\bamazon ?ec2\b/i,
  rows: [
    [/\b(?:amazon|aws) ?ec2,? (?=(?:[a-z]{2,4}\d?-)?[a-z]*usage:)/gi, ''],
    [/\b(?:[a-z]{2,4}\d?-)?(?:box|dedicated|host)usage:(?=[a-z]+\d)/gi, ''],
    [/\b(?:[a-z]{2,4}\d?-)?spotusage:(?=[a-z]+\d)/gi, 'spot '],
    [/\b(?:[a-z]{2,4}\d?-)?heavyusage:(?=[a-z]+\d)/gi, 'reserved '],
  ],
};

/** "data zone EU +10%": what processing there costs on top. */
export const ZONE_ON_TOP: WordedKind = {
  holds: /\+ ?\d{1,2}(?:\.\d)? ?%/,
  rows: [
    [
      /\b((?:data ?zone|data residency|regional (?:endpoint|processing|deployment)|in[- ]region|eu|us)(?: (?:eu|us|standard|only|endpoint))?),? ?\(?\+ ?(\d{1,2}(?:\.\d)?) ?%\)?/gi,
      '$1, $2% uplift',
    ],
  ],
};

/** "all in", "turnkey": nothing comes on top of it. */
const WITH_ALL = String.raw`,? \(?(?:(?:fully |completely )?(?:all[- ]in(?:clusive)?|turn[- ]?key|(?:everything|all)(?: is)? included|incl(?:\.|uding|usive)?(?: of)? everything|with everything))\b\)?(?! ?(?:\/|per|an?|each|monthly|yearly|batch|cached|tok|requests|us\b))`;

const SIGNED = String.raw`[$€£] ?(?:\d{1,3},\d{3}|\d{4,6}|\d{1,3}(?:\.\d)?k)`;
const UNSIGNED = String.raw`(?:\d{2,4}(?:\.\d)?k|\d{2,3},\d{3}|\d{5,6})`;

/** "rtx 5090 x2 build, $7,800 all in": all of what is bought, where a price of an hour has its hour behind it. */
export const ALL_IN: WordedKind = {
  holds: /all[- ]in|turn[- ]?key|included|everything/i,
  rows: [
    // "the box cost us 160k turnkey": what was paid once, and no bill of a month
    [
      reAll`\b(?:cost|costs|was|were|came to)(?: us)? (?=(?:${SIGNED}|${UNSIGNED})${WITH_ALL})`,
      'bought for ',
    ],
    [reAll`(?<![\w.,])(${SIGNED})${WITH_ALL}`, '$1 total'],
    // "bought for 250k all-in", "95k everything included": its sign was left out.
    [
      reAll`(?<![\w.,$€£-])(?<!\b(?:in|out|of|tokens?|requests?|calls|prompts?|context|up to) )(${UNSIGNED})${WITH_ALL}`,
      '$$$1 total',
    ],
    [reAll`(?<![\w.,])(${SIGNED}) (?:each|apiece|a piece)${WITH_ALL}`, '$1 each, host $$0 per gpu,'],
  ],
};

/** "$1 per PTU-hour": the price of one of them for an hour. */
export const UNIT_HOURS: WordedKind = {
  holds: /\b(?:ptu|gsu|unit|mu)s?[-/ ](?:hour|hr|h)\b/i,
  rows: [
    [
      /([$€£] ?\d[\d.,]*) ?(?:\/ ?|per |an? )(?:ptu|gsu|(?:model |throughput )?unit|mu)s?[-/ ](?:hour|hr|h)\b/gi,
      '$1/hr each',
    ],
  ],
};

/** "spot 40% of list": what is left of a price, as what is taken off it. */
export const LEFT_OF_LIST: WordedKind = {
  holds: /% of (?:the )?(?:list|on[- ]demand)/i,
  rows: [
    [
      /(?<![\d.])(\d{1,2}) ?% of (?:the )?(?:list|on[- ]demand)(?: (?:price|rate))?\b/gi,
      (_, percent = '') => `${100 - Number(percent)}% discount`,
    ],
  ],
};

/** "8% capital": what capital costs a year. */
export const CAPITAL_SHARE: WordedKind = {
  holds: /% (?:on )?capital\b/i,
  rows: [
    [/(\d{1,2}(?:\.\d{1,2})? ?%) (?:on )?capital\b(?! (?:cost|charge|expen|gain))/gi, '$1 cost of capital'],
  ],
};

/** "24 mo, $1 buyout": what is paid to keep leased machines, which is nothing. */
export const BUYOUT: WordedKind = {
  holds: /buy-?out/i,
  rows: [[/,? ?(?:with )?(?:an? )?[$€£] ?1 buy-?outs?(?: (?:option|lease|at (?:the )?end))?\b/gi, '']],
};
