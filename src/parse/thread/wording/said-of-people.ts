import { re } from '../../expression.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';
import { THE, TO_ITS_END, type WaysToSay } from './ways-to-say.ts';

/** Who runs it, by whatever name. */
const WHO = '(?:ops|sres?|engineers?|admins?|sysadmins?|devops|contractors?|people|staff|engineering)';
const IS = '(?:(?:is|are|of|at|to|now|=|about|around|would be|becomes?) )*';

/** "nobody looks after it" */
const NOBODY_RUNS_IT = re`^(?:(?:and|but) )*(?:nobody|no ?one|none of us) (?:(?:really|actually|ever|will|has to|needs to) )*(?:looks?|is looking|watch(?:es)?|takes? care|runs?|operates?|maintains?|manages?|babysits?)(?: after| of| over)? (?:it|this|that|them|the (?:gpus?|cards?|machines?|servers?|fleet|box(?:es)?|nodes?))[.!]*$`;

/** Whether a mention says that nobody runs it: no talk, for all that it names. */
export const saysNobodyRunsIt = (line: string): boolean => NOBODY_RUNS_IT.test(line);

/** What people say of those who run it: the hours that they work, and what those cost. */
export const OF_PEOPLE: WaysToSay = {
  'ops day rate $$$1': [
    re`^(?:(?:what )?if )?(?:set )?${THE}(?:${WHO}(?:'?s)? )?(?:day|daily) ?(?:rate|wage|price|cost)s?:? ${IS}(\d[\d.,]*k?)$`,
    re`^(?:(?:what )?if )?(?:an? |one |each )?${THE}${WHO} (?:(?:costs?|charges?|gets?|earns?|makes?|takes?|bills?|is|are|at|us) )+(?:(?:about|around) )?\$?(\d[\d.,]*k?) ?(?:an? |per |\/ ?)day$`,
  ],
  '$1 more people': [
    re`^(?:(?:and|another|then|also|there are) )*(\d{1,4}|${COUNT_WORD}) (?:more |new |others? )+(?:(?:people|devs?|engineers?|users?|colleagues) )?(?:(?:will|would|are|'ll) )?(?:join|start|come|follow|arrive)(?:s|ing)?(?: (?:us|the team|in|next|from|this|soon|later)\b${TO_ITS_END})?$`,
  ],
  '+$1 $2': [
    re`^(?:that|this|it)(?:'s| is| was) (?:still )?(?:before|without) [^()\d]{3,60} \(\+ ?(\d{1,4}) ([a-z]{3,16})\)$`,
  ],
  'an engineer costs $1 a year': [
    re`^(?:(?:and|at|they|he|she|each|one|an? |the |it'?s|that'?s|is|are|costs?|earns?|gets?) ?)*\$?(\d{2,3}k)(?: (?:fully[- ]loaded|all[- ]in|loaded|gross|total cost))+(?: ?(?:an?|per|\/) ?(?:year|yr)| p\.?a\.?)?$`,
  ],
  'ops at $$$1/h': [
    re`^(?:(?:what )?if )?(?:set )?${THE}${WHO}(?:'?s)? rates?:? ${IS}\$?(\d{2,3}(?:\.\d+)?)$`,
  ],
  // Who does it, and beside what, changes no figure.
  'ops $1': [
    re`^(?!(?:users?|customers?|nobody|no ?one|it) )[a-zà-ÿ][\wà-ÿ'’.-]{0,20}(?: [a-zà-ÿ][\wà-ÿ'’-]{0,20}){0,2} (?:(?:is|are|will be) )?(?:does|do(?:ing)?|handles?|handling|covers?|covering|looks? after|looking after|takes? care of|taking care of|runs?|running|manages?|managing) ${THE}(?:all (?:the )?)?(?:ops|operations|devops|maintenance|admin(?:istration)?|infra|servers?)(?: (?:work|stuff|part|side))?(?: (?:on the side|part[- ]time|himself|herself|themselves|alone|anyway|for us|beside(?:s)? [a-z ]{3,24}|next to [a-z ]{3,24}))*[,;:.]? (?:(?:(?:we can |let'?s )?call it|say|about|around|roughly|maybe|i'?d say|it'?s|that'?s|it takes|takes|like|in|for|only|just|some) )*(\d[\d.]* ?h(?:ours?|rs?)?(?: ?(?:an?|per|each|every|\/) ?(?:day|week|month|mo))?)$`,
  ],
  'no setup': [
    re`^(?:(?:the|our|all|and|but) )*(?:set-?\s?up|migration|onboarding|installation)(?: (?:work|part|time|cost|effort))?(?:'s| is| was| has been)(?: (?:all|already|long|mostly|now))* (?:done|finished|completed?|over|behind us|paid(?: for)?|sunk)(?: (?:already|anyway|now|long ago))*[.!]*$`,
  ],
  'no ops': [NOBODY_RUNS_IT],
  'ops is $1': [
    re`^(?:set|change|put|bring|bump|move|raise|lower|increase|decrease|reduce|cut|make) ${THE}(?:ops|people)(?: time| hours| effort)?(?: up| down)? (?:to )?(\d[\d.]* days? (?:an? |per |each |every |\/ ?)(?:week|month|quarter|year))$`,
  ],
};
