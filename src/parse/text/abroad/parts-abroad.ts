import { re, reAll } from '../../expression.ts';
import type { Rewording, WordedKind } from '../reworded.ts';
import { WORD_END, WORD_START } from './word-bounds.ts';

/**
 * Parts of the tokens in German, French, Spanish, Portuguese, Italian and Dutch: "die Hälfte davon Ausgabe", "dont un
 * tiers en sortie", "el 30% es salida".
 */

/** Each part by its English name, as one and as several. */
const FRACTIONS: Readonly<Record<string, readonly [one: string, several?: string]>> = {
  half: ['(?:die |la |a |de )?(?:h(?:ä|ae)lfte|moiti[ée]|mitad|metade|met[àá]|helft)'],
  third: [
    '(?:ein drittel|un tiers|le tiers|(?:un|el) tercio|um ter[çc]o|un terzo|een derde)',
    '(?:drittel|tiers|tercios|ter[çc]os|terzi|derde)',
  ],
  quarter: [
    '(?:ein viertel|(?:un|le) quart|(?:un|el) cuarto|um quarto|un quarto|een kwart)',
    '(?:viertel|quarts|cuartos|quartos|quarti|kwart)',
  ],
  fifth: [
    '(?:ein f(?:ü|ue)nftel|un cinqui[èe]me|un quinto|um quinto|een vijfde)',
    '(?:f(?:ü|ue)nftel|cinqui[èe]mes|quintos|quinti|vijfde)',
  ],
  tenth: [
    '(?:ein zehntel|un dixi[èe]me|un d[ée]cimo|um d[ée]cimo|een tiende)',
    '(?:zehntel|dixi[èe]mes|d[ée]cimos|decimi|tiende)',
  ],
};
const COUNTS: Readonly<Record<string, string>> = {
  two: '(?:zwei|deux|dos|dois|due|twee)',
  three: '(?:drei|trois|tres|tr[êe]s|tre|drie)',
};

const OF_IT =
  '(?:davon|von dem|hiervon|d’entre eux|de ello|de eso|de ellos|de estos|disso|deles|di questi|daarvan|ervan)';
const OF = "(?:von(?: den)?|der|des|de(?: los| las)?|dos|das|di|dei|d['’]|van(?: de)?)";
const OF_WHICH = '(?:dont|davon|wovon|de los cuales|de las cuales|de cuyos|dos quais|di cui|waarvan)';
const IS = '(?:ist|sind|est|sont|es|son|è|sono|é|s[ãa]o|is|zijn|geht|gehen|va|van)';
const AS =
  '(?:en|em|na|no|de|del|in|im|als|como|come|comme|pour|para|f(?:ü|ue)r|aus(?: dem)?|dans le|d[ae]l?)';

const SIDES: Readonly<Record<string, string>> = {
  input: '(?:eingabe(?:n|tokens?)?|inputs?|entr[ée]es?|entradas?|ingresso|invoer|prompts?)',
  output:
    '(?:ausgabe(?:n|tokens?)?|antwort(?:en)?|outputs?|sorties?|r[ée]ponses?|salidas?|respuestas?|sa[íi]das?|respostas?|uscita|risposte?|uitvoer|antwoorden)',
  cached: '(?:gecacht|gecached?|cache|cach[ée](?:s|es)?|cacheado?s?|zwischengespeichert)',
  batch: '(?:batch|stapel|lotes?|lots)',
};
const SIDE = `(?:${Object.values(SIDES).join('|')})`;
const SHARE = String.raw`\d{1,3}(?:[.,]\d{1,2})? ?%`;

/** Whatever a part stands before: what it is of, that it is something, or the side that it is. */
const GOES_ON = `(?= (?:${OF_IT}|${OF} |${IS} |(?:${AS} )?${SIDE}${WORD_END})|['’])`;

const namesOf = ([one, several]: readonly [string, string?], part: string): Rewording[] => [
  ...(several === undefined
    ? []
    : Object.entries(COUNTS).map(
        ([count, words]): Rewording => [
          reAll`${WORD_START}${words} ${several}${WORD_END}${GOES_ON}`,
          `${count} ${part}s`,
        ],
      )),
  [reAll`${WORD_START}${one}${WORD_END}${GOES_ON}`, part === 'half' ? part : `a ${part}`],
];

const PART = `(?:half|(?:a|two|three) (?:third|quarter|fifth|tenth)s?|${SHARE})`;

/** "a quarter in batch", "40% cache hits": what is read as it stands. */
const AS_IN_ENGLISH = re`^${PART}(?: is)?(?: in)? (?:inputs?|outputs?|prompts?|cached?|batch)$`;

/** "30% davon Ausgabe", "un tiers en sortie", "el 30% es salida": the part and the side that it is. */
const sideOf = ([side, words]: readonly [string, string]): Rewording => [
  reAll`(?:,? ?${OF_WHICH} )?${WORD_START}(?:(?:el|los|le|les|il|os|die|l['’]) ?)?(${PART})(?: ${OF_IT}| ${OF} (?:tokens?|jetons?|total|todo|tout|alles))?(?: ${IS})?(?: ${AS})? ${words}${WORD_END}`,
  (all = '', part = '') => (AS_IN_ENGLISH.test(all) ? all : `, ${part} is ${side}`),
];

/** "ein Viertel von 300 Mio Token ist Ausgabe". */
const ofAmount = ([side, words]: readonly [string, string]): Rewording => [
  reAll`${WORD_START}(${PART}) ${OF} ?(\d[\d.,]*[kmbt]?(?: tok(?:en)?s?)?)(?: ${IS})?(?: ${AS})? ${words}${WORD_END}`,
  (_, part = '', amount = '') => `${amount}, ${part} is ${side}`,
];

/** Fractions and shares of input, output and cache in German, French, Spanish, Portuguese, Italian and Dutch, as a line has them. */
export const PARTS_ABROAD: WordedKind = {
  beside:
    /h(?:ä|ae)lfte|drittel|viertel|nftel|zehntel|moiti|tiers|quart|cinqui|dixi|mitad|terci|cuarto|quinto|cimo|metad|met[àá]|terço|terz[oi]|helft|derde|kwart|vijfde|tiende|% .{0,24}(?:ausgabe|eingabe|antwort|sortie|entr|salida|respuesta|sa[íi]da|resposta|uscita|risposta|uitvoer|invoer|cach|lot)|% (?:davon|von|de|do|dei?|di|van|es|ist|est|é|è) |(?:davon|dont|wovon|cu[ai]les|quais|di cui|waarvan) \d/i,
  rows: [
    ...Object.entries(FRACTIONS).flatMap(([part, names]) => namesOf(names, part)),
    ...Object.entries(SIDES).flatMap((side) => [ofAmount(side), sideOf(side)]),
  ],
};
