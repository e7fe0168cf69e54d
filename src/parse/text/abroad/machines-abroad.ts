import { re, reAll } from '../../expression.ts';
import { SHORT_WEEKDAY } from '../../period-names.ts';
import type { Rewording, WordedKind } from '../reworded.ts';
import { asWords, WORD_END, WORD_START } from './word-bounds.ts';

/** What becomes of machines and who looks after them, in German, French, Spanish and Italian: "nachts abgeschaltet", "nous avons déjà". */

const ONLY = '(?:nur |lediglich |seulement |uniquement |solo |sólo |solamente |soltanto )?';
const ARE = '(?:(?:werden|wird|sind|ist|sont|est|están|esta|está|se|sono|è) )?';
const RUN =
  '(?:l(?:ä|ae)uft|laufen|eingeschaltet|angeschaltet|in betrieb|tournent|tourne|fonctionnent|fonctionne|allum[ée]e?s?|en marche|encendid[ao]s?|funcionan?|acces[ieao])';
const RENTED = '(?:gemietete?[nrs]?|lou[ée]e?s?|alquilad[ao]s?|noleggiat[ieao])';
const HOURS_A_DAY = String.raw`(\d{1,2}(?:[.,]\d)? hours a day)`;

/** "12 hours a day" has been read before: of machines they are those that are paid. */
const HOURS: readonly Rewording[] = [
  [reAll`${WORD_START}${ARE}${ONLY}${RUN} ${ONLY}${HOURS_A_DAY}${WORD_END}`, 'billed $1'],
  [reAll`${WORD_START}${ARE}${ONLY}${HOURS_A_DAY} ${RUN}${WORD_END}`, 'billed $1'],
  [reAll`${WORD_START}${ONLY}${RENTED} ${ONLY}${HOURS_A_DAY}${WORD_END}`, 'rented $1'],
  [reAll`${WORD_START}${ONLY}${HOURS_A_DAY} ${RENTED}${WORD_END}`, 'rented $1'],
];

const MACHINES =
  '(?:gpus?|servern?|karten|maschinen|instanzen|rechner|serveurs?|cartes|machines|servidores|tarjetas|m[áa]quinas|macchine|schede)';
const CLOCK = String.raw`(?=(?:${SHORT_WEEKDAY}-|weekdays\b|(?:from )?\d{1,2}:\d\d (?:to|-)))`;
/** "GPUs nur Mo-Fr 8-18 Uhr": a clock of the machines, and not of the traffic. */
const CLOCKS: Rewording = [
  reAll`${WORD_START}${MACHINES} ${ARE}(?:${RUN} ${ONLY}|(?:nur|lediglich|seulement|uniquement|solo|sólo|solamente|soltanto) (?:${RUN} )?)${CLOCK}`,
  'GPUs running ',
];

const OFF =
  '(?:(?:ab|aus)(?:ge)?schaltet|(?:ab|aus)schalten|heruntergefahren|gestoppt|aus|[ée]teinte?s?|arr[êe]t[ée]e?s?|coup[ée]e?s?|apagad[ao]s?|apagan|apagamos|parad[ao]s|spent[ieao])';
const NIGHT =
  '(?:nachts|(?:in |w(?:ä|ae)hrend )?der nacht|(?:pendant |durant )?la nuit|(?:por|de|durante) la noche|(?:di|durante la) notte)';
const WEEKEND =
  '(?:(?:am|an|(?:ü|ue)bers) wochenenden?|(?:le|les|pendant le) week-?ends?|(?:los|en|el) (?:fines?|findes?) de semana|(?:nel|il) (?:fine settimana|weekend))';
const AND = '(?:,? (?:und|et|y|e) )';
const TIMES = `(${NIGHT}|${WEEKEND})(?:${AND}(${NIGHT}|${WEEKEND}))?`;

const isNight = (words: string): boolean => /nacht|nuit|noche|notte/i.test(words);
const offAt = (_: string, one = '', other = ''): string => {
  const both = other !== '' && isNight(one) !== isNight(other);
  const only = isNight(one) ? 'at night' : 'on weekends';
  return `switched off ${both ? 'at night and on weekends' : only}`;
};

const SWITCHED_OFF: readonly Rewording[] = [
  [reAll`${WORD_START}${ARE}${TIMES} ${OFF}${WORD_END}`, offAt],
  [reAll`${WORD_START}${ARE}${OFF} ${TIMES}${WORD_END}`, offAt],
];

