import { valueIn } from '../../../keys.ts';
import { reAll } from '../../expression.ts';
import { A_SELLER } from '../../names/seller-name.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** What must not be, as other languages say it: "sem AWS nem Azure", "keine US-Anbieter", "dürfen die Schweiz nicht verlassen". */

const NO =
  "(?:sem|sin|senza|sans|ohne|zonder|kein(?:e|en|er)?|geen|niet (?:bij|op|via)|nicht (?:bei|über|auf|von|mit)|pas (?:de|sur|chez|avec)|pas d'|não (?:na|no|com|usar)|nada de)";
const WITHOUT = `(?:${A_SELLER}|microsoft|spot|reserv\\w{1,9}|batch(?:ing)?|cach\\w{1,9}|fail-?over)`;

/** What waits for a machine to fail. */
const SPARE =
  '(?:redundan\\w+|redondance|ridondanza|(?:reserve|ersatz|ausfall)(?:[- ]?(?:gpus?|karten?|server|maschinen?|ger(?:ä|ae)te?|replik(?:a|as|en)?|instanz(?:en)?|kopien?|knoten))?|r[ée]serves?|secours|reservas?|repuestos?|respaldo|riserv[ae]|scort[ae]|reserve-?gpu)';

/** Whose sellers, in German, French, Portuguese, Spanish and Italian. */
const AMERICAN =
  '(?:us-?|us-amerikanisch\\w*|amerikanisch\\w*|am[eé]ricain\\w*|american[oi]s?|estadounidenses?|usa-?)';
const SELLERS =
  '(?:anbieter\\w*|clouds?|firmen|dienste?\\w*|fournisseurs?|prestataires?|h[eé]bergeurs?|provedor\\w*|proveedor\\w*|fornitor\\w*|nuvem|nube)';

const COUNTRIES: Readonly<Record<string, string>> = {
  schweiz: 'Switzerland',
  suisse: 'Switzerland',
  deutschland: 'Germany',
  allemagne: 'Germany',
  österreich: 'Austria',
  oesterreich: 'Austria',
  frankreich: 'France',
  france: 'France',
  españa: 'Spain',
  brasil: 'Brazil',
  italia: 'Italy',
  eu: 'the EU',
  ue: 'the EU',
  europa: 'the EU',
  europe: 'the EU',
  suiza: 'Switzerland',
  svizzera: 'Switzerland',
  alemania: 'Germany',
  germania: 'Germany',
  francia: 'France',
  spanien: 'Spain',
  espagne: 'Spain',
  italien: 'Italy',
  italie: 'Italy',
  nl: 'the Netherlands',
  nederland: 'the Netherlands',
  holland: 'the Netherlands',
  belgië: 'Belgium',
  duitsland: 'Germany',
};
const COUNTRY = `(${Object.keys(COUNTRIES).join('|')})`;
const OUR_HOUSE =
  '(?:unser(?:e|en|em)?|das|den|notre|nossa?|nuestr[oa]|il nostro) (?:eigene[sn]? )?(?:haus|netz(?:werk)?|rechenzentrum|unternehmen|r[eé]seau|datacenter|entreprise|rede|empresa|red)';

const leaves = (words: string, country: string | undefined): string => {
  if (country === undefined) return 'data must not leave our network';
  const name = valueIn(COUNTRIES, country.toLowerCase());
  return name === undefined ? words : `data must not leave ${name}`;
};

const ONLY =
  '(?:nur|ausschlie(?:ß|ss)lich|seulement|uniquement|solo|sólo|solamente|somente|apenas|só|alleen|soltanto)';

/** "data moet in NL blijven", "Daten dürfen RZ nicht verlassen": where data must stay, and what it must not leave. */
const DATA_STAYS: readonly Rewording[] = [
  [
    reAll`\b(?:de |alle |onze )?data (?:moet(?:en)?|mag|mogen)(?: wel)?(?: ${ONLY})? (?:in|binnen) (?:de )?${COUNTRY} (?:blijven|staan|opgeslagen)(?![a-zà-ÿ])`,
    (_, country = '') => `data must stay in ${valueIn(COUNTRIES, country.toLowerCase()) ?? country}`,
  ],
  [
    reAll`\b(?:die )?daten (?:dürfen|duerfen|sollen|können) (?:(?:das|unser|unsere|den|die) )?(?:eigene[sn]? )?(?:rz|rechenzentrum|haus|netz(?:werk)?|firma|unternehmen|behörde) (?:nicht|nie(?:mals)?) verlassen(?![a-zà-ÿ])`,
    'data must not leave our network',
  ],
];

