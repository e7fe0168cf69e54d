import { cheapestSellers } from '../../../catalog/index.ts';
import { LlmcostError, orWhyRefused } from '../../../errors.ts';
import { re } from '../../expression.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import type { ThreadContext } from '../context.ts';
import type { ThreadChange } from '../read-change.ts';
import { isTalk, namesOurs } from '../talk.ts';
import { isQuestion } from '../wording/speech.ts';
import type { ThreadWords } from '../words.ts';

/** "or sambanova", "or B200?": what goes on from what was tried or asked last is another thing to try in its place. */

/** What says the opposite of what was said, or nothing. */
const NO_OTHER =
  'not|no|never|so|whatever|maybe not|else|nothing|neither|what|who|why|how|when|is|are|am|do|does|did|we|i|you|it|they|that|this|something|anything|just';
const OR = re`^(?:(?:${LEAD_IN})[\s,]+)*or(?: (?:maybe|perhaps|even|rather|with|on|at))* (?!(?:${NO_OTHER})\b)(?<what>[^\s?]+(?: [^\s?]+){0,4}?)(?: (?:then|instead|perhaps|maybe|too))*\?*$`;
/** What put one thing in the place of another. */
const IN_PLACE = /\binstead\b|\bin place of\b|\brather than\b|^(?:replace|swap)\b/i;
/** A name of one word; what is put off is none. */
const NAME = /^(?!(?:later|tomorrow|today|wait|lunch|coffee|all|both|none|skip)$)[a-z][a-z.-]{2,24}$/i;

type ReadWords = (words: string) => Promise<ThreadWords>;

/** A name that nobody knows, behind a seller or an API that was tried. */
const unknownName = (line: string, name: string, model: string | undefined): LlmcostError => {
  const others = model === undefined ? [] : cheapestSellers(model).slice(0, 2);
  return notUnderstood(
    say`${quoted(line)}: we know no price of ${quoted(name)}, and nothing was changed. Name another seller or model, or type what a million tokens costs there, such as "${name} at $3/$15".`,
    others.map((id) => `add ${id}`),
  );
};

/**
 * What a mention that begins with "or" tries, as a change; undefined for other words, and for what is read as it stands.
 * Throws LlmcostError where it names what nobody knows: the thread spoke of it, so it is no talk.
 */
export const orElseIn = async (
  line: string,
  { before, model, last: [newest = ''] = [] }: ThreadContext,
  read: ReadWords,
): Promise<ThreadChange | undefined> => {
  const what = OR.exec(line)?.groups?.what;
  // Behind a question of the card "or per year?" asks on.
  if (before === undefined || what === undefined || isQuestion(newest)) return undefined;
  const ways = IN_PLACE.test(newest) ? [`what about ${what} instead`] : [];
  for (const words of [...ways, `what about ${what}`, what]) {
    const said = await orWhyRefused(read(words));
    if (!(said instanceof LlmcostError) && said.kind === 'change') return { ...said, isSupposed: true };
  }
  const isSeller = sellerNamed(what) !== undefined && line.endsWith('?');
  const mayBeOne = NAME.test(what) && namesOurs(newest) && (await isTalk(what));
  if (isSeller || mayBeOne) throw unknownName(line, what, model);
  return undefined;
};
