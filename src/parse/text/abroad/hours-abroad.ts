import { SHORT_WEEKDAYS } from '../../../domain/day.ts';
import { reAll } from '../../expression.ts';
import type { Rewording, WordedKind } from '../reworded.ts';
import { asWords, WORD_END, WORD_START } from './word-bounds.ts';

/** Hours and days of the work in German, French, Spanish, Portuguese, Italian and Dutch: "Mo-Fr 9-18 Uhr", "24h/24". */

const HOURS = String.raw`(?:stunden?|std\.?|heures?|horas?|ore|ora|uur|uren|h)`;
const A_DAY = String.raw`(?: ?\/ ?(?:tag|jour|j|d[ií]a|giorno|dag)| (?:am|pro|je) tag| t(?:ä|ae)glich| par jour| (?:al|por|ao) d[ií]a| di[aá]ri[ao]s| al giorno| per dag)`;
const A_WEEK = String.raw`(?: ?\/ ?(?:woche|semaine|semana|settimana)| (?:(?:die|in der|pro|per) woche|par semaine|(?:a la|por|da|na) semana|(?:a|alla) settimana|(?:per|in de) week))`;
const DAYS = '(?:tagen?|jours?|d[ií]as?|giorni|dagen|j)';
const MANY_HOURS = String.raw`(\d{1,2}(?:[.,]\d)?) ?`;

/** Day and night of all days. */
const ALWAYS: Rewording = [
  reAll`${WORD_START}(?:rund um die uhr|tag und nacht|jour et nuit|d[ií]a y noche|dia e noite|giorno e notte|dag en nacht|(?:de )?(?:las |durante )?24 ?(?:${HOURS} ?)?(?:\/|sur|su) ?24(?: ?${HOURS})?(?:,? ?(?:et |e )?7 ?(?:${DAYS} ?)?(?:\/|sur|su) ?7(?: ?${DAYS})?)?|(?:las )?24 ?${HOURS}(?:${A_DAY}| d[eo]l? d[ií]a)?,?(?: (?:und|et|y|e|en|los|an))? ?7 ${DAYS}(?:${A_WEEK}| de la semana)?|(?:las |durante as )?24 ?${HOURS} (?:del|do) d[ií]a|7 ?(?:${DAYS} ?)?(?:\/|sur|su) ?7,? ?(?:et )?24 ?(?:${HOURS} ?)?(?:\/|sur|su) ?24)${WORD_END}`,
  '24/7',
];

const OF_WORK: readonly Rewording[] = [
  [
    asWords(
      'werktags|wochentags|arbeitstags|unter der woche|an (?:den )?(?:werk|arbeits|wochen)tagen|(?:les )?jours (?:ouvr[ée]s|ouvrables)|en semaine|(?:en |los |nos )?d[ií]as (?:laborables|h[áa]biles|[úu]teis|de semana)|entre semana|(?:nei )?giorni (?:lavorativi|feriali)|(?:op )?werkdagen|doordeweeks',
    ),
    'weekdays',
  ],
  [
    asWords(
      "(?:w(?:ä|ae)hrend |in |zu )?(?:(?:der|den) )?(?:b(?:ü|ue)ro|gesch(?:ä|ae)fts)zeiten|(?:pendant |aux )?(?:les )?(?:heures|horaires) (?:de bureau|ouvrables|ouvr[ée]es)|(?:en )?(?:horario|horas) (?:de oficina|laboral(?:es)?)|(?:em |no )?hor[áa]rio (?:comercial|de expediente)|(?:in )?(?:orario|orari) (?:d'|di )ufficio|(?:tijdens )?(?:de )?kantooruren",
    ),
    'office hours',
  ],
];

/** The names of the days, from Monday on; short ones are read between two days alone. */
const WEEK = [
  'mo(?:ntags?)?|lun(?:di|es|ed[iì])?|seg(?:unda)?(?:-feira)?|ma(?:andag)?',
  'di(?:enstags?)?|mar(?:di|tes|ted[iì])?|ter(?:[çc]a)?(?:-feira)?|dinsdag',
  'mi(?:ttwochs?)?|mer(?:credi|coled[iì])?|mi[ée]rcoles|qua(?:rta)?(?:-feira)?|wo(?:ensdag)?',
  'do(?:nnerstags?)?|jeu(?:di)?|jueves|qui(?:nta)?(?:-feira)?|gioved[iì]|donderdag',
  'fr(?:eitags?)?|ven(?:dredi|erd[iì])?|vie(?:rnes)?|sex(?:ta)?(?:-feira)?|vr(?:ijdag)?',
  'sa(?:mstags?)?|sam(?:edi)?|s[áa]b(?:ado|ato)?|za(?:terdag)?',
  'so(?:nntags?)?|dim(?:anche)?|dom(?:ingo|enica)?|zo(?:ndag)?',
] as const;
const SHORT = SHORT_WEEKDAYS.map((name) => name.toLowerCase());
const NAMED = WEEK.map((names) => new RegExp(`^(?:${names})$`, 'i'));
const DAY = `(${WEEK.join('|')})`;

