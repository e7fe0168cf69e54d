import { defined } from '../../../defined.ts';
import type { DraftFields } from '../../../domain/draft.ts';
import { liesIn } from '../../../domain/regions.ts';
import { valueIn } from '../../../keys.ts';
import { re } from '../../expression.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import { type Reading, setFields } from '../../reading.ts';
import type { Sentence } from '../looks/sentence.ts';
import { NOTHING_LEAVES } from './own-premises.ts';
import { ABROAD, PLACE, regionOf } from './place-names.ts';
import { UNION_LAW } from './places.ts';

/** Where data may be processed, and by whom. */

const LINK = String.raw`(?:[\w']+ ){0,4}?`;

const region = (match: RegExpExecArray, reading: Reading): void => {
  const place = regionOf(match.groups?.place ?? match.groups?.outside ?? match.groups?.nothing ?? '');
  const fields: DraftFields = {
    'constraints.dataResidency': 'region',
    ...defined({ 'constraints.region': place }),
  };
  setFields(reading, fields, match[0]);
};

/** Sellers that process in a place and promise no other, by their own terms, as of 2026-11. */
const SELLERS_IN: Readonly<Record<string, readonly string[]>> = {
  cn: ['deepseek', 'moonshotai', 'alibaba', 'zhipuai', 'minimax', 'siliconflow', 'stepfun'],
};

/** Countries where none of the sellers that we know processes. */
const WITHOUT_SELLERS = 'russian?|belarus(?:ian)?|iran(?:ian)?|north korean?';

/** "data can't leave us" is said of a company, "leave the us" and "leave US" of a country. */
const US = /\b(?:leaves?|out of) us$/;

/** Whose data: it says no more than the rule itself. */
export const DATA =
  '(?:(?:all|our|the|their|customer|user|personal|patient|sensitive|company|training) ){0,3}(?:data|everything|traffic|pii|prompts) ';

const STAY =
  '(?:must|has to|have to|needs? to|should|may only|can only|to) (?:be (?:kept|stored|processed|hosted)|stay|remain|be|live|run|reside)|(?:stays?|kept|keep|stored|processed|hosted|residency|resident|sovereignty|sovereign|remains?)(?: (?:it|data|everything))?|host(?:ing)? (?:everything|all|it all|all of it)';

/** "everything in Germany", and as it is said in other languages. */
const EVERYTHING_IN =
  '(?:everything|all of it|alles|tout|todo|tutto|tudo) (?:(?:must|has to|needs to|should) )?(?:(?:be|is|stays?|hosted|run|runs|bleibt|muss|reste) ){0,2}(?:in(?: der)?|en|na|no|em)';

const COMPANIES =
  '(?:based |owned )?(?:providers?|vendors?|sellers?|companies|company|apis?|hosts?|hosting|clouds?)';

const MACHINES = '(?:servers?|machines?|data ?cent(?:er|re)s?|hosting|infrastructure|soil|clouds?)';

/** "may not go", "must never be stored", "nothing": what may not be, up to where it may not be. */
const DENIED =
  "(?:can(?:'|no)?t|can ?not|mustn't|shouldn't|won't|don't|avoid|without|nothing|never|not?|forbidden)(?: (?:(?:be|is|are|to|ever|may|can|must|should|allowed|permitted|go|goes|send|sent|sending|flow|end up|land|live|run|host|hosted|process|processed|store|stored|kept|use|using|reach|touch|leave(?= (?:for|to)))|(?:any|our|the|its) (?=data)|(?:any|our|the|customer|user|personal|patient)? ?(?:data|traffic|tokens?|pii|prompts?|anything|it))){0,7}";

/** "on chinese servers", "servers in China": of "US servers" it is asked what is ruled out. */
const THEIR_MACHINES = `(?: (?:to|in|on|into|via|through|by|an?|any|the))* (?:(?<near>${ABROAD}|${WITHOUT_SELLERS})(?:[- ]based)? ${MACHINES}|${MACHINES} (?:in|from|based in|hosted in|located in) (?<there>${ABROAD}|${WITHOUT_SELLERS}))`;

/** "chinese apis are forbidden": what denies stands behind. */
const RULED_OUT =
  '(?:(?:are|is) )?(?:not (?:allowed|permitted|an option)|forbidden|banned|prohibited|excluded|ruled out|off[- ]limits)\\b';

