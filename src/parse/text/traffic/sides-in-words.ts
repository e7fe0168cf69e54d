import { reAll } from '../../expression.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording } from '../reworded.ts';

/** What one request reads and writes, told in words: "diff 14k tokens, comment 600", "2k -> 300 tokens". */

const SIZE = String.raw`(?<![\d.,])(\d[\d.,]{0,12}k?) ?tok(?:en)?s? (?:from |by |of )?(?:the )?`;
const BARE_SIZE = String.raw`(?:(?:is|of|at|about|around) )*(\d[\d.,]*k?)(?: ?tok(?:en)?s?)?\b`;

/** What a model writes in the end. */
const ANSWER = String.raw`(?:out(?:put)?|answer|response|reply|completion|visible)(?: tok(?:en)?s?)?\b`;

/** Two amounts of tokens as one; the words as they are where one is no number. */
const sumOf = (words: string, ...amounts: readonly string[]): string => {
  const sum = amounts.map(scaledNumber).reduce((one, other) => one + other);
  return Number.isFinite(sum) ? `${sum} out` : words;
};

/** What a model writes of each thing that it reads, by its name. */
const WRITTEN =
  '(?:labels?|tags?|json|scores?|class(?:es)?|categor(?:y|ies)|translations?|captions?|titles?|keywords|ratings?|extractions?|annotations?)';

/** What a request that is no chat reads and writes, "diff 14k tokens, comment 600", and who says how much of a turn. */
export const SIDES_IN_WORDS: readonly Rewording[] = [
  [reAll`\b(?:diff|patch) ${BARE_SIZE}(?! ?(?:lines|files|[a-z]*bytes))`, '$1 input tokens per request,'],
  [
    reAll`\b(?:comment|verdict|rationale|feedback) ${BARE_SIZE}(?! ?(?:words|pages|lines|per|a|an|each))`,
    '$1 output tokens per request,',
  ],
  // "400k rows x 250 tokens, labels 5 tokens": behind the size of what is read
  [
    reAll`(?<=tok(?:en)?s?\b.{1,80})\b${WRITTEN}(?:[:=]| (?:is|are|of|at|about|around|~))* ~?(\d[\d.,]*k?) ?tok(?:en)?s?(?: each)?\b(?! ?(?:in\b|\/|per|a ))`,
    '$1 output tokens per request,',
  ],
  [
    reAll`(?<=tok(?:en)?s?\b.{1,80})(?<![\d.,])(\d[\d.,]*k?)[- ]?tok(?:en)?s? ${WRITTEN}\b(?! ?(?:in\b|\/|per|a ))`,
    '$1 output tokens per request',
  ],
  [
    reAll`${SIZE}user\b(?=.{0,80}\btok(?:en)?s? (?:from |by |of )?(?:the )?(?:assistant|bot|model)\b)`,
    '$1 input tokens per request,',
  ],
  [reAll`${SIZE}(?:assistant|bot)\b`, '$1 output tokens per request,'],
  [
    reAll`\b(?:assistant|bot)[:=](?<=\buser\b.{0,80}) ?${BARE_SIZE}(?! ?(?:words|per|a|an|each))`,
    '$1 output tokens per request,',
  ],
  // "each sends 1.5k and gets 250 back"
  [
    reAll`\b(?:sends?|with|has|have|of) (?:about |around |~ ?)?(\d[\d.,]*k?)(?: tok(?:en)?s?)?(?: of)?(?: (?:history|context|prompt|text))?,? and (?:gets?|receives?) (?:about |around |~ ?)?(\d[\d.,]*k?)(?: tok(?:en)?s?)? back\b`,
    '$1 input tokens per request, $2 output tokens per request',
  ],
  [
    reAll`\b(?:gets?|receiv(?:es?|ing)|getting|sends?|returns?)(?: (?:about|around|roughly|~))? ?(\d[\d.,]*k?)(?: tok(?:en)?s?)? back\b`,
    '$1 output tokens per request',
  ],
  // What a model thinks is written, and paid, as output.
  [
    reAll`(?<![\d.,])(\d[\d.,]*k?) ?out(?:put)?(?: tok(?:en)?s?)?(?:,? (?:plus|and|with)|,? ?\+) ?(?:another )?(\d[\d.,]*k?) (?:think(?:ing)?|reasoning)(?: tok(?:en)?s?)?\b`,
    (words, answer = '', thought = '') => sumOf(words, answer, thought),
  ],
  [
    reAll`(?<![\d.,])(\d[\d.,]*k?) (?:think(?:ing)?|reasoning)(?: tok(?:en)?s?)?(?:,? (?:plus|and|with)|,? ?\+) ?(?:another )?(\d[\d.,]*k?) ${ANSWER}`,
    (words, thought = '', answer = '') => sumOf(words, answer, thought),
  ],
  [
    reAll`(?<![\d.,])(\d[\d.,]*k?) ${ANSWER}(?:,? (?:plus|and|with)|,? ?\+|,) ?(?:another )?(\d[\d.,]*k?) (?:think(?:ing)?|reasoning)(?: tok(?:en)?s?)?\b`,
    // "800 out, 300 thinking": behind a comma the smaller number may be a part of the first, and is not added.
    (words = '', answer = '', thought = '') =>
      /[+]| (?:plus|and|with) /.test(words) || scaledNumber(thought) > scaledNumber(answer)
        ? sumOf(words, answer, thought)
        : words,
  ],
  [
    reAll`(?<![\d.,])(\d[\d.,]*k?) (?:think(?:ing)?|reasoning) tok(?:en)?s?\b(?: (?:per|an|each|a|for each) (?:answer|response|reply))?|\b(?:think(?:ing)?|reasoning) tok(?:en)?s? ${BARE_SIZE}(?: (?:per|an|each|a) (?:answer|response|reply|request))?(?! ?%)`,
    (_, before, behind) => `${before ?? behind} output tokens per request, as reasoning,`,
  ],
];

const TOKENS = String.raw`(?<![\d.,])(\d[\d.,]{0,12}k?)`;

/** "9k tokens summarised to 400 tokens", "2k -> 300 tokens": what is read, and what is made of it. */
export const MADE_OF: readonly Rewording[] = [
  [
    reAll`${TOKENS}(?: ?tok(?:en)?s?)?(?:,? (?:each|per request|(?:and |are |is )?(?:summari[sz]|condens|compress|boil|shorten|distil)\w{0,6})){0,3}(?: ?(?:->|→|=>) ?| (?:down (?:in)?to|into) |(?<=ed,?) to )(?:about |around |~ ?)?${TOKENS} ?tok(?:en)?s?\b`,
    '$1 in $2 out per request,',
  ],
  // "summarise 3k token transcripts to 200 tokens"
  [
    reAll`(?<=\b(?:summari[sz]|condens|compress|distil|shorten|boil)\w*(?: down)? (?:each |every |an? )?)${TOKENS}[- ]?tok(?:en)?s? (?:[a-z]+ ){1,3}(?:down )?(?:to|into) (?:about |around |~ ?)?${TOKENS}[- ]?tok(?:en)?s?\b`,
    '$1 in $2 out per request,',
  ],
];
