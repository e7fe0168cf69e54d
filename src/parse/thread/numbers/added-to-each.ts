import { re } from '../../expression.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';

/** Tokens that come on top of each request: "add 2000 thinking tokens per request", "the system prompt is another 1k". */

const NUMBER = /(?<![\w.$])(?<many>\d[\d.,]*k?)(?: ?tok(?:en)?s?)?(?![\w%]|[.,]\d)/gi;
const ADDS =
  /\b(?:add(?:s|ed|ing)?|plus|another|more|extra|additional|further|on top(?: of (?:it|that|them|this))?|in addition|also|longer|(?:increases?|grows?) by|(?:turn|switch)(?:ed)? on|enable)\b|(?<!\w)\+/gi;
/** What a model thinks is written, and paid, as output. */
const WRITTEN = /\b(?:think(?:s|ing)?|reason(?:s|ing)|chain[- ]of[- ]thought|cot|scratchpad|thoughts)\b/gi;
const READ =
  /\b(?:(?:(?:rag|retrieved|retrieval|document|chat|search) )?contexts?|rag|retrieval|system prompts?|(?:(?:chat|conversation) )?history|few[- ]shots?(?: examples)?|examples|tool definitions|tools|definitions|instructions|(?:retrieved )?(?:chunks|passages|documents))\b/gi;
const SUBJECT = `^(?:the |our |new |extra |bigger |longer )*(?:${READ.source})`;
/** "the system prompt takes 800 tokens": what was not counted yet. */
const TAKES = re`${SUBJECT} (?:takes?|costs?|brings?|needs?|eats?|uses?)\b`;
/** "the examples are another 600". */
const IS_PART = re`${SUBJECT} [a-z]+`;
const EACH = re`\b(?:(?:(?:to|for|in|on|of|with) )?(?:per|each|every)|\/|(?:an?|the|all) (?=(?:request|call|answer)s?$)) ?(?:single )?(?:requests?|calls?|answers?|responses?|repl(?:y|ies)|prompts?|quer(?:y|ies)|questions?|messages?|times?|one)\b|\beach\b`;
/** What stands beside it and says nothing of it. */
const SAYS_NOTHING =
  /\b(?:the|an?|of|our|bigger|larger|we|us|you|they|with|and|but|so|is|are|was|will|would|be|it|that'?s|that|this|new|in|to|for|by|about|around|roughly|some|like|maybe|tokens?|tok|on|has|have|gets?|needs?|takes?|costs?|brings?|burns?|writes?|eats?|uses?|puts?|comes?|makes?|means?|now|then|up|out|inputs?|outputs?|model|worth|long|to them|to it)\b|[.,;:!-](?=\s|$)/gi;

/** What may be counted itself: "add 2000 documents". */
const COUNTED =
  /\b(?:examples|tools|definitions|instructions|chunks|passages|documents|few[- ]shots?|thoughts)\b/i;
/** How large a window may be that nobody calls a part of each request: "add 128k context". */
const MAY_BE_WINDOW = 16_000;

const isIn = (pattern: RegExp, words: string): boolean => words.search(pattern) >= 0;

/**
 * So many tokens more on one side of each request, in words that say so; the line as it is where something else is added,
 * or nothing is.
 */
export const withAddedToEach = (line: string): string => {
  const [number, ...more] = line.matchAll(NUMBER);
  const many = number?.groups?.many;
  if (many === undefined || more.length > 0 || !(isIn(ADDS, line) || TAKES.test(line))) return line;
  const [isWritten, isRead] = [isIn(WRITTEN, line), isIn(READ, line)];
  if (isWritten === isRead) return line;
  const rest = [NUMBER, EACH, ADDS, WRITTEN, READ, SAYS_NOTHING].reduce(
    (words, pattern) => words.replace(pattern, ' '),
    line,
  );
  if (rest.trim() !== '') return line;
  if (COUNTED.test(line) && !/\btok/i.test(line) && !IS_PART.test(line)) return line;
  const isOfEach = EACH.test(line) || /\btok|\brag\b|\bretriev|\badds\b/i.test(line);
  if (isRead && !isOfEach && scaledNumber(many) >= MAY_BE_WINDOW) return line;
  return `add ${many} tokens ${isWritten ? 'out' : 'in'}`;
};
