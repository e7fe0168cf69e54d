import { re } from '../../expression.ts';
import { THE, type WaysToSay } from './ways-to-say.ts';

/** Who runs it, by whatever name. */
const WHO = '(?:ops|sres?|engineers?|admins?|sysadmins?|devops|contractors?|people|staff|engineering)';
const IS = '(?:(?:is|are|of|at|to|now|=|about|around|would be|becomes?) )*';

/** What people say of those who run it: the hours that they work, and what those cost. */
export const OF_PEOPLE: WaysToSay = {
  'ops day rate $$$1': [
    re`^(?:(?:what )?if )?(?:set )?${THE}(?:${WHO}(?:'?s)? )?(?:day|daily) ?(?:rate|wage|price|cost)s?:? ${IS}(\d[\d.,]*k?)$`,
    re`^(?:(?:what )?if )?(?:an? |one |each )?${THE}${WHO} (?:(?:costs?|charges?|gets?|earns?|makes?|takes?|bills?|is|are|at|us) )+(?:(?:about|around) )?\$?(\d[\d.,]*k?) ?(?:an? |per |\/ ?)day$`,
  ],
  'an engineer costs $1 a year': [
    re`^(?:(?:and|at|they|he|she|each|one|an? |the |it'?s|that'?s|is|are|costs?|earns?|gets?) ?)*\$?(\d{2,3}k)(?: (?:fully[- ]loaded|all[- ]in|loaded|gross|total cost))+(?: ?(?:an?|per|\/) ?(?:year|yr)| p\.?a\.?)?$`,
  ],
  'ops at $$$1/h': [
    re`^(?:(?:what )?if )?(?:set )?${THE}${WHO}(?:'?s)? rates?:? ${IS}\$?(\d{2,3}(?:\.\d+)?)$`,
  ],
  'ops is $1': [
    re`^(?:set|change|put|bring|bump|move|raise|lower|increase|decrease|reduce|cut|make) ${THE}(?:ops|people)(?: time| hours| effort)?(?: up| down)? (?:to )?(\d[\d.]* days? (?:an? |per |each |every |\/ ?)(?:week|month|quarter|year))$`,
  ],
};
