import { re } from '../expression.ts';
import { COUNT_WORD, countIn } from '../text/figures/number-words.ts';
import type { ThreadContext } from './context.ts';

/** "do we even need 4? try two": a wish behind a question that it answers by itself. */
const WISH_BEHIND =
  /^(?<asks>[^?]{3,80})\?+ +(?:(?:then|so|ok|let'?s|please|pls|just|rather|maybe)[\s,]+)*(?<wish>(?:try|make it|make that|use|go with|go for|take|set it to|switch to|do) [^?]+)$/i;
/** "who said reserved? we're on demand": what is so, behind a question of what the card has. */
const SO_IT_IS =
  "(?:no[,.]? )?(?:we(?:'re|'ve got)?(?: (?:are|have|use|run|need|pay|rent|own|got|host|only|actually|really|just|all|still))*|it(?:'?s| is| should be| has to be)(?: (?:only|just|actually|really))*|they(?:'re| are)|that should be|should be|our [a-z ]{2,30} (?:is|are))";
const STATED_BEHIND = re`^(?<asks>(?:(?:and|but|so|wait|hm+|huh)[\s,]+)*(?:who|why|where|is|are|does|do|did|what about|how come|says who)\b[^?]{2,80})\?+ +(?<wish>${SO_IT_IS} [^?]+)$`;
/** "we are on demand, who said reserved?" */
const STATED_BEFORE = re`^(?<wish>${SO_IT_IS} [^?]{1,100}?)[,;.:]{1,3} (?:(?:so|and) )?(?<asks>(?:who (?:said|says|put|typed|set|chose|picked)|says who|where (?:does|did)|how come)\b[^?]{0,80})\?*$`;
const ONE_NUMBER = re`^(?:try|make it|make that|use|go with|go for|take|set it to|do|${SO_IT_IS}) (?:with |only |just )?(?<number>\d{1,3}|${COUNT_WORD})(?: instead| then)?$`;
const NUMBER_ASKED = re`\b(?<number>\d{1,3}|${COUNT_WORD})\b`;

/** A question with a wish behind it that answers it. */
interface AnsweredByItself {
  readonly asks: string;
  /** A number alone is one of GPUs where the question asks about as many as the card has. */
  readonly wish: string;
}

/** The wish behind a question; undefined for words that have none. */
export const wishBehind = (text: string, { before }: ThreadContext): AnsweredByItself | undefined => {
  const found = WISH_BEHIND.exec(text) ?? STATED_BEHIND.exec(text) ?? STATED_BEFORE.exec(text);
  const { asks = '', wish } = found?.groups ?? {};
  if (wish === undefined) return undefined;
  const number = ONE_NUMBER.exec(wish)?.groups?.number;
  if (number === undefined) return { asks, wish };
  const asked = NUMBER_ASKED.exec(asks)?.groups?.number;
  const isOfGpus = asked !== undefined && before?.fields['selfHosted.gpuCount'] === countIn(asked);
  return { asks, wish: isOfGpus ? `${countIn(number)} GPUs` : wish };
};