/** Where data has to stay: "data must stay in the EU". */
export const RESIDENCY_SENTENCES: readonly Sentence[] = [
  {
    name: 'a place that does not matter',
    closes: true,
    holds: /residency|sovereign|\bnot\b|n't\b|irrelevant|optional/i,
    pattern: re`\b(?:(?:in |staying in )?(?:${PLACE})(?: data)?(?: residency| sovereignty| hosting| region)?|(?:data )?residency|gdpr) (?:(?:is|are) )?(?:not (?:needed|required|necessary|important|an issue|a (?:must|requirement|concern|problem))|(?:isn't|aren't) (?:needed|required|necessary|important|an issue)|(?:does not|doesn't|not) matter|irrelevant|optional)\b|\b(?:no|without|don't need|do not need|no need (?:for|of)) (?:any )?(?:(?:${PLACE}) )?(?:data )?(?:residency|sovereignty)(?: (?:requirements?|constraints?|rules?|needs?))?\b`,
    says: (match, reading) => setFields(reading, { 'constraints.dataResidency': 'none' }, match[0]),
  },
  {
    name: 'a place where data must not go',
    closes: true,
    holds:
      /\bno(?:t|thing)?\b|n't\b|never|without|avoid|\bcan(?:no)?t\b|forbid|\bban|prohibit|exclud|ruled out|off[- ]limits/i,
    pattern: re`\b(?:nothing|no data) (?:may|can|must|should|is allowed to) (?:ever )?(?:go|be sent|flow) (?:to|into) (?<never>${PLACE})\b|\b(?:no|without|avoid|not) (?:an? |any )?(?<whose>${PLACE}|american|european) ${COMPANIES}\b|\b(?<ruled>${PLACE}|american|european) (?:${COMPANIES}|${MACHINES}) ${RULED_OUT}|\b(?:${DATA})?${DENIED} (?:to|in|into|via|through|for) (?<place>${PLACE}|${WITHOUT_SELLERS})\b|\b(?:${DATA})?${DENIED}${THEIR_MACHINES}\b`,
    says: (match, reading) => {
      const place = regionOf(
        ['place', 'near', 'there', 'never', 'whose', 'ruled']
          .map((name) => match.groups?.[name])
          .find((one) => one !== undefined) ?? '',
      );
      if (place === undefined && re`\b(?:${WITHOUT_SELLERS})\b`.test(match[0])) {
        reading.notes.push(`${quoted(match[0])} rules out no seller that we know.`);
        return;
      }
      const sellers = valueIn(SELLERS_IN, place);
      if (sellers === undefined && (match.groups?.whose ?? match.groups?.ruled) !== undefined)
        throw notUnderstood(
          say`${quoted(match[0])}: we know which sellers are Chinese, and of no others whose they are. Name those that may not be used, or say where the data must stay.`,
          ['not openai, anthropic, google, aws or azure', 'EU only'],
        );
      const fields: DraftFields =
        sellers === undefined
          ? { 'constraints.dataResidency': 'region' }
          : { 'constraints.excludedSellers': [...sellers] };
      setFields(reading, fields, match[0]);
    },
  },
  {
    name: 'data that must stay in a place',
    holds: /stay|kept|keep|store|process|host|resid|sovereign|remain|\bbe\b|\blive\b|\brun\b/i,
    pattern: re`\b(?:${DATA})?(?:${STAY}) ${LINK}(?:in|within|inside|on) (?:(?:aws|azure|gcp|google cloud) )?(?<place>${PLACE})\b`,
    says: region,
  },
  {
    name: 'data that must not leave a place',
    closes: true,
    holds: /leav|outside|exit|\bout\b/i,
    pattern: re`\b(?:${DATA})?(?:can(?:'|no)?t|cannot|can not|must not|mustn't|may not|never|not allowed to|shouldn't) (?:ever )?(?:leave|go outside(?: of)?|be sent outside(?: of)?|(?:send|share|store|process) (?:any |our |the |customer |user |personal )*(?:data|pii|prompts?|it|anything) outside(?: of)?|exit) (?<place>${PLACE})\b|${NOTHING_LEAVES} (?<nothing>${PLACE})\b|\b(?:no|nothing|not|never)(?: (?:data|processing|traffic|pii|prompts|storage|tokens|apis?|providers?|vendors?|sellers?|gpus?|nodes?|${MACHINES}))? (?:(?:may|can|must|should|is|be|to|allowed|stored|processed|sent|goes|go|leaves) )*outside(?: of)? (?<outside>${PLACE})\b`,
    applies: ({ 0: words }) => !US.test(words),
    says: region,
  },
  {
    name: 'one place alone',
    holds:
      /\bonly\b|must|ha(?:s|ve) to|needs? to|\bdat[aoe]|données|\bdati\b|residency|hosted|based|hosting|sovereignty|soil|everything|all of it|alles|tout|todo|tutto|tudo/i,
    pattern: re`\b(?:only (?:in )?(?<place>${PLACE})|(?:${DATA})?(?:must|has to|have to|needs? to) (?:be|stay|remain) (?<must>${PLACE})|(?<!\b(?:no|not|without|never|nor) (?:(?:our|the|customer|user|personal|any) )?)(?:(?:our |the |customer |user |personal )?data (?:is |are |all )?(?:with)?in|(?:les |los |die |i )?(?:données|datos|daten|dati) (?:(?:nur|solo|seulement|sólo|müssen|sollen|dürfen nur|doivent (?:rester|être)|deben (?:quedarse|estar)|devono (?:restare|stare)) )?(?:en|in(?: der)?)|${EVERYTHING_IN}) (?<data>${PLACE})(?: (?:bleiben|bleibt|liegen|gespeichert werden|gehostet|hosten|betreiben))?|(?<before>${PLACE}) (?:only|data residency|residency|data only|region only|hosted|based|hosting only|data sovereignty|soil))\b`,
    says: (match, reading) => {
      const { place: only, must, before, data } = match.groups ?? {};
      const place = regionOf(only ?? must ?? before ?? data ?? '');
      setFields(
        reading,
        {
          'constraints.dataResidency': 'region',
          ...defined({ 'constraints.region': place }),
        },
        match[0],
      );
    },
  },
  {
    name: 'the law of the Union',
    pattern: UNION_LAW,
    says: (match, reading) => {
      if (/\bno $/i.test(reading.text.slice(0, match.index))) return;
      // "frankfurt only, GDPR": the narrower of the two holds.
      const place = reading.fields.get('constraints.region')?.value;
      if (typeof place === 'string' && liesIn(place, 'eu')) return;
      setFields(reading, { 'constraints.dataResidency': 'region', 'constraints.region': 'eu' }, match[0]);
    },
  },
];