const CARDS = String.raw`(?=(?:(?:noch|schon|bereits|d[ée]j[àa]|ya|gi[àa]) )?(?:\d{1,3}(?!\d) ?x? ?|(?:eine?n?|zwei|drei|vier|acht|une?|deux|trois|quatre|huit|una?|dos|tres|cuatro|ocho|due|tre|quattro) )(?:nvidia |geforce |rtx |tesla )*(?:[a-z]{1,4}\d|\d{4}|macs?\b|gpus?\b|karten|cartes|tarjetas))`;
const HAD = "(?:wir haben|ich habe|nous avons|on a|j[’']ai|(?:ya )?tenemos|(?:ya )?tengo|abbiamo|ho)";

/** "wir haben 3 A100 übrig": hardware that is there. */
const HAVE: readonly Rewording[] = [
  [reAll`${WORD_START}${HAD} ${CARDS}(?:(?:noch|schon|bereits|d[ée]j[àa]|ya|gi[àa]) )?`, 'we already have '],
  [
    asWords('(?<=already have [^,;.]{1,24} )(?:übrig|uebrig|frei|ungenutzt|libres?|disponibles?|de sobra)'),
    '',
  ],
];

const YEARS = '(?:jahren?|ans|años|anni)';
const WRITTEN_OFF =
  '(?:abgeschrieben|abschreibung|amortisiert|amortis?s?ement|amortie?s?|amortizad[ao]s?|amortizaci[óo]n|ammortizzat[ieao])';
const OVER: Rewording = [
  reAll`${WORD_START}${WRITTEN_OFF}:?(?: (?:(?:ü|ue)ber|auf|in|sur|en|a|de|su))? (\d{1,2}) ${YEARS}${WORD_END}`,
  'over $1 years',
];

const POST =
  '(?:ing[ée]nieure?|ingenieur(?:in)?|ingeniero|administrat(?:or|eur)|administrador|admin|devops|sre|entwickler|d[ée]veloppeur|techniker)';
/** "un ingénieur à mi-temps", "eine halbe Stelle", "medio ingeniero". */
const HALF_TIME: Rewording = [
  reAll`${WORD_START}(?:(?:(?:une?|un) )?${POST} (?:à|a) (?:mi-temps|media jornada)|(?:eine? )?halbe[rsn]? (?:stelle|${POST})|medi[oa] ${POST}|(?:eine? )?${POST} in (?:halbzeit|teilzeit \(?50 ?%\)?))${WORD_END}`,
  '0.5 FTE',
];

/** "3 Jahre Support inkl.", "132.400 € netto", "3 200 € HT": what a price holds or is without, and what it is not. */
const OF_PRICE: readonly Rewording[] = [
  [
    reAll`,? ?\(?${WORD_START}\d{1,2} ?(?:${YEARS}|jahren?) (?:support|garantie|gew(?:ä|ae)hrleistung|wartung|service|garant[íi]a|soporte|assistance|vor-ort-service)(?: (?:inkl\.?|inklusive|enthalten|inclus[ea]?|compris[ea]?|incluid[oa]))?(?![^,;]{0,12}[$€£\d])\)?`,
    '',
  ],
  [
    /(?<=\d ?(?:k|€|\$|eur|euros?|chf)|[€$£] ?\d[\d.,]{0,12}k?) (?:netto|brutto|ht|ttc|hors taxes?|(?:zzgl|excl|exkl|inkl)[.,]? (?:mwst|ust|vat|tva|btw)\.?)(?![a-zà-ÿ])/gi,
    '',
  ],
  [
    reAll`${WORD_START}(?:engagement|laufzeit|vertragslaufzeit|compromiso|permanencia)(?: (?:de|von|sur))?:? (\d{1,2}) (?:monaten?|mois|meses)${WORD_END}`,
    '$1 month commitment',
  ],
];

/** Rows, and the words of which one stands in every line that they may read. */
export const MACHINES_ABROAD: WordedKind = {
  holds: re`hours a day|\d:\d\d|${SHORT_WEEKDAY}-|already have|hors tax|(?:excl|exkl|inkl|zzgl)|weekdays|nachts|nacht|nuit|noche|notte|wochenende|week-?end|semana|settimana|haben|habe|avons|\bon a\b|j[’']ai|tenemos|tengo|abbiamo|\bho\b|jahre|\bans\b|años|anni|mi-temps|media jornada|halbe|\bmedi[oa]\b|halbzeit|teilzeit|netto|brutto|\bht\b|\bttc\b|mwst|ust\b|tva|btw|engagement|laufzeit|compromiso|permanencia|garant`,
  rows: [...HOURS, CLOCKS, ...SWITCHED_OFF, ...HAVE, OVER, HALF_TIME, ...OF_PRICE],
};
