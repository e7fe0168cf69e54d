import { re } from '../../expression.ts';
import { NONE, TAKE_AWAY } from './verbs.ts';
import { ON_OR_OFF, THE, type WaysToSay } from './ways-to-say.ts';

const SWITCHES =
  '(?:(?:what )?if )?(?:(?:we|you|they|i) )?(?:(?:please|just|can|could|should) )*(?:turn(?:ed)?|switch(?:ed)?)';
const OFF_THEN = '(?: (?:please|then|again|for now|altogether|completely))*';

/** What people say of what a card counts with, or no longer does. */
export const OF_SWITCHES: WaysToSay = {
  'no $1': [
    re`^${THE}(${ON_OR_OFF})(?: (?:mode|api))? off(?: (?:please|then|again|for now))*$`,
    re`^(?:(?:please|just|we|i|from now on) )*(?:disabled?|deactivated?|no more) ${THE}(${ON_OR_OFF})(?: (?:mode|api))?${OFF_THEN}$`,
    re`^(?:and |but )?(?:(?:we|i|they|you) (?:can|could|would|will|may) )?(?:(?:also|easily|probably|just) )*(?:live|do|cope|manage|go|get by|survive) without (?:an? |the |our |any )?(${ON_OR_OFF})s?${OFF_THEN}$`,
    re`^${SWITCHES} off ${THE}(${ON_OR_OFF})(?: (?:mode|api))?${OFF_THEN}$`,
    re`^${SWITCHES} ${THE}(${ON_OR_OFF})(?: (?:mode|api))? off${OFF_THEN}$`,
    re`^(?:(?:what )?if )?${THE}(${ON_OR_OFF})(?: (?:mode|api))? (?:is|are|was|were|gets?|would be) (?:(?:turned|switched) off|off|disabled|deactivated)(?: (?:then|again|for now|altogether))*$`,
    re`^(?:(?:i|we) (?:think|guess|believe|fear)(?: that)? )?${THE}(${ON_OR_OFF})(?: (?:mode|api))? (?:(?:is|are|was)(?:n't| not)(?: really)? (?:possible|an option|feasible|available|allowed|supported|doable|realistic)|(?:won't|will not|does ?n't|does not|can't|can ?not|wouldn't|would not) (?:really )?(?:work|fly|happen|be possible|go))(?: (?:out|here|(?:for|with|in) [a-z][a-z ]{1,24}))*$`,
  ],
  'data can go anywhere': [
    re`^(?:and |but |ok )?(?:the |our |customer |user )*(?:data|prompts?) (?:may|can|could|is allowed to|are allowed to|is free to|is ok to) (?:(?:now|also|actually|again) )*(?:leave|go out|get out)(?: (?:the |our )?(?:company|house|premises|network|building|eu|us|country|site|vpc|region))?(?: (?:now|again|after all|actually|then|too))*$`,
  ],
  'no speed floor': [
    re`^(?:${TAKE_AWAY}|${NONE}|(?:we )?(?:do ?n't|do not) (?:need|have)) (?:an? |the |our |any )?(?:(?:speed |tok\/s )?floor|(?:minimum|min|target|required) (?:streaming )?speed|speed (?:target|requirement|limit|goal|minimum))(?: (?:at all|then|please|any ?more|for (?:this|now)))*$`,
    re`^(?:(?:the|our|streaming|user) )*(?:speed|tok\/s|latency)(?: per user)? (?:does ?n't|does not|is ?n't|is not) (?:(?:really|even) )?(?:matter|important|relevant|critical|an issue)(?: (?:(?:much|here|at all|any ?more|for (?:us|this|now))))*$`,
  ],
};
