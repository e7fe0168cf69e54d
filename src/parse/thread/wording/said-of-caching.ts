import { re } from '../../expression.ts';
import { PERCENT, type WaysToSay } from './ways-to-say.ts';

const HEAD = '(?:system prompt|prefix|preamble|instructions|boilerplate|few[- ]?shots?|template)';
const OF_INPUT = '(?:the |our |each |every |all )*(?:inputs?|input tokens|prompts?|context)';

/** What people say of the part of a prompt that is always the same. */
export const OF_CACHING: WaysToSay = {
  // Whether it is cached, nobody says with it.
  '$1 of the input is the same every time': [
    re`^(?:most|much|the bulk|a lot|the majority|a big part) of ${OF_INPUT} ?\((?:about |around |~ ?)?${PERCENT}\) (?:is|are) (?:always |just |an? |the |our )*(?:fixed|same|static|identical|shared|constant)?(?: ?${HEAD})?(?: (?:every|each) (?:time|call|request))?$`,
    re`^(?:about |around |roughly )?${PERCENT} of ${OF_INPUT} (?:is|are) (?:always |just |an? |the |our )*(?:fixed |same |static |identical |shared |constant )?${HEAD}?,?(?: (?:every|each) (?:time|call|request))?,? (?:so|then) (?:prompt )?(?:caching|a cache|the cache) (?:should|would|could|might|will|may|can) (?:help|work|pay off|be useful|make sense|do a lot)(?: (?:a lot|here|us|much))?$`,
    re`^(?:the |our )?${HEAD} (?:is|are|makes? up|takes?(?: up)?) (?:about |around |roughly )?${PERCENT} of (?:the |our |all )*tokens(?:,? and (?:it )?(?:is|gets|will be|can be) (?:always )?cached)?$`,
  ],
  '$1 cached': [
    re`^(?:the |our )?${HEAD} (?:is|are|makes? up|takes?(?: up)?) (?:about |around |roughly )?${PERCENT} of ${OF_INPUT},? and (?:it )?(?:is|gets|will be) (?:always )?cached$`,
  ],
};
