import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { idsOf, wordsOfId } from './names.ts';

/** "drop the openai ones", "only the gpt models", "both claudes": all that a card has of a seller or a family. */

const NAME = '[a-z][\\w.-]{1,20}?';
const ONES = re`\b(?:the|both(?: the)?|all(?: the| of the)?|those|these) (?:(?<name>${NAME}) (?:ones|models|apis)|(?<=\b(?:both|all)(?: the| of the)? )(?<many>${NAME})s)(?=$|[,;.!?]| (?:and|please|out|too|again|now|then|instead)\b)`;

const isOf = (id: string, name: string): boolean => {
  const seller = sellerNamed(name)?.id;
  const parts = wordsOfId(id.slice(id.indexOf('/') + 1).toLowerCase());
  return id.startsWith(`${seller}/`) || parts.includes(name.toLowerCase());
};

/** The words with the ids of those in their place; as they are where the card has none. */
export const withOnes = (line: string, before: Draft): string =>
  line.replace(ONES, (all: string, ...found: readonly unknown[]) => {
    const [name, many] = found;
    const said = [name, many].find((one) => typeof one === 'string') ?? '';
    const ids = idsOf(before).filter((id) => isOf(id, String(said)));
    return ids.length === 0 ? all : ids.join(' and ');
  });
