import type { Answer } from '../domain/answer.ts';
import { type Draft, type DraftField, fieldsThatDiffer, type SaidFields } from '../domain/draft.ts';
import { LlmcostError, orWhyRefused } from '../errors.ts';
import { offersIn, type TypedOffer } from '../parse/index.ts';
import { cheapestHosting } from './cheapest-hosting.ts';
import { type AskOptions, answerDraft } from './draft.ts';
import type { ReadLine } from './line.ts';

/** "8x H100 at $2.49 or 8x MI300X at $1.99?": each offer is costed, and the cheapest is answered. */

const OFFERED: readonly DraftField[] = ['selfHosted.gpu', 'selfHosted.gpuCount', 'selfHosted.instance'];

/** Fields of which people are offered several values for one price: what the hardware is, and how it is paid. */
const isOfHardware = (field: DraftField): boolean =>
  OFFERED.includes(field) || field.startsWith('selfHosted.procurement');

/** Whether all offers say what the hardware is, and how many, or none does: "spot at $1.85" alone is of any GPU. */
export const sayAlike = (fields: readonly SaidFields[]): boolean =>
  (['selfHosted.gpu', 'selfHosted.gpuCount'] as const).every((field) => {
    const says = fields.filter((one) => one[field] !== undefined || one['selfHosted.instance'] !== undefined);
    return says.length === 0 || says.length === fields.length;
  });

/** Whether drafts differ in hardware and how it is paid, each from each, and in nothing else. */
export const differInHardware = (drafts: readonly Draft[]): boolean =>
  drafts.every((one, at) =>
    drafts.slice(at + 1).every((other) => {
      const fields = fieldsThatDiffer(one, other);
      return fields.length > 0 && fields.every(isOfHardware);
    }),
  );

/** An offer as its line was read. */
interface ReadOffer {
  readonly words: string;
  readonly read: ReadLine;
}

type Read = (line: string) => Promise<ReadLine>;

/** Whether the line of an offer is read with nothing of the offer left out: "lambda" may be a word of something else. */
const isWhole = ({ words, read: { intent } }: ReadOffer): boolean =>
  intent.kind === 'estimate' && intent.ignoredWords.every((ignored) => !words.includes(ignored));

/** The offers as their lines are read; undefined where one is refused or left out, or they differ in more than hardware. */
const readOffers = async (
  offers: readonly TypedOffer[],
  read: Read,
): Promise<readonly ReadOffer[] | undefined> => {
  const lines = await Promise.all(offers.map(({ line }) => orWhyRefused(read(line))));
  const whole = lines.flatMap((line, at) =>
    line instanceof LlmcostError ? [] : [{ words: offers[at]?.words ?? '', read: line }],
  );
  return whole.length === offers.length &&
    whole.every(isWhole) &&
    sayAlike(whole.map(({ read: { draft } }) => draft.fields)) &&
    differInHardware(whole.map(({ read: { draft } }) => draft))
    ? whole
    : undefined;
};

/**
 * The answer to a line that was refused because it holds several offers of hardware, of which the cheapest that serves
 * the traffic is answered; undefined where it holds none. Throws LlmcostError where an offer cannot be costed.
 */
export const onCheapestOffer = async (
  text: string,
  refusal: LlmcostError,
  options: AskOptions,
  read: Read,
): Promise<Answer | undefined> => {
  for (const offers of offersIn(text, refusal)) {
    const known = await readOffers(offers, read);
    if (known === undefined) continue;
    return cheapestHosting(
      'offer',
      known.flatMap(({ words, read: { intent, draft } }) =>
        intent.kind === 'estimate'
          ? [{ name: `"${words}"`, answer: answerDraft(draft, intent, options) }]
          : [],
      ),
      options,
    );
  }
  return undefined;
};
