import { re } from '../../expression.ts';

/** Countries and towns by their names, as expressions. */

/** Where data may be kept, by ISO code, `eu` for the Union. */
const COUNTRIES: readonly (readonly [region: string, words: string])[] = [
  ['eu', String.raw`(?:the )?e\.?u\.?|ue|europ[ea]|european union|eea`],
  ['us', String.raw`(?:the )?u\.?s\.?a?\.?|(?:the )?united states|america|(?:the )?states`],
  ['uk', '(?:the )?uk|united kingdom|britain|england'],
  ['de', 'germany|german|deutschland'],
  ['ch', 'switzerland|swiss'],
  ['fr', 'france|french'],
  ['ca', 'canada|canadian'],
  ['au', 'australia|australian'],
  ['in', 'india|indian'],
  ['jp', 'japan|japanese'],
  ['sg', 'singapore'],
  ['nl', 'the netherlands|netherlands|dutch'],
  ['se', 'sweden|swedish'],
  ['cn', 'china|chinese'],
  ['kr', 'south korea|korea|korean'],
  ['br', 'brazil|brazilian'],
  ['ie', 'ireland|irish'],
  ['es', 'spain|spanish'],
  ['it', 'italy|italian'],
  ['pl', 'poland|polish'],
  ['fi', 'finland|finnish'],
  ['no', 'norway|norwegian'],
  ['at', 'austria|austrian|vienna'],
  ['be', 'belgium|belgian|brussels'],
  ['dk', 'denmark|danish|copenhagen'],
  ['pt', 'portugal|portuguese|lisbon'],
  ['cz', 'czechia|czech republic|prague'],
  ['hk', 'hong kong'],
  ['tw', 'taiwan'],
  ['il', 'israel|tel aviv'],
  ['ae', 'uae|united arab emirates|dubai|abu dhabi'],
  ['sa', 'saudi arabia|riyadh'],
  ['za', 'south africa|johannesburg|cape town'],
  ['mx', 'mexico'],
  ['nz', 'new zealand|auckland'],
];
/** Towns where clouds have machines. */
const TOWNS: readonly (readonly [region: string, words: string])[] = [
  ['de', 'frankfurt|berlin|munich|münchen|düsseldorf|hamburg'],
  ['fr', 'paris|marseille'],
  ['uk', 'london'],
  ['ie', 'dublin'],
  ['nl', 'amsterdam'],
  ['se', 'stockholm'],
  ['ch', 'zurich|zürich|geneva'],
  ['es', 'madrid'],
  ['it', 'milan'],
  ['pl', 'warsaw'],
  ['fi', 'helsinki'],
  ['no', 'oslo'],
  ['jp', 'tokyo|osaka'],
  ['kr', 'seoul'],
  ['in', 'mumbai|hyderabad'],
  ['au', 'sydney|melbourne'],
  ['ca', 'toronto|montreal'],
  ['br', 'são paulo|sao paulo'],
  ['us', 'virginia|ohio|oregon|iowa'],
];

const ALL = [...COUNTRIES, ...TOWNS];

/** Any of them, for an expression. */
export const PLACE = ALL.map(([, words]) => words).join('|');

/** The jurisdiction of a place by its name; undefined where we know none of that name. */
export const regionOf = (words: string): string | undefined =>
  ALL.find(([, place]) => re`^(?:${place})$`.test(words.trim()))?.[0];

const NAMES_ABROAD = ALL.flatMap(([code, words]) => (code === 'us' || code === 'eu' ? [] : words.split('|')));

/** Every country but "us", which is a word of its own, and the Union, which has a row of its own. */
export const ABROAD = NAMES_ABROAD.join('|');

/** Those of them that are no adjective: a place where something is. */
export const NOUN = NAMES_ABROAD.filter(
  (word) => !/(?:ish|an|ese|ch|ss)$/.test(word) || /^(?:japan|milan|taiwan|munich|zurich|zürich)$/.test(word),
).join('|');