/** "nur in der EU", "seulement en Suisse": where data must stay. */
const ONLY_THERE: Rewording = [
  reAll`(?<![a-zà-ÿ])${ONLY} (?:in (?:der |die )?|en |na |no |nella |dans l[’']?|binnen de |da |de la )?${COUNTRY}(?![a-zà-ÿ])`,
  (_, country = '') => `${valueIn(COUNTRIES, country.toLowerCase())?.replace(/^the /, '') ?? country} only`,
];

/** "CH only", "data in DE": how people shorten a country, in capitals; words of English are none. */
const SHORT: Readonly<Record<string, string>> = {
  CH: 'Switzerland',
  DE: 'Germany',
  FR: 'France',
  AT: 'Austria',
  NL: 'the Netherlands',
  PL: 'Poland',
  DK: 'Denmark',
  FI: 'Finland',
  ES: 'Spain',
  IE: 'Ireland',
  CA: 'Canada',
  AU: 'Australia',
  JP: 'Japan',
};
const CODE = `(${Object.keys(SHORT).join('|')})`;
const fromCode: Rewording[1] = (words = '', code = '') =>
  words.replace(code, (valueIn(SHORT, code) ?? code).replace(/^the (?=.* only)/, ''));
const SHORT_OF_COUNTRY: readonly Rewording[] = [
  [new RegExp(`(?<![\\w-])${CODE}(?=(?:[ -]only| data residency| hosting)(?![\\w-]))`, 'g'), fromCode],
  [
    new RegExp(
      `(?<=\\b(?:data|stay|stays|staying|remain|kept|stored|processed|hosted|only) (?:with)?in )${CODE}(?![\\w-])`,
      'g',
    ),
    fromCode,
  ],
];

const PLACE = `(?:${COUNTRY}|(?:${OUR_HOUSE}|haus|eigenen (?:haus|netz|rechenzentrum)))`;
const STAYS =
  '(?:(?:gespeichert|verarbeitet|gehalten) werden|bleiben|liegen|(?:être|etre) (?:h[ée]berg[ée]e?s|trait[ée]e?s|stock[ée]e?s)|rester)';

/** "Daten müssen in der Schweiz bleiben", "les données doivent rester en France": the same rule, said of where they are. */
const STAY_THERE: readonly Rewording[] = [
  [
    reAll`(?<![a-zà-ÿ])(?:(?:die|alle|unsere) )?(?:kunden|personen)?daten (?:müssen|muessen|sollen|dürfen nur) (?:alle |immer |zwingend )?(?:innerhalb |in |im )(?:der |von |den )?${PLACE} ${STAYS}(?![a-zà-ÿ])`,
    (words = '', country) => leaves(words, country),
  ],
  [
    reAll`(?<![a-zà-ÿ])(?:(?:les|nos) )?donn[eé]es (?:doivent|devront) (?:toutes )?${STAYS} (?:en |au |dans |à )?(?:la |le |l[’'])?${PLACE}(?![a-zà-ÿ])`,
    (words = '', country) => leaves(words, country),
  ],
  [
    reAll`(?<![a-zà-ÿ])(?:(?:los|nuestros|os|i|nostri) )?(?:datos|dados|dati) (?:deben|tienen que|han de|devem|precisam|devono) (?:quedarse|permanecer|estar|residir|ficar|restare|rimanere) (?:en|em|no|na|in|nell[’']) ?(?:la |el |l[’'])?${PLACE}(?![a-zà-ÿ])`,
    (words = '', country) => leaves(words, country),
  ],
];

/** "Daten in der Schweiz", "les données restent en Suisse": said as it is. */
const IS_THERE: Rewording = [
  reAll`(?<![a-zà-ÿ])(?:(?:die|alle|unsere|les|nos|los|nuestros|i|os) )?(?:kunden|personen)?(?:daten|donn[ée]es|datos|dados|dati|gegevens)(?: (?:nur|bleiben|liegen|restent|sont|est[áa]n|quedan|ficam|restano|sono|blijven))* (?:innerhalb )?(?:in|en|em|no|na|nella|au|dans) ?(?:der |von |la |el |l[’'])?${COUNTRY}(?![a-zà-ÿ])(?: (?:bleiben|liegen))?(?: ${ONLY}(?![a-zà-ÿ]))?`,
  (words = '', country) => leaves(words, country),
];

