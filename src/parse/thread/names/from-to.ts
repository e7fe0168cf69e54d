import { findApi } from '../../../catalog/index.ts';
import { groupsOf, reAll } from '../../expression.ts';
import { type Card, namesHosted } from '../mix/shares.ts';

/** One API of the card for another, without a verb that says so: "sonnet to haiku", "instead of gpt-5 use o3", "haiku for sonnet". */

const NAME = String.raw`[a-z][\w./-]{0,40}(?: [\w./-]{1,20}){0,3}?`;
/** Whose wish it is, and how it goes from one to the other. */
const GOES = `(?:(?:so|and|also|please|just|now|then|we|we'?re|we'?ll|i|you|let'?s|lets|can|could|should|would|to|want) )*(?:(?:go|going|move|moving|switch|switching|change|changing|migrate|migrating)(?: over| away| back)? )?`;
const USE = '(?:(?:we|just|use|using|take|try|put|go with|compare(?: it)? (?:with|to|against)|vs|have) )*';
const INSTEAD = '(?:(?:and|but|so|please) )*(?:instead of|(?:rather )?than|in place of|in lieu of)';
const STARTS = '(?<=^|[,;] | and )';
const ENDS = '(?=$|[,;.!?]| and | but | please| now| then| here| instead| again)';

/** The groups `from` and `to` are the names. */
const WAYS: readonly RegExp[] = [
  reAll`${STARTS}${GOES}(?:from )?(?:the )?(?<from>${NAME}) to (?:the )?(?<to>${NAME})${ENDS}`,
  reAll`${STARTS}${GOES}(?:to )?(?:the )?(?<to>${NAME}) from (?:the )?(?<from>${NAME})${ENDS}`,
  reAll`${STARTS}${INSTEAD} (?:the )?(?<from>${NAME}),? ${USE}(?:the )?(?<to>${NAME})${ENDS}`,
];
/** Without a word between the names. */
const BESIDE = reAll`${STARTS}${INSTEAD} (?:the )?(?<names>${NAME} ${NAME})${ENDS}`;
const FOR = reAll`${STARTS}(?:(?:please|use|take|try|put) )*(?:the )?(?<one>${NAME}) for (?:the )?(?<other>${NAME})${ENDS}`;

const swapped = (
  from: string | undefined,
  to: string | undefined,
  ids: readonly string[],
): string | undefined => {
  const isSwap = from !== undefined && to !== undefined && ids.includes(from) && !ids.includes(to);
  return isSwap ? `replace ${from} with ${to}` : undefined;
};

/** The line with a swap outright, where what goes is compared with and what comes is another API that is not hosted. */
export const withFromTo = (line: string, card: Card, ids: readonly string[]): string => {
  const apiOf = (words: string): string | undefined =>
    namesHosted(words, card) ? undefined : findApi(words)?.id;
  const outright = WAYS.reduce(
    (words, way) =>
      words.replace(way, (...found) => {
        const { from = '', to = '' } = groupsOf(found);
        return swapped(apiOf(from), apiOf(to), ids) ?? String(found[0]);
      }),
    line,
  );
  const apart = outright.replace(BESIDE, (...found) => {
    const words = groupsOf(found).names?.split(' ') ?? [];
    const swaps = words.flatMap((_, at) => {
      const [from, to] = [words.slice(0, at), words.slice(at)].map((some) => apiOf(some.join(' ')));
      return swapped(from, to, ids) ?? [];
    });
    return swaps[0] ?? String(found[0]);
  });
  return apart.replace(FOR, (...found) => {
    const { one = '', other = '' } = groupsOf(found);
    const [first, second] = [apiOf(one), apiOf(other)];
    return swapped(first, second, ids) ?? swapped(second, first, ids) ?? String(found[0]);
  });
};
