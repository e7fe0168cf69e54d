import type { Draft } from '../../../domain/draft.ts';
import { regionName } from '../../../domain/regions.ts';
import { re } from '../../expression.ts';
import { PLACE, regionOf } from '../../patterns/names/place-names.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';

/** A place alone in a thread: it takes the place of one that was said, and is asked about where none was. */

/** Looked for first: what follows holds every place several times, and most words name none. */
const SOME_PLACE = re`\b(?:${PLACE})(?!\w)`;
const ALONE = re`^(?:(?:in|make it|use|switch to|change (?:it |that )?to|rather) )*(?:the )?(?<place>${PLACE})(?: (?:then|instead|please|rather|region))*$`;
const NOT_THAT = re`^(?:not (?:in )?(?:the )?(?:${PLACE}),? (?:but |rather |it'?s )?(?:in )?(?<to>${PLACE})|(?<also>${PLACE}),? (?:and )?not (?:in )?(?:the )?(?:${PLACE})|(?<instead>${PLACE}) instead of (?:the )?(?:${PLACE})|(?:${PLACE}) (?:->|=>|→) ?(?<then>${PLACE}))$`;
const TOO = re`^(?:the |in the |in |or (?:the )?|and (?:the )?|also (?:the )?)*(?<place>${PLACE}) (?:(?:is|would be|are|works?|is also|would also be|also) )*(?:also |just )*(?:fine|ok(?:ay)?|good|possible|allowed|works?|acceptable|all right|alright)(?:,? (?:too|as well|also|(?:for|with) (?:us|this(?: one)?|that(?: one)?|here)))*$|^(?:or|also|and also|(?:we'?re |we are |i'?m )?(?:fine|ok(?:ay)?|good|happy) with) (?:the )?(?<other>${PLACE})(?: too| as well| now| also)*$`;

const NO =
  '(?:no|not|never|avoid|exclude|drop|remove|nothing|none|without|anything but|anywhere but|keep out of|stay out of|get out of)(?: (?:data|traffic|vendors?|sellers?|processing|hosting|anything))?(?: (?:in|from|to|through|via|goes to|out of))?(?: the)?';
const RULED_OUT = re`^(?:but |and |also |so )*${NO} (?<place>${PLACE})(?: (?:please|at all|obviously|though|for us))*$|^(?:but |and |also |so )*(?:the )?(?<out>${PLACE})(?: (?:vendors?|sellers?|providers?|hosting|servers?|clouds?))? (?:(?:is|are|would be)(?: (?:just|also|totally|completely))? (?:out(?: of the question)?|off(?: the table| limits)?|an? no[- ]?go|no[- ]?go|not (?:ok(?:ay)?|allowed|possible|an option|fine|acceptable)|forbidden|excluded|banned|ruled out|a no|no option|impossible|verboten)|(?:does ?n'?t|does not|won'?t) (?:work|fly|go))(?: (?:for (?:us|this|legal|compliance)|here))*$`;

/** "china is out", "no china": who is there may not be used. We know it of Chinese sellers alone. */
const ruledOut = (words: string, { fields }: Pick<Draft, 'fields'>): string | undefined => {
  const { place, out = place } = RULED_OUT.exec(words)?.groups ?? {};
  const region = out === undefined ? undefined : regionOf(out);
  if (out === undefined || region === undefined) return undefined;
  if (region === 'cn') return 'no chinese sellers';
  // "not in the US" is a rule of its own, and says nothing of who sells.
  if (/^(?:\w+ )*not in\b/i.test(words)) return undefined;
  const isTold = fields['constraints.dataResidency'] === 'region';
  throw notUnderstood(
    say`${quoted(words)}: of where data may go, the card knows the one place where it must stay. Type that, or who may not be used.`,
    [
      ...(isTold ? ['no residency'] : []),
      ...['EU', 'US', 'UK']
        .filter((name) => regionOf(name) !== region)
        .slice(0, 2)
        .map((name) => `${name} only`),
    ],
  );
};

const TWO = re`^(?:(?:${LEAD_IN}|or|maybe|rather|in|only|just|the) )*(?<one>${PLACE}) (?:or|and|\/) (?:in )?(?:the )?(?<two>${PLACE})(?: (?:is|are|would be|works?|(?:both )?fine|ok(?:ay)?|good|too|then|only|instead))*$`;

/** "us or canada": an answer holds one place where data must stay. */
const refuseTwoPlaces = (words: string): void => {
  const { one, two } = TWO.exec(words)?.groups ?? {};
  if (one === undefined || two === undefined || regionOf(one) === regionOf(two)) return;
  throw notUnderstood(
    say`${quoted(words)} are two places: an answer holds one where data must stay. Type that one.`,
    [`${one} only`, `${two} only`],
  );
};

/** What is asked of a place that may be used beside the one where data must stay. */
const alsoAsked = (also: string, { fields }: Pick<Draft, 'fields'>) => {
  const now = fields['constraints.region'];
  return fields['constraints.dataResidency'] === 'region'
    ? notUnderstood(
        ask`One place is costed at a time, now ${now === undefined ? 'that of the card' : regionName(now)}. Which is needed, or may it be anywhere?`,
        [`${also} only`, 'no residency'],
      )
    : notUnderstood(
        ask`Nothing was said of where data must stay, so ${quoted(also)} is allowed already. Must it stay there?`,
        [`${also} only`],
      );
};

const MAY_USE = re`^(?:(?:${LEAD_IN}) )*(?:can|could|may|might) (?:we|you|i) (?:(?:also|maybe|just) )*(?:use|go (?:to|with)|host in|run in) (?:the )?(?<place>${PLACE})(?: (?:too|as well|also|then|for (?:this|it)))*[?.!]*$`;

/** "can we use the US?": whether it may be used, and not that it must. Throws the question. */
export const refuseMayUse = (line: string, before: Draft | undefined): void => {
  const place = before && MAY_USE.exec(line)?.groups?.place;
  if (before !== undefined && place !== undefined) throw alsoAsked(place, before);
};

/** The words with what they say of a place. Throws a question where that is not clear. */
export const withPlace = (words: string, { fields }: Draft): string => {
  if (!SOME_PLACE.test(words)) return words;
  refuseTwoPlaces(words);
  const groups = NOT_THAT.exec(words)?.groups;
  const swapped = groups?.to ?? groups?.also ?? groups?.instead ?? groups?.then;
  if (swapped !== undefined) return `${regionOf(swapped) === 'us' ? 'US' : swapped} only`;
  const without = ruledOut(words, { fields });
  if (without !== undefined) return without;
  const isTold = fields['constraints.dataResidency'] === 'region';
  const alone = ALONE.exec(words)?.groups?.place;
  if (alone !== undefined && isTold) return `${alone} only`;
  if (alone !== undefined)
    throw notUnderstood(ask`${quoted(words)}: must the data stay there, or do the GPUs stand there?`, [
      `${alone} only`,
      `GPUs in ${alone}`,
    ]);
  const { place, other } = TOO.exec(words)?.groups ?? {};
  const also = place ?? other;
  if (also === undefined) return words;
  throw alsoAsked(also, { fields });
};