/** "Mo-Fr", "du lundi au vendredi", "de segunda a sexta". */
const FROM_DAY: Rewording = [
  reAll`${WORD_START}(?:(?:von|du|de|dal|van) )?${DAY}\.?(?: ?(?:-|bis|tot(?: en met)?|t\/m) ?|(?<=[a-zà-ÿ]{3}) (?:au|à|al?) (?=[a-zà-ÿ]{3}))${DAY}${WORD_END}`,
  (all = '', from = '', to = '') => {
    const [first, last] = [from, to].map((name) => SHORT[NAMED.findIndex((one) => one.test(name))]);
    return first === undefined || last === undefined ? all : `${first}-${last}`;
  },
];

/** "L-V", as signs on doors in Spain have it. */
const MONDAY_TO_FRIDAY: Rewording = [reAll`${WORD_START}L ?(?:-|a) ?V${WORD_END}`, 'mon-fri'];

const clock = (hour = '', minutes = '00'): string => `${hour}:${minutes}`;
const fromTo: Rewording[1] = (_, from, fromMinutes, to, toMinutes) =>
  `from ${clock(from, fromMinutes)} to ${clock(to, toMinutes)}`;
const HOUR = String.raw`([01]?\d|2[0-4])`;
const MINUTES = String.raw`(?:[:.h]([0-5]\d))?`;

const CLOCKS: readonly Rewording[] = [
  // "von 8 bis 18 Uhr", "van 9 tot 18 uur", "de 9 a 18 horas"
  [
    reAll`${WORD_START}(?:(?:von|zwischen|van|tussen|de|entre) )?${HOUR}${MINUTES}(?: ?uhr)? ?(?:-|bis|und|tot|en|a|e|y) ?${HOUR}${MINUTES} ?(?:uhr|uur|horas|hs)${WORD_END}(?!${A_DAY}| d)`,
    fromTo,
  ],
  // "de 9h à 18h", "das 9h30 às 18h"
  [
    reAll`${WORD_START}(?:(?:de|entre|das) )?${HOUR} ?h(?:eures)?([0-5]\d)? ?(?:à|a|às|as|et|e|y) ?${HOUR} ?h(?:eures)?([0-5]\d)?${WORD_END}`,
    fromTo,
  ],
  // "9h30-18h30"
  [reAll`${WORD_START}${HOUR}h([0-5]\d)? ?- ?${HOUR}h([0-5]\d)?(?<=h[0-5]\d.{1,12})${WORD_END}`, fromTo],
  // "das 9 às 18", "dalle 9 alle 18", "de las 9 a las 18"
  [
    reAll`${WORD_START}(?:das|dalle|de las|desde las|entre las) ${HOUR}${MINUTES}h? (?:às|as|alle|a las|hasta las|y las) ${HOUR}${MINUTES}h?${WORD_END}`,
    fromTo,
  ],
  // "de 9:00 a 18:00"
  [reAll`${WORD_START}(?:de|von|van) (?=\d{1,2}:[0-5]\d ?(?:-|bis|tot|a|à) ?\d{1,2}:[0-5]\d)`, 'from '],
  [reAll`(?<=\d{1,2}:[0-5]\d) (?:a|à|tot) (?=\d{1,2}:[0-5]\d)`, ' to '],
  // "mon-fri de 9 a 18": beside the days nothing else can be meant.
  [
    reAll`(?<=mon-fri,? |weekdays,? )(?:de|von|van) ${HOUR} (?:a|bis|tot) ${HOUR}${WORD_END}(?! ?[a-z$%])`,
    'from $1:00 to $2:00',
  ],
];

const COUNTED: readonly Rewording[] = [
  [reAll`${WORD_START}${MANY_HOURS}${HOURS}${A_DAY}${WORD_END}`, '$1 hours a day'],
  [reAll`${WORD_START}([1-7]) ${DAYS}${A_WEEK}${WORD_END}`, '$1 days a week'],
  [
    reAll`${WORD_START}(\d{1,2}) (?:arbeitstagen?|werktagen?|jours ouvr[ée]s|d[ií]as (?:laborables|h[áa]biles|[úu]teis)|giorni lavorativi|werkdagen)(?: (?:im|pro) monat| par mois| (?:al|por|ao) m[eê]s| al mese| per maand)?${WORD_END}`,
    '$1 working days a month',
  ],
];

/** Hours, days and clocks of other languages in the words of a line. */
export const HOURS_ABROAD: WordedKind = {
  holds:
    /uhr|nacht|noche|dia e noite|woche|\bweek\b|settimana|stund|std|tag|zeiten|heure|horaire|jour|semaine|hor[aá]|d[ií]as? |di[áa]ri|semana|uur|uren|dagen|doordeweeks|giorn|orari|\b(?:ore|ora|alle)|\bdas |\blas |dalle|\bdia|täglich|taeglich|\bdag\b|\b(?:de|von|van) \d|24 ?su|7 ?su|\dhs\b|:[0-5]\d (?:a|à|tot) \d|\d ?h ?\/ ?24|7 ?j|24 ?\/ ?24|\d ?h\d* ?(?:-|à|a|et|às|as|e|y) ?\d|\bl ?[-a] ?v\b|\b(?:mo|lun|seg|ma|di|mar|ter|mi|mer|qua|wo|do|jeu|jue|qui|gio|fr|ven|vie|sex|vr|sa|sáb|za|so|dim|dom|zo)[a-zçì-]*\.?(?: ?(?:-|bis|tot|t\/m)| (?:au|à|al?) )/i,
  rows: [ALWAYS, ...COUNTED, ...OF_WORK, FROM_DAY, MONDAY_TO_FRIDAY, ...CLOCKS],
};
