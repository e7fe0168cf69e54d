import { re } from '../expression.ts';
import { LEAD_IN } from '../text/courtesies.ts';
import { ASKS_OPINION, ASKS_THEM } from './asks-people.ts';
import { ASKS_FOR, namesOurs, TALK } from './talk.ts';

/** What people ask each other below a card, by their names or all of them: none of it is asked of us. */

/** "@priya what do you think?": said to somebody else. */
const TO_OTHERS = re`^(?:(?:${LEAD_IN})[\s,]+)*(?:<@[UW][A-Z0-9]+(?:\|[^>]*)?>|@[a-z][\w.-]*)[\s,:]+`;

/** "Lena, what do you say?" */
const BY_NAME =
  /^(?!(?:so|and|ok|okay|well|hey|hi|please|bot|llmcost|no|yes|now|also|but|then|wait|sorry|great|hmm?)\b)[a-z]{2,20}[,:] (?:what do you|do you|did you|have you|could you|can you|are you|would you) [^\d]*\b(?:say|think|agree|know|mean|reckon|check|confirm|remember|have|look|help|comment|review|weigh|chime|sure)\b[^?]*\?*$/i;

const PEOPLE =
  '(?:every(?:one|body)|any(?:one|body)|all of (?:you|us)|you(?: (?:all|guys|two|both))?|both of you|y.?all)';
const AGREES =
  '(?:ok(?:ay)?|fine|good|happy|cool|agree(?:s|d)?|on board|aligned|in|convinced|comfortable|on the same page|with me|in favou?r)';
const WITH_IT =
  '(?: (?:with|on|about|to|for) (?:that|this|it|the (?:plan|idea|decision|choice|proposal|api|card)))?';
const TAGGED = '(?: (?:here|now|then|too|guys|folks|team|all|everyone|[a-z]{3,12}))?';
/** "Karl, you ok with that?", "everyone agreed?", "are we done here?": whether people agree is no question of a card. */
const ASKS_CONSENT: readonly RegExp[] = [
  re`^(?:(?:so|and|ok|hey|guys|folks|team|[a-z]{2,20}(?=[,:]))[\s,:]+)*(?:(?:is|are|do|does|has|have) )?${PEOPLE}(?: (?:all|still|also|now|then))* ${AGREES}${WITH_IT}${TAGGED}\s*\?+$`,
  re`^(?:(?:so|and|ok|guys|folks|team)[\s,]+)*(?:are )?we(?: all)? (?:done|agreed|aligned|settled|finished|all set|on the same page|all (?:ok|good|happy|fine|agreed))${WITH_IT}${TAGGED}\s*\?+$`,
  /^(?:so |and |ok )*all (?:good|fine|agreed|set|ok(?:ay)?)(?: [a-z]{2,20})?\s*\?+$/i,
];
const asksConsent = (text: string): boolean => ASKS_CONSENT.some((asks) => asks.test(text));

/** Whether somebody else is spoken to; `text` is as Slack sent it. */
export const isSaidToOthers = (text: string): boolean => {
  const rest = text.trim().replace(TO_OTHERS, '');
  if (BY_NAME.test(text.trim()) || asksConsent(text.trim()) || (rest !== text.trim() && ASKS_THEM.test(rest)))
    return true;
  const asksUs = /\d/.test(rest) || ASKS_FOR.test(rest) || namesOurs(rest);
  return rest !== text.trim() && (ASKS_OPINION.test(rest) || TALK.test(rest) || !asksUs);
};
