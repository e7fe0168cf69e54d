import { re } from '../../expression.ts';
import { LOWER } from './verbs.ts';
import { THE, TO_ITS_END, type WaysToSay } from './ways-to-say.ts';

/** What people say of how long requests are to be: "prompts grow by 1k", "in can be cut by half". */

/** Who would do it, and to whose. */
const IF_WE = '(?:(?:what )?if )?(?:we |they )?(?:could |can )?';
const OUR = '(?:(?:the|our|all|my|each) )*';

const SOME_TOKENS = String.raw`(\d[\d.,]*k?)(?: tok(?:en)?s?)?`;

/** "prompts grow by 1k", "answers get 100 tokens shorter", "shave 500 tokens off the prompt". */
const resized = (side: 'in' | 'out', things: string): WaysToSay => ({
  [`add $1 tokens ${side}`]: [
    re`^${THE}${things} (?:(?:will|would) )?(?:grows?|gets?|are|become|is) (?:(?:longer|bigger|larger) )?(?:by )${SOME_TOKENS}$`,
    re`^${THE}${things} (?:(?:will|would) )?(?:get|gets|are|is|become|be) ${SOME_TOKENS} (?:longer|bigger|larger)$`,
  ],
  [`minus $1 tokens ${side}`]: [
    re`^${THE}${things} (?:(?:will|would) )?(?:shrinks?|gets?|are|become|is) (?:(?:shorter|smaller) )?(?:by )${SOME_TOKENS}$`,
    re`^${THE}${things} (?:(?:will|would) )?(?:get|gets|are|is|become|be) ${SOME_TOKENS} (?:shorter|smaller)$`,
    re`^(?:${LOWER}|take) ${SOME_TOKENS} (?:off|from|out of) (?:the |our |each |every |all )*${things}$`,
  ],
});

/** How many tokens longer or shorter the requests are. */
export const RESIZED: WaysToSay = {
  ...resized('in', '(?:system prompts?|prompts?|inputs?|contexts?|questions)'),
  ...resized('out', '(?:answers?|outputs?|responses?|replies|completions?)'),
};

const CUT = '(?:cut|halved|reduced|shortened|trimmed|compressed|shrunk)';
const MAY_BE = '(?:can|could|may|will|would|should|might) (?:be |get )?';
/** What is shorter; fewer prompts are fewer requests. */
const IN = '(?:in|inputs?|system prompts?|contexts?)';
const OUT = '(?:out|outputs?|answers?|responses?|completions?|replies)';
const WITH = '(?: (?:with|by|using|if|when|through) (?!half\\b|\\d|a (?:third|quarter))[a-z][^,;\\d]*)?';

/** "in can be cut by half with a better prompt", "we can cut input by a third": how long one side would be. */
const shortened = (side: 'input' | 'output', things: string): WaysToSay => {
  const ways = (by: string): readonly RegExp[] => [
    re`^${OUR}${things} ${MAY_BE}${CUT} (?:by|in) ${by}${WITH}$`,
    re`^${IF_WE}(?:can |could )?(?:cut|halve|reduce|shorten|trim|shrink)(?: down)? ${OUR}${things} (?:by|in) ${by}${WITH}$`,
  ];
  return {
    [`${side} 50% shorter`]: [...ways('half'), re`^${OUR}${things} ${MAY_BE}halved${WITH}$`],
    [`${side} 33.3333% shorter`]: ways('(?:a|one) third'),
    [`${side} 25% shorter`]: ways('(?:a|one) quarter'),
  };
};

/** By which part the requests are shorter, or so many times as long. */
export const SHORTENED: WaysToSay = {
  ...shortened('input', IN),
  ...shortened('output', OUT),
  'input $1% shorter': [
    re`^${OUR}${IN} ${MAY_BE}${CUT} by (?:about |around )?(\d+(?:\.\d+)?) ?%${WITH}$`,
    re`^${IF_WE}(?:shorten|trim|compress|condense|prune|distil)(?: down)? ${OUR}(?:(?:system )?prompts?|inputs?|contexts?|(?:chat )?history)(?: length| size)? (?:by|in) (?:about |around )?(\d+(?:\.\d+)?) ?%$`,
    // Fewer prompts are fewer requests: how long they are is said by other words.
    re`^${IF_WE}(?:cut|reduce|shrink)(?: down)? ${OUR}(?:system prompts?|prompt (?:length|size)|inputs?|contexts?|(?:chat )?history)(?: length| size)? (?:by|in) (?:about |around )?(\d+(?:\.\d+)?) ?%$`,
  ],
  'output $1% shorter': [
    re`^${OUR}${OUT} ${MAY_BE}${CUT} by (?:about |around )?(\d+(?:\.\d+)?) ?%${WITH}$`,
    /^(?:shorten|trim|cut|reduce|compress|shrink) (?:the |our |all )?(?:answers?|outputs?|responses?|completions?)(?: length)? by (?:about |around )?(\d+(?:\.\d+)?) ?%$/i,
  ],
  '$1 $2 times as long': [
    re`^(?:the |our |my )?(prompts?|inputs?|answers?|outputs?|responses?|contexts?) (?:will be|would be|are|get|become|gets|were|is) (?:(?:about|around|more like|really|actually) )*(\d+(?:\.\d+)?) ?(?:x|times) (?:longer|bigger|larger|as (?:long|big|large))(?: (?:with|due to|because of|for|once|when|than) ${TO_ITS_END})?(?=$|[,;] | and )`,
  ],
};
