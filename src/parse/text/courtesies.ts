import { re } from '../expression.ts';

/** Words around a question that say nothing of it: "hey team, …", "fyi …", "quick question: …", "… please", "… thanks!". */

const CALLED =
  '(?: (?:there|all|team|everyone|everybody|folks|guys|people|bot|llmcost|zusammen|à tous|a todos|tutti))?';
const GREETING =
  '(?:hi|hey|hello|hallo|hola|salut|bonjour|ciao|yo|good (?:morning|afternoon|evening)|guten (?:tag|morgen)|moin)';
const OURS = '(?:(?:our|my|the|this|some|a few) )?';
const WHAT =
  '(?:case|use[- ]?case|set-?up|situation|numbers?|data|details|scenario|question|figures|requirements?|workload|plan)';
/** Each of these says by itself that something follows. */
const ALONE =
  'fyi|btw|ok(?:ay)?|so(?! (?:far|much|many|long|that)\\b)|um+|hm+|please|pls|plz|quick one|for context';
/** These do with a mark behind them. */
const WITH_MARK = `(?:(?:a |one |another )?(?:quick |short |stupid |dumb |random |genuine |serious )?(?:question|q)(?: (?:for|to) (?:you|the bot|everyone))?|(?:we|i) have (?:this|the following)(?: ${WHAT})?|here(?:'s| is| are) ${OURS}${WHAT}|this is ${OURS}${WHAT}|(?:consider|given|imagine|assume|take) (?:this|the following)(?: ${WHAT})?|the following|background)`;

const LEAD_IN = re`^(?:${GREETING}${CALLED}(?: ?[,.:;!–—-]+)?|(?:${ALONE})(?: ?[,.:;!–—-]+)?|${WITH_MARK} ?[,.:;!–—-]+)\s+(?=\S)`;
const THANKS =
  '(?:thanks?|thank you|thx|tks|ty|tia|cheers|danke|merci|gracias|grazie|obrigad[oa])(?: (?:you|a lot|so much|in advance|all|team|everyone|guys|folks|vielmals|beaucoup))?';
const CLOSING = re`(?<=\S)(?:[\s,;.!?–—-]+(?:please|pls|plz|bitte|${THANKS}))+$`;

/** What ends a question changes no statement of it. */
const END = /(?<=\S)[\s?!.]+$/;

/** More than one may stand in a row: "hey team, quick question: so …". */
const MOST_LEAD_INS = 4;

/** The text without them; a text that is nothing else stays as it is. */
export const withoutCourtesies = (text: string): string => {
  let rest = text.trimStart();
  for (let left = MOST_LEAD_INS; left > 0 && LEAD_IN.test(rest); left -= 1) rest = rest.replace(LEAD_IN, '');
  return rest.replace(END, '').replace(CLOSING, '').replace(END, '');
};
