import { re } from '../../expression.ts';
import { API_FAMILY } from '../../names/family-name.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';

/** Mentions in other languages than English, told by the small words of which every sentence has some. */

const SMALL_WORDS: ReadonlySet<string> = new Set(
  [
    // German
    'und oder mit ohne nicht bitte warum wieso wenn wir ihr ist sind das der dem den des ein eine einen einer wie viel',
    'kostet kosten kannst kann könnt können könnten sollen sollte auch noch nur statt für mal rechnen nehmen haben hat',
    'machen macht mehr weniger doppelt hälfte lieber dann jahr monat woche billiger teurer günstiger wird würde uns',
    'aus bei zum zur vom sich aber schon doch ja nein kein keine wäre was zu viele lohnt',
    // French
    'combien ça est les des avec sans pour nous vous pas mais quel quelle quels pourquoi peut peux peux-tu coûte coute',
    'moins une et ou où par mois année aussi plutôt faut fait serait sont dans sur cette ce qui que quoi je tu il elle on',
    // Spanish
    'cuánto cuanto cuesta con sin por qué porque usamos los las una para pero podemos podríamos más menos mejor mes año',
    'nosotros sería es y si está están hay cuál como cómo puedes quiero también sale costaría',
    // Portuguese
    'quanto custa com sem não nao uma você mais menos mês ano podemos seria são está isso fica também',
    // Italian
    'costa con senza che perché non sono più meno anche usiamo quanto costerebbe possiamo gli della mese anno è e',
    // Dutch
    'hoeveel kost met zonder niet wij een voor het maar wat meer minder kunnen zou zijn maand jaar ook',
    // Polish
    'ile kosztuje bez nie dla ale jest czy możemy więcej mniej miesiąc rok jak',
  ]
    .join(' ')
    .split(' '),
);
/** The same letters are a word of English. */
const ENGLISH: ReadonlySet<string> = new Set(
  'was on des den the that is are it what how why we you i of for at to a an and or if do does did can could would will not no per month year more less with without use make add drop'.split(
    ' ',
  ),
);

const WORDS = /[\p{L}-]{1,20}/gu;
/** "y si usamos 8 H100": fewer small words may stand in other names. */
const FEWEST = 2;

/** Thanks are thanks in any language. */
const THANKS =
  /^(?:(?:ok|super|toll|gut|prima|perfekt|très|muy|muchas|merci|danke|dank|gracias|grazie|obrigad[oa]|bedankt|dziękuję|dzięki|arigato|vielen|besten|schön|bien|bon|beaucoup|mille|tausend|dir|euch|je|wel)[\s,.!]*)+$/iu;

/** Whether a mention is in another language than English. */
export const isOtherLanguage = (line: string): boolean => {
  if (THANKS.test(line)) return false;
  const words = line.toLowerCase().match(WORDS) ?? [];
  const foreign = new Set(words.filter((word) => SMALL_WORDS.has(word) && !ENGLISH.has(word)));
  return foreign.size >= FEWEST && foreign.size > words.filter((word) => ENGLISH.has(word)).length;
};

