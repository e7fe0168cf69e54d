import type { Draft } from '../../../domain/draft.ts';
import { GROUP_NOUNS } from '../../../domain/people.ts';
import { re } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';

/** So many GPUs in each of several places, or for each of several groups: "one GPU per site", "each team gets two H100". */

const LEAD = "(?:(?:and|but|so|with|we|put|use|take|rent|need|want|have|i|let'?s|make it|say|only|just) )*";
const GROUP = `(?:${GROUP_NOUNS})`;
const GPUS = `(?<many>\\d{1,2}|an?|${COUNT_WORD})(?: ?x)? (?<gpu>gpus?|cards?|${A_CARD})`;
const OF_EACH: readonly RegExp[] = [
  re`^${LEAD}${GPUS} (?:(?:(?:at|in|for|to|on|with) )?(?:each|every)|per|for an?) (?:single )?(?<group>${GROUP})(?=$|[,;.!]| (?:then|now|please|instead))`,
  re`^${LEAD}(?:each|every)(?: single)? (?<group>${GROUP}) (?:(?:has|have|gets?|got|needs?|runs?|with|is on|uses?|will|would|should|its|their|own) )+${GPUS}(?: of its own)?(?=$|[,;.!]| (?:then|now|please|instead))`,
];
const ONE_OF_ITS_OWN = re`^${LEAD}(?:each|every)(?: single)? (?<group>${GROUP}) (?:has|gets?|needs?|runs?|with|uses?|is on) (?:its|their) own (?<gpu>gpus?|cards?|${A_CARD})(?=$|[,;.!]| (?:then|now|please|instead))`;

/** How many of them the words of the card count; undefined where they count none. */
const counted = ({ said }: Draft, group: string): number | undefined => {
  const are = re`(?<![\w.])(?<many>\d{1,4}|${COUNT_WORD}) (?:[a-z]+ )?${group}(?:e?s)?\b`;
  const many = Object.values(said)
    .map(({ words = '' }) => are.exec(words)?.groups?.many)
    .find((found) => found !== undefined);
  return many === undefined ? undefined : countIn(many) || Number(many);
};

/**
 * The words with the GPUs of all of them. Throws the question how many there are where the card does not count them: a
 * fleet of one of them is not that of all.
 */
export const withGpusOfGroups = (line: string, before: Draft): string => {
  const found = [...OF_EACH, ONE_OF_ITS_OWN].map((each) => each.exec(line)).find((one) => one !== null);
  const { many = 'one', gpu = '', group = '' } = found?.groups ?? {};
  if (found === undefined || group === '') return line;
  const size = /^an?$/i.test(many) ? 1 : countIn(many) || Number(many);
  const unit = /^(?:gpu|card)s?$/i.test(gpu) ? 'GPUs' : gpu;
  const groups = counted(before, group);
  if (groups !== undefined) return `${groups * size} ${unit}${line.slice(found[0].length)}`;
  const gpus = before.fields['selfHosted.gpuCount'] ?? 1;
  throw notUnderstood(
    ask`${quoted(found[0])}: how many are there of them? Type the GPUs of all.`,
    [gpus * size, 2 * gpus * size]
      .filter((all) => all !== gpus)
      .map((all) => `${all} ${unit}${line.slice(found[0].length)}`),
  );
};
