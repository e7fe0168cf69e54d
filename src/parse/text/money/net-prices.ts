import { withoutDust } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import { quoted } from '../../problems.ts';
import type { Written } from '../figures/european.ts';
import { scaledNumber, scaledText } from '../figures/short-number.ts';

/** A price of hardware to buy with its discount right behind it: "$268k list less 18%", "$30k each, 15% off". */

const HOLDS =
  /^(?=.*(?:(?:less|minus|after|with|-)(?: an?)? ?\d{1,2} ?%|\d ?% (?:off|discount|rebate)))(?=.*\b(?:own|buy|bought|buying|purchased?|quoted?|server|node|dell|supermicro|hpe|lenovo|capex|list|each|apiece)\b)/is;
const PRICE_OF_ONE = String.raw`([$€£] ?|(?<=\bat ))(\d[\d,]{0,12}(?:\.\d{1,4})?)( ?k)?\b((?: (?:each|apiece|list(?: price)?|total|per (?:gpu|card|node|server)))*)`;
const DISCOUNTED = reAll`(?<![\w.$€£])${PRICE_OF_ONE},? (?:(?:less|minus|after|with)(?: an?)? (\d{1,2}) ?%(?: (?:discount|off|rebate))?|-(\d{1,2}) ?%|(\d{1,2}) ?% (?:off|discount|rebate)(?: (?:the )?list(?: price)?)?(?= ?(?:$|[,;.)])))(?=$|[\s,;.)])(?! (?:util|cached|batch|peak|down|now|upfront|tax|vat))`;
/** USD. Less is a price of an hour, or per token. */
const LEAST = 100;

/** The line with such prices as what is left to pay, and how each was read: an API's discount may be meant. */
export const atNetPrices = (line: string): Written => {
  if (!HOLDS.test(line)) return { text: line, notes: [] };
  const notes: string[] = [];
  const net = (words = '', sign = '', number = '', scale = '', whose = '', ...percents: string[]): string => {
    const list = scaledNumber(`${number}${scale.trim()}`);
    if (list < LEAST) return words;
    const percent = percents.slice(0, 3).find((one) => one !== undefined) ?? '';
    const left = withoutDust(list * (1 - Number(percent) / 100));
    const read = `${sign}${scaledText(left)}${whose.replace(/ list(?: price)?/i, '')}`;
    notes.push(
      `${quoted(words)} is read as ${quoted(read)}, the discount being that of the hardware; type "${percent}% off" with the name of an API where it is that API's.`,
    );
    return read;
  };
  return { text: line.replace(DISCOUNTED, net), notes };
};
