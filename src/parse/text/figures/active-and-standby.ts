import { reAll } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/**
 * GPUs that serve, and those that wait for one of them to fail: "8 H100 (4 active + 4 standby)", "6 active + 2 passive
 * L40S". All of them are the fleet, of which so many are spare.
 */

const CARD = `(?:(?:x|gpus?|cards?|of) ?)?(${A_CARD})?(?: ?(?:gpus?|cards?))?`;
const MANY = String.raw`(?<![\w.,$€£-])(\d{1,4})`;
const ACTIVE =
  '(?:(?:are|is|that|which) )*(?:active|serving|serve|live|primary|primaries|running|in (?:use|service)|in production|online)';
const STANDBY =
  '(?:(?:are|is|as|on|in|for) )*(?:hot |warm |cold |idle )?(?:stand-?by|passive|spares?|backups?|fail-?over|reserve)';
const AND = ' ?(?:,|\\+|&|/|;| and| plus| with)(?: and| plus| with)? ?';
/** Behind it they count copies, machines or people. */
const NO_OTHERS =
  '(?! ?(?:replicas?|copies|copy|instances?|nodes?|servers?|machines?|users?|people|devs|data ?cent))';

/** Either may stand first: which figure is which, both as digits. */
const BOTH = `(?:${MANY} ?${CARD} ?${ACTIVE}${NO_OTHERS}(?: ${CARD})?${AND}(\\d{1,4}) ?${CARD} ?${STANDBY}${NO_OTHERS}|${MANY} ?${CARD} ?${STANDBY}${NO_OTHERS}(?: ${CARD})?${AND}(\\d{1,4}) ?${CARD} ?${ACTIVE}${NO_OTHERS})`;

/** The fleet, where its parts come to it. */
const asFleet = (
  words: string,
  all: string | undefined,
  cards: readonly (string | undefined)[],
  active: string,
  spare: string,
): string => {
  const sum = Number(active) + Number(spare);
  const card = cards.find((name) => name !== undefined && name !== '');
  if (all !== undefined && Number(all) !== sum) return words;
  if (all === undefined && card === undefined) return words;
  return `${sum} ${card ?? 'GPUs'}, ${spare} of them spare`;
};

const ROWS: readonly Rewording[] = [
  [
    reAll`(?:${MANY} ?${CARD}(?: in (?:all|total))?(?: ?[:,(=]|,? of which|,? with) ?)?${BOTH}(?: ${CARD})?(?: ?\))?`,
    (words = '', all, of, ...[active, one, two, spare, three, wait, four, five, serve, six, last]) =>
      asFleet(
        words,
        all,
        [of, one, two, three, four, five, six, last],
        active ?? serve ?? '',
        spare ?? wait ?? '',
      ),
  ],
];

/** GPUs that serve and GPUs that stand by, as one fleet. */
export const ACTIVE_AND_STANDBY: WordedKind = {
  holds:
    /^(?=.*(?:active|serv|live|primar|running|in use|in production|online))(?=.*(?:stand-?by|passive|spare|backup|fail-?over|reserve))/is,
  rows: ROWS,
};
