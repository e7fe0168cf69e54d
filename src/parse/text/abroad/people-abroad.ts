import type { Rewording, WordedKind } from '../reworded.ts';

/** Who uses it, and what each of them does, in other languages: "200 medewerkers", "5.000 MA", "3 Fragen pro Kopf". */

/** Upper case tells "MA" (Mitarbeiter) and "BUs" (business units) from other words. */
const SHORT_NAMES: readonly Rewording[] = [
  [/(?<=\d ?k? )MA\b(?! ?\d)/g, 'Mitarbeiter'],
  [/(?<=\d ?k? )BUs?\b|(?<=\b(?:per|each|every|pro|je) )BU\b/g, 'teams'],
];

const PEOPLE: readonly Rewording[] = [
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

/** The rows, and what a line holds where they may read something. */
export const PEOPLE_ABROAD: readonly WordedKind[] = [
  { holds: /\bMA\b|\bBUs?\b/, rows: SHORT_NAMES },
  {
    holds:
      /medewerk|collega|werknem|gebruik|ansatt|anställd|användar|bruker|dipenden|utenti|empleado|usu[áa]rio|funcion|conseill|salari|employ[ée]|utilis|kolleg|nutzer|mitarb|beschäft|vra[ag]|spørs|fråg|domand|pregunt|pergunt|p\.p|\bpp\b|perso|pessoa|kopf|testa|stuk|stück|stueck|c\/u|chacun|l['’]un|cad|\bpå /i,
    rows: PEOPLE,
  },
  { holds: /\b(?:davon|von denen|waarvan|dont)\b.*%/is, rows: OF_THEM_USE },
];
