import { re } from '../expression.ts';
import { A_SCALE } from '../scales.ts';

/** Words around a question that say nothing of it: "hey team, …", "fyi …", "quick question: …", "… please", "… thanks!". */

const CALLED =
  '(?: (?:there|all|team|everyone|everybody|folks|guys|people|bot|llmcost|zusammen|à tous|a todos|tutti))?';
const GREETING =
  '(?:hi|hey|hello|hallo|hola|salut|bonjour|ciao|yo|good (?:morning|afternoon|evening)|guten (?:tag|morgen)|moin)';
const OURS = '(?:(?:our|my|the|this|some|a few) )?';
const WHAT =
  '(?:case|use[- ]?case|set-?up|situation|numbers?|data|details|scenario|question|figures|requirements?|workload|plan)';
/** A word that a sentence begins with and that says nothing of it, wherever more may stand: "ok", "so", "and". */
export const LEAD_IN =
  'ok(?:ay)?|so|and|but|then|well|hm+|now|please|pls|alright|right|great|hey|hi|hello|yo|oh|ah';
/** Each of these says by itself that something follows. */
const ALONE = `fyi|btw|ok(?:ay)?${CALLED}|so(?! (?:far|much|many|long|that)\\b)|um+(?! ${A_SCALE}\\b)|hm+|well|alright|please|pls|plz|quick one|for context`;
/** These do with a mark behind them. */
const WITH_MARK = `(?:(?:a |one |another )?(?:quick |short |stupid |dumb |random |genuine |serious )?(?:question|q)(?: (?:for|to) (?:you|the bot|everyone))?|(?:we|i) have (?:this|the following)(?: ${WHAT})?|here(?:'s| is| are) ${OURS}${WHAT}|this is ${OURS}${WHAT}|(?:consider|given|imagine|assume|take) (?:this|the following)(?: ${WHAT})?|the following|background)`;

const OPENING = re`^(?:${GREETING}${CALLED}(?: ?[,.:;!–—-]+)?|(?:${ALONE})(?: ?[,.:;!–—-]+)?|${WITH_MARK} ?[,.:;!–—-]+)\s+(?=\S)`;
const THANKS =
  '(?:thanks?|thank you|thx|tks|ty|tia|cheers|danke|merci|gracias|grazie|obrigad[oa])(?: (?:you|a lot|so much|in advance|all|team|everyone|guys|folks|vielmals|beaucoup))?';
/** Words that ask, one of which may stand there. */
export const PLEASE = 'please|pls|plz|bitte';
const FACES = String.raw`[:;=]['’]?-?[)(dpo/|\\]+|\^\^|<3|xd+`;
/** Words that are laughed. */
export const LAUGHTER = '(?:lo+l|lmao|rofl|(?:ha){2,}h?|(?:he){2,})';

/** What stands behind the last statement; a mark before it belongs to it. */
const behind = (what: string): RegExp => re`(?<=\S)(?:[\s,;.!?–-]+(?:${what}))+$`;
const CLOSING = behind(`${PLEASE}|${THANKS}|${FACES}|${LAUGHTER}`);
/** Laughter below a card may say that nothing is wanted. */
const CLOSING_OF_MENTION = behind(`${PLEASE}|${THANKS}|${FACES}`);

/** What ends a question changes no statement of it. */
const END = /(?<=\S)[\s?!.]+$/;

/** More than one may stand in a row: "hey team, quick question: so …". */
const MOST_LEAD_INS = 4;

const between = (text: string, closing: RegExp): string => {
  let rest = text.trimStart();
  for (let left = MOST_LEAD_INS; left > 0 && OPENING.test(rest); left -= 1) rest = rest.replace(OPENING, '');
  return rest.replace(END, '').replace(closing, '').replace(END, '');
};

/** The text without them; a text that is nothing else stays as it is. */
export const withoutCourtesies = (text: string): string => between(text, CLOSING);

const ONE_QUOTE = /^(?:"([^"]+)"|'([^']+)'|“([^“”]+)”|„([^„“]+)“|«([^«»]+)»|`+([^`]+)`+)$/;
/** "per year please" asks for the figures of a year; without it, it says what a number is of. */
const WISH_OF_TWO_WORDS = re`^per [a-z]+ (?:${PLEASE})$`;

/** What is said in a thread without them, and without quotes around all of it: a question keeps its mark, which says that it is one. */
export const saidBetween = (text: string): string => {
  const inside = ONE_QUOTE.exec(text.trim())
    ?.slice(1)
    .find((said) => said !== undefined);
  const said = inside ?? text;
  if (WISH_OF_TWO_WORDS.test(said.trim())) return said.trim();
  const rest = between(said, CLOSING_OF_MENTION);
  const isAsked = said.slice(said.lastIndexOf(rest) + rest.length).includes('?');
  return isAsked ? `${rest}?` : rest;
};
