import { re } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';

/** "H100s but half as many", "half as many H100s": other cards, and a part of how many there are. */

const MANY = '(?<many>half|twice|double|a (?:third|quarter)|\\d(?:\\.\\d)?x)';
const INSTEAD = '(?:[,;]? (?:but|and|with|instead|only|just|then))*[,;]?';
const CARD_FIRST = re`(?<=^|\b(?:with|to|on|use|try|take|want|for|those|the|of) )(?<card>${A_CARD})${INSTEAD} ${MANY} as many(?: of (?:them|those))?(?=[\s.!?]*$|,)`;
const CARD_LAST = re`(?<=^|\b(?:with|to|on|use|try|take|want|for) )(?:(?:just|only) )?${MANY} as many (?<card>${A_CARD})(?: instead)?(?=[\s.!?]*$|,)`;

/** The words with the card, and the part of the GPUs that there are. */
export const withAsManyCards = (line: string): string => {
  const match = CARD_FIRST.exec(line) ?? CARD_LAST.exec(line);
  const { card, many } = match?.groups ?? {};
  return match === null || card === undefined || many === undefined
    ? line
    : line.replace(match[0], () => `${card.replace(/s$/i, '')}, ${many} as many GPUs`);
};