/** How a wish begins and ends in some languages, around what it is of: "und wenn wir … haben?", "et si on prenait …". */
const WISHES: readonly RegExp[] = [
  /^(?:(?:und|aber|ok|also|jetzt|was(?: ist| w(?:ä|ae)re)?|wie w(?:ä|ae)re es)[\s,]+)*(?:wenn|falls) (?:wir|es|ich|man|das|die)(?: (?:nur|eher|dann|jetzt|auch|doch))* (?<wish>.+?)(?: (?:haben|h(?:ä|ae)tten|hat|nehmen|n(?:ä|ae)hmen|nutzen|verwenden|brauchen|br(?:ä|ae)uchten|machen|sind|w(?:ä|ae)ren|werden|bekommen))?$/iu,
  /^(?:(?:und|aber|ok|also|jetzt)[\s,]+)*(?:nehmen wir|nimm|sagen wir|rechne(?:n wir)?(?: mal)?(?: mit)?|mach(?:en wir)?|wie w(?:ä|ae)re? es mit|wie w(?:ä|ae)r'?s mit|was ist mit)(?: (?:mal|doch|lieber|eher|einfach|jetzt))* (?<wish>.*\d.*?)(?: (?:draus|daraus|an))?$/iu,
  /^(?:et |mais )?si (?:on |nous |c['’]était |il y )(?:a|ait|avait|avons|avions|prend|prenait|prenons|utilise|utilisait|utilisons|passe à|passait à)? ?(?<wish>.+)$/iu,
  /^(?:et )?(?:disons|prenons|mettons) (?<wish>.*\d.*)$/iu,
  /^(?:y |e )?(?:si|se|qué tal si) (?:tenemos|tuviéramos|usamos|usáramos|ponemos|son|hay|abbiamo|avessimo|usiamo|usassimo|prendiamo|temos|tivermos|usarmos) (?<wish>.+)$/iu,
  /^(?:en )?als we (?<wish>.+?)(?: (?:hebben|hadden|nemen|namen|gebruiken))?$/iu,
];

/** What is wished in another language, without the words of that language around it; undefined for other words. */
export const wishAbroad = (line: string): string | undefined => {
  const plain = line.replace(/[\s?.!]+$/, '');
  const found = WISHES.map((wish) => wish.exec(plain)?.groups?.wish).find((wish) => wish !== undefined);
  return found?.trim();
};

const SCALES: readonly (readonly [string, string])[] = [
  ['milliards?|milliarden?|mrd|miliard[io]|miljard|mil millones|bilh(?:ão|ões)|billion', 'B'],
  ['millions?|millione?n?|mio|mill[oó]n(?:es)?|milion[ei]|miljoen|milh(?:ão|ões)', 'M'],
];
const TWICE =
  /(?<![\p{L}])(?:verdoppel\p{L}*|doppelt|doubl(?:e|er|ait|é|ée)|duplic\p{L}*|dobr\p{L}+|raddoppi\p{L}*|verdubbel\p{L}*|podwoi\p{L}*)(?![\p{L}])/iu;
const GPUS = re`(?:\b(\d{1,3}) ?(?:x|×)? ?)?\b(${A_CARD})\b`;
const RIVAL = re`\b(${API_FAMILY}(?:-[\d.]+\w?)?(?:-(?:mini|nano|pro))?)\b`;

/** So many tokens, as they are said in other languages: "3 milliards de tokens". */
const tokensIn = (line: string): readonly string[] => {
  if (!/\btokens?\b/i.test(line)) return [];
  const read = /(?<![\d.])\d[\d.]{0,12}[kmbt](?= tokens?\b)/i.exec(line)?.[0];
  if (read !== undefined) return [`${read} tokens`];
  return SCALES.flatMap(([words, scale]) => {
    const number = re`(?<![\d.,])(\d{1,6}(?:[.,]\d{1,3})?) ?(?:${words})(?![a-z])`.exec(line)?.[1];
    return number === undefined ? [] : [`${number.replace(',', '.')}${scale} tokens`];
  });
};

/** What can be told of a mention in another language, in English; empty where nothing can. */
const inEnglish = (line: string): string => {
  const gpus = GPUS.exec(line);
  const rival = RIVAL.exec(line)?.[1];
  return [
    ...tokensIn(line),
    ...(TWICE.test(line) ? ['double the volume'] : []),
    ...(gpus === null ? [] : [`${gpus[1] === undefined ? '' : `${gpus[1]}x `}${gpus[2]}`]),
    ...(rival === undefined ? [] : [`vs ${rival}`]),
  ].join(', ');
};

/** What is answered where words of another language are not understood, with what can be told of them to click. */
export const notEnglish = (line: string) => {
  const said = inEnglish(line);
  return notUnderstood(
    say`${quoted(line)}: only English is read here, so nothing was changed. Say it in English, such as "2B tokens and int4", "4 H100s" or "what does it cost a year?".`,
    said === '' ? [] : [said],
  );
};
