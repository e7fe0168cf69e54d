import { re } from '../../expression.ts';
import { A_FAMILY, A_LINE, API_FAMILY } from '../../names/family-name.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { ROLES } from './sellers.ts';

/** A decision that is announced below a card: "hosted it is", "API then, for now". Buttons take it, which are named. */

const HOST = '(?:self[- ]?)?host';
/** What a card decides between. */
const SIDE = `(?:(?:the|an|our|their|your) )?(?:apis?|${HOST}(?:ed|ing)(?: (?:it|this|that))?(?: ourselves)?|pay(?:ing)? (?:per|by the) token|(?:managed|public|paid) apis?|status quo|vendors?)`;
/** An API by its name, where a verb takes it. */
const NAMED = String.raw`(?:the )?(?:(?:${API_FAMILY}|${A_FAMILY}|o)(?:[ -]?\d[\d.]*[a-z]?)?(?:[ -](?:${A_LINE}|\d[\d.]*))*|groq|novita)`;
const BEGINS = `(?:(?:${LEAD_IN}|fine|good|cool|great|agreed|perfect|update|fyi|btw|yes|yep|in the end|team|all|everyone)[\\s,:!-]+)*`;
const SOFTLY = '(?:(?:just|all|probably|definitely|simply|now|then|better|rather|still|finally) )*';
const WHO = `(?:let'?s|lets|(?:the )?(?:we|i|they|team|${ROLES})(?:'re|'ll|'ve|'d)?(?: (?:are|will|have|should|would|all))?)`;
const FOR_NOW =
  '(?:[\\s,]+(?:it is|then|for (?:now|us|the time being|this (?:year|quarter|one)|the moment|the pilot)|this (?:year|quarter)|from here(?: on)?|going forward|in the end|after all|i (?:think|guess|say)|wins?|anyway|guys|team|everyone|all|please|so))*(?:[\\s,]+(?:until|till|unless) [^;?]{2,60})?[.!]*';

/** One sentence that says what is done from now on. */
const DECIDES: readonly RegExp[] = [
  re`^${BEGINS}(?:${SIDE}|${NAMED}) it is${FOR_NOW}$`,
  re`^${BEGINS}${SIDE}${FOR_NOW}$`,
  re`^${BEGINS}${WHO} ${SOFTLY}(?:go(?:ing|es)?|went|stay(?:ing|s)?|stick(?:ing|s)?|mov(?:e|ing) forward|proceed(?:ing)?|keep(?:ing)?) ${SOFTLY}(?:(?:with|on|to|for|at) )?(?:${SIDE}|${NAMED})${FOR_NOW}$`,
  re`^${BEGINS}go (?:with|for) ${SIDE}${FOR_NOW}$`,
  re`^${BEGINS}${WHO} ${SOFTLY}(?:${HOST}(?: (?:it|this|that))?(?: ourselves)?|pay (?:per|by the) token)${FOR_NOW}$`,
  re`^${BEGINS}(?:it'?s |that'?s )?(?:${WHO} )?${SOFTLY}(?:decided?|agreed?|choose|chose|opted?|settled?)(?:[\s,:]+(?:to|on|for|with|that|in favou?r of|go(?:ing)?|we|stay|stick|use|take|buy))*[\s,:]+(?:${SIDE}|${HOST}(?: (?:it|this))?(?: ourselves)?|pay per token|${NAMED})${FOR_NOW}$`,
  re`^${BEGINS}(?:${WHO} )?${SOFTLY}(?:close|settle|wrap up|finish|end)(?: (?:this|it|that|the (?:thread|discussion|topic)))?(?: (?:up|here|now|then))*(?:[\s,:]+(?:with|on|as|for|by))?[\s,:]+(?:${SIDE}|${NAMED})${FOR_NOW}$`,
  re`^${BEGINS}(?:i'?m (?:for|team|with|leaning (?:to|towards?))|my (?:call|take|pick|choice|favou?rite|vote)(?: is|:)?|[+-]1 for) ${NAMED}${FOR_NOW}$`,
  re`^${BEGINS}(?:i'?d say|i say|i'?m for|i'?m team|my (?:call|take|pick|choice|favou?rite)(?: is|:)?|final answer:?|[+-]1(?: from (?:me|us))?(?: for| to)?|for (?:me|us):?) ${SIDE}${FOR_NOW}$`,
  re`^${BEGINS}${WHO} ${SOFTLY}(?:take|pick|prefer|favou?r|like|vote(?: for)?|lean(?:ing)? (?:to|towards?)|(?:am|are|is) (?:leaning (?:to|towards?)|team)) ${SIDE}${FOR_NOW}$`,
  re`^${BEGINS}${SIDE} (?:for (?:me|us)|(?:gets|has) (?:my|our) vote|wins?(?: for (?:me|us))?|is (?:my|our) (?:pick|choice|favou?rite|vote))${FOR_NOW}$`,
];
const WRITES_DOWN = re`^${BEGINS}(?:let'?s |please |can (?:you|we) )*(?:write|put|note|jot) (?:that|this|it) down(?: somewhere)?[.!]*$`;
const BESIDE = re`^${BEGINS}(?:let'?s )?(?:(?:revisit|re-?check|look again|re-?visit|check)(?: (?:it|this|that))?(?: (?:then|later|in [a-z]+|next (?:week|month|year|quarter)))?|so be it|done|decided|settled|we'?re done|that'?s it|thanks|${LEAD_IN}|fine|good|agreed|update)[.!]*$`;
const SENTENCES = re`(?<=[.;!])\s+|,\s+(?=(?:(?:and )?(?:let'?s )?(?:write|note|put|jot|revisit)\b|${SIDE}[.!]*$))`;
/** "the api" behind a question of ours answers that. */
const ALONE = re`^${SIDE}[.!]*$`;

/** Whether a mention announces what was decided, and says nothing else. `isLastRefused`: behind a question of ours. */
export const announcesDecision = (line: string, isLastRefused = false): boolean => {
  if (line.includes('?') || (isLastRefused && ALONE.test(line))) return false;
  const sentences = line.split(SENTENCES);
  const decides = (one: string): boolean => DECIDES.some((pattern) => pattern.test(one));
  return (
    sentences.every((one) => decides(one) || WRITES_DOWN.test(one) || BESIDE.test(one)) &&
    sentences.some((one) => decides(one) || WRITES_DOWN.test(one))
  );
};
