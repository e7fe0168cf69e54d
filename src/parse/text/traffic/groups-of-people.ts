import { PERSON } from '../../../domain/people.ts';
import { toWhole, withoutDust } from '../../../domain/round.ts';
import { PER_MONTH } from '../../../domain/units.ts';
import { hasKey } from '../../../keys.ts';
import { re, reAll } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** Who uses it, in other tongues and in groups: "200 medewerkers", "5.000 MA", "20k users 10 msgs/mo, 900 users 300 msgs/mo". */

/** Upper case tells "MA" (Mitarbeiter) and "BUs" (business units) from other words. */
const SHORT_NAMES: readonly Rewording[] = [
  [/(?<=\d ?k? )MA\b(?! ?\d)/g, 'Mitarbeiter'],
  [/(?<=\d ?k? )BUs?\b|(?<=\b(?:per|each|every|pro|je) )BU\b/g, 'teams'],
];

const ABROAD: readonly Rewording[] = [
  [
    /(?<=\d ?k? )(?:medewerkers|collega's|werknemers|gebruikers|ansatte|anställda|användare|brukere|dipendenti|utenti|empleados|usuarios|funcionários|usuários|conseillers|salari[ée]s|employ[ée]s|utilisateurs|kollegen|benutzer|nutzer|mitarbeitende[nr]?|beschäftigte[nr]?)\b/gi,
    'users',
  ],
  [/(?<=\d ?k? )(?:vragen|vraag|spørsmål|frågor|domande|preguntas|perguntas)(?![a-zà-ÿ])/gi, 'questions'],
  [
    / p\.p\.,? ((?:per|pro|par|por|al|a|\/) ?(?:dag|tag|day|jour|giorno|d[ií]a|dia|week|woche|maand|monat|month))(?![a-zà-ÿ])/gi,
    ' $1 each',
  ],
  [
    / (?:p\.p\.|pp\b(?= (?:per|a|\/))|per persoon|pro kopf|pro person|par personne|por persona|por pessoa|a testa)(?![a-zà-ÿ])/gi,
    ' each',
  ],
  [
    /,? (?:per stuk|pro stück|pro stueck|c\/u|chacun[es]?|l['’](?:une?|unité)|cad(?:auno|\.)|cadauna)(?![a-zà-ÿ])/gi,
    ' each',
  ],
  [/\bpå (?=[a-z])/gi, 'on '],
];

/** "davon nutzen 40% täglich", "40% davon aktiv": how many of them use it. */
const OF_THEM_USE: readonly Rewording[] = [
  [
    /,? (?:davon|von denen|waarvan|dont) (?:(?:nutzen|benutzen|verwenden|sind|arbeiten|gebruiken|zijn|es|das|ihn|damit|etwa|ca\.?|rund|ongeveer|het|environ) )*(\d{1,3} ?%)(?: (?:es|das|ihn|damit))?(?: (?:täglich|taeglich|aktiv|regelmäßig|dagelijks|actief|actifs|chaque jour))?(?: (?:aktiv|nutzen|gebruiken))?/gi,
    ', $1 active',
  ],
];

const SENT = '(?:msgs?|messages?|req(?:uest)?s?|quer(?:y|ies)|prompts?|chats?|questions?|calls?)';
const GROUP = String.raw`(?:(?:free|paid|pro|basic|premium|enterprise|trial|internal|external)(?: (?:tier|plan|users?))?: ?)?(?<![\w.,])(\d[\d.,]{0,12}k?) (?:(?:free|paid|paying|pro|basic|premium|enterprise|trial|internal|external|power|casual|light|heavy) )?(?:users?|customers?|seats?|devs?|people)[ ,x×@:]*(?:(?:at|with|sending|send|do|doing|make) )?(\d[\d.,]{0,12}k?) ${SENT}(?: each)? ?(?:\/ ?|per |an? )(day|month|mo|week|year)\b`;
/** "20k users 10 msgs/mo, paid: 900 users 300 msgs/mo": what all of them send. */
const TWO_GROUPS: Rewording = [
  reAll`${GROUP}(?:(?: ?[,;.+&/] ?|,? and | plus ){1,2}${GROUP}){1,4}`,
  (words = '') => {
    const sums = [...words.matchAll(reAll`${GROUP}`)].map(([, many = '', each = '', often = '']) => {
      const period = often.toLowerCase() === 'mo' ? 'month' : often.toLowerCase();
      const perMonth = hasKey(PER_MONTH, period) ? PER_MONTH[period] : Number.NaN;
      return scaledNumber(many.replaceAll(',', '')) * scaledNumber(each.replaceAll(',', '')) * perMonth;
    });
    const total = withoutDust(sums.reduce((one, other) => one + other, 0));
    return Number.isFinite(total) ? `${total} requests a month` : words;
  },
];

/** "10k students, 2% concurrently online": how many are there at once. */
const SHARE_AT_ONCE: Rewording = [
  reAll`(?<![\w.,$€£])(\d[\d.,]*k?) (${PERSON}),? (?:of whom |of which |about |around |~ ?)?(\d{1,2}(?:\.\d)?) ?% (?:(?:are|is|of them|online|active) ){0,2}(?:concurrent(?:ly)?|at once|at the same time|simultaneous(?:ly)?)(?: (?:online|active|users?))?`,
  (words = '', many = '', _who, share = '') => {
    const count = (scaledNumber(many.replaceAll(',', '')) * Number(share)) / 100;
    return count >= 1 ? `${toWhole(count)} concurrent users` : words;
  },
];

/** One of the catalog, or by its letter one that is not: a refusal names that as it was typed. */
const CARD = `(${A_CARD})`;
/** What holds cards, and sends nothing itself. */
const NO_SENDERS = /cluster|environment|rack/i;
/** "4 tenants with 1x L4 each", "each needs its own L4": cards of each of them. */
const CARDS_OF_EACH: Rewording = [
  reAll`(?<![\w.,$€£])(\d{1,3}) ((?:[a-z]{2,12} )?(?:clusters|environments|sites|locations|regions|data ?cent(?:er|re)s|racks)|tenants|customers|clients|teams|departments|subsidiaries|agencies|business units|stores|plants|factories|hospitals),? (?:[a-z ]{0,24},? )?(?:(?:so )?each (?:with |has |have |gets? |needs? |on )?(?:its |their |an? )?own (\d{1,2})? ?x? ?${CARD}|(?:with|have|having|get|on) (\d{1,2}) ?x? ?${CARD} each)\b`,
  (_, many = '', who = '', own, card, some, other) =>
    `${NO_SENDERS.test(who) ? '' : `${many} ${who}, `}${Number(many) * Number(own ?? some ?? 1)}x ${card ?? other}`,
];

/** "35k DAU, 12% of them chat": how many of them use it. */
const SOME_CHAT: Rewording = [
  reAll`(?<=\d ?k? (?:${PERSON}|[dmw]aus?),? )(?:about |around |only |~ ?)?(\d{1,2}(?:\.\d)?) ?% (?:of (?:them|those|these|whom) )?(?:actually |really )?(?:chat|talk to (?:it|the bot)|ask|write)\b`,
  '$1% active',
];

/** The rows, and what a line holds where they may read something. */
export const GROUPS_OF_PEOPLE: readonly WordedKind[] = [
  { holds: /\bMA\b|\bBUs?\b/, rows: SHORT_NAMES },
  {
    holds:
      /medewerk|collega|werknem|gebruik|ansatt|anställd|användar|bruker|dipenden|utenti|empleado|usu[áa]rio|funcion|conseill|salari|employ[ée]|utilis|kolleg|nutzer|mitarb|beschäft|vra[ag]|spørs|fråg|domand|pregunt|pergunt|p\.p|\bpp\b|perso|pessoa|kopf|testa|stuk|stück|stueck|c\/u|chacun|l['’]un|cad|\bpå /i,
    rows: ABROAD,
  },
  { holds: /\b(?:davon|von denen|waarvan|dont)\b.*%/is, rows: OF_THEM_USE },
  { holds: re`users?|customers?|seats?|devs?|people`, rows: [TWO_GROUPS] },
  { holds: /\beach\b/i, rows: [CARDS_OF_EACH] },
  { holds: /\d ?% (?:of [a-z]+ )?(?:actually |really )?(?:chat|talk|ask|write)/i, rows: [SOME_CHAT] },
  { holds: /% .{0,24}(?:concurrent|at once|at the same|simultan)/i, rows: [SHARE_AT_ONCE] },
];