const HOSTED_THERE: Rewording = [
  reAll`(?<![a-zà-ÿ])(?:hosting|gehostet|h[ée]bergement|h[ée]berg[ée]e?s?|alojad[ao]s?|rechenzentrum|serveurs?|servidor(?:es)?) (?:in|en|em|au) (?:der |la |el |l[’'])?${COUNTRY}(?![a-zà-ÿ])`,
  (_, country = '') => `hosting in ${valueIn(COUNTRIES, country.toLowerCase()) ?? country}`,
];

/** Countries as people shorten them. */
export const COUNTRY_CODES: WordedKind = {
  holds: new RegExp(`(?<![\\w-])${CODE}(?![\\w-])`),
  rows: SHORT_OF_COUNTRY,
};

/** Rows, and the words of which one stands in every line that they may read. */
export const DENIED_ABROAD: WordedKind = {
  beside:
    /(?<!\p{L})(?:nur|ausschlie(?:ß|ss)lich|seulement|uniquement|solo|sólo|solamente|somente|apenas|só|alleen|soltanto|sem|sin|senza|sans|ohne|zonder|keine?[nr]?|geen|niet|nicht|pas|não|nada|ne|hosting|gehostet|h[ée]berg\p{L}*|alojad[ao]s?|rechenzentrum|serveurs?|servidor(?:es)?|gegevens|moet(?:en)?|mag|mogen|\p{L}*daten|donn[ée]es|datos|dados|dati)(?!\p{L})/iu,
  rows: [
    ...DATA_STAYS,
    ...STAY_THERE,
    IS_THERE,
    HOSTED_THERE,
    ONLY_THERE,
    [
      reAll`\b${NO} (?:${AMERICAN} ?${SELLERS}|${SELLERS} ${AMERICAN})(?![a-zà-ÿ])`,
      'without american providers',
    ],
    [reAll`(?<=\b${NO} ?${WITHOUT}) (?:nem|ni|oder|noch|ou|né) (?=${WITHOUT}\b)`, ' or '],
    [
      reAll`(?<![a-zà-ÿ])${NO} ?(?:(?:unsere |kunden|personen)?daten|donn[eé]es|datos|dados|dati|gegevens) (?:in die|nach|aux|vers les|en|a|hacia|para(?: os)?|negli|verso gli|naar(?: de)?) (?:die |les |los |os |gli |de )?(?:usa|u\.s\.a?\.?|us|vereinigten staaten|[eé]tats[- ]unis|ee\.? ?uu\.?|estados unidos|eua|stati uniti|verenigde staten)(?![a-zà-ÿ])`,
      'no data to the US',
    ],
    [reAll`(?<![a-zà-ÿ])${NO} ?(?:une? |eine[nr]? |el |la |le )?${SPARE}(?![a-zà-ÿ])`, 'without redundancy'],
    [reAll`(?<![a-zà-ÿ])${NO} ?(?=${WITHOUT}\b)`, 'without '],
    [
      reAll`\b(?:die |unsere |alle )?daten (?:dürfen|duerfen|sollen|können) (?:die |das |den )?(?:${COUNTRY}|${OUR_HOUSE}) (?:nicht|niemals|nie) verlassen\b`,
      (words = '', country) => leaves(words, country),
    ],
    [
      reAll`\b(?:les |nos )?donn[eé]es ne (?:doivent|peuvent) pas (?:quitter|sortir (?:de|du)) (?:la |l'|le )?(?:${COUNTRY}|${OUR_HOUSE})(?![a-zà-ÿ])`,
      (words = '', country) => leaves(words, country),
    ],
    [
      reAll`\b(?:os |los )?da(?:d|t)os (?:não|no) (?:podem|pueden|devem|deben) (?:sair|salir) (?:do|da|de|del) (?:${COUNTRY}|${OUR_HOUSE})(?![a-zà-ÿ])`,
      (words = '', country) => leaves(words, country),
    ],
  ],
};
