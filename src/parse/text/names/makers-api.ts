import { findApi, makerCalled, makerWords, modelById, sizesOfFamily } from '../../../catalog/index.ts';
import { phrases } from '../lexing/products.ts';

/** "vs their own api": the API of whoever made the model that the line names, and nothing that is owned. */

const OFFERED = '(?:apis?|endpoints?|hosted (?:version|offering|service))';
const OFFICIAL = '(?:(?:official|hosted|public|first[- ]party) )?';

/** "deepseek's own api", of which the apostrophe is gone by now. */
const SOMEBODYS_OWN = new RegExp(
  String.raw`(?<=\b(?:vs\.?|versus|or|to|from|than|and|on|using|use|via|through) [a-z][\w.]*(?:['’]s)? )own (?=${OFFICIAL}${OFFERED}\b)`,
  'gi',
);

const THEIRS = new RegExp(
  String.raw`\b(?:(?:their|its|the (?:makers?|vendors?|model makers?|labs?|creators?)['’]?s?) (?:own )?${OFFICIAL}|the (?:official|first[- ]party) )${OFFERED}\b`,
  'i',
);

const SWITCHED = String.raw`(?<=\b(?:vs\.?|versus|or|against|to|than|and) )(?:(?:just|simply|rather|instead) )?(?:use|using|call|calling|buy|buying|go(?:ing)? (?:with|through|via)|through|via) `;
const SPOKEN_OF = new RegExp(`${SWITCHED}(?=${THEIRS.source})`, 'i');

/** Where names of models may begin. */
const WORD = /(?<![a-z0-9])[a-z][\w.-]*/g;

/** The makers of the open models that a text names, each by the shortest of its words. */
const makersNamed = (text: string): ReadonlySet<string> => {
  const lower = text.toLowerCase();
  const makers = new Set<string>();
  for (const { index } of lower.matchAll(WORD)) {
    const named = phrases().longest(lower, index)?.meaning;
    const maker = named?.kind === 'model' ? modelById(named.id)?.maker : undefined;
    if (maker !== undefined) makers.add(maker);
  }
  return makers;
};

const wordOf = (maker: string): string =>
  makerWords().findLast((word) => makerCalled(word) === maker) ?? maker;

const LINE_API = /(?<![\w.-])(?:([a-z]+)(?:['’]s)? )?([a-z]{3,12})(?:['’]s)? (?:own |official )?apis?\b/gi;

/** "qwen3-32b vs qwen api": the API of who made the model, called by the name of its line, which is no API itself. */
const withLineApi = (text: string): string =>
  text.replace(LINE_API, (words, before: string | undefined, line: string) => {
    const lower = line.toLowerCase();
    const isLine = makerCalled(lower) === undefined && sizesOfFamily(lower).length > 0;
    if (!isLine || findApi(`${lower} api`) !== undefined) return words;
    const [maker, second] = makersNamed(text);
    if (maker === undefined || second !== undefined) return words;
    const isMaker = before !== undefined && makerCalled(before.toLowerCase()) === maker;
    return `${before === undefined || isMaker ? '' : `${before} `}${wordOf(maker)} api`;
  });

/**
 * The text with the maker in place of "their": "vs deepseek api". Where no model is named, or models of several
 * makers, the words stay.
 */
export const withMakersApi = (text: string): string => {
  const own = withLineApi(text.replace(SOMEBODYS_OWN, ''));
  if (!THEIRS.test(own)) return own;
  const [maker, second] = makersNamed(own);
  if (maker === undefined || second !== undefined) return own;
  return own
    .replace(SPOKEN_OF, '')
    .replace(THEIRS, `vs ${wordOf(maker)} api`)
    .replace(/\b(?:vs\.?|versus|or|against) vs /i, 'vs ');
};
