import { findModel, shapeForFineTune } from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import { ModelSpecInput } from '../../domain/scenario.ts';
import { literally, re } from '../expression.ts';
import { notUnderstood, quoted, say } from '../problems.ts';

/** A workspace's own model in words: "acme-7b = 7.2B dense, 32 layers, 8 kv heads", "acme-chat = llama-3.1-8b". */

/** A model that nobody knows by name, by its figures. */
export interface OwnModel {
  readonly name: string;
  readonly spec: ModelSpecInput;
}

const OWN = /^(?:the )?model ["']?([a-z0-9][a-z0-9._ -]{0,59}?)["']? ?(?:=|:| is ) ?(.+)$/i;
const EXAMPLE = 'defaults model acme-7b = 7.2B dense, 32 layers, 8 kv heads';
/** Width of a head where nobody says it: that of most open models. */
const HEAD_SIZE = 128;

/** What a draft and the settings of a workspace call it: lower case, a hyphen for each gap. */
export const ownModelName = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

const figure = (words: string, pattern: RegExp): number | undefined => {
  const found = pattern.exec(words)?.[1];
  return found === undefined ? undefined : Number(found.replace(/,/g, ''));
};

const PRECISIONS: readonly (readonly [RegExp, ModelSpecInput['ownPrecision']])[] = [
  [/\bmxfp4\b/i, 'mxfp4'],
  [/\b(?:nvfp4|fp4)\b/i, 'fp4'],
  [/\bfp8\b/i, 'fp8'],
  [/\bint8\b/i, 'int8'],
  [/\b(?:int4|awq|gptq|4[ -]?bit)\b/i, 'int4'],
  [/\b(?:fp16|bf16)\b/i, 'fp16'],
];

const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?)';
const KNOWN_WORDS =
  /\d[\d,]*(?:\.\d+)? ?b\b|\d[\d,]* (?:kv[ -]?heads?|key[ -]value heads?|layers?|hidden(?: size)?|heads? of|experts?)|hidden(?: size)? \d[\d,]*|head (?:dim|size) \d+|[-_ ]a\d+(?:\.\d+)?b\b|\b(?:dense|moe|active|total|params?|parameters?|with|and|in|of|a|model|mxfp4|nvfp4|fp4|fp8|int8|int4|awq|gptq|4[ -]?bit|fp16|bf16)\b/gi;

const specOf = (words: string): ModelSpecInput | undefined => {
  const active =
    figure(words, /[-_ ]a(\d+(?:\.\d+)?)b\b/i) ?? figure(words, /(\d+(?:\.\d+)?) ?b (?:params? )?active\b/i);
  const totalParamsB = figure(words, /(\d+(?:\.\d+)?) ?b\b(?! (?:params? )?active)/i);
  if (totalParamsB === undefined) return undefined;
  const layers = figure(words, re`${NUMBER} layers?`);
  const kvHeads = figure(words, re`${NUMBER} (?:kv|key[ -]value)[ -]?heads?`);
  const headSize = figure(words, /head (?:dim|size) (\d+)/i) ?? HEAD_SIZE;
  const hiddenSize = figure(words, /hidden(?: size)? (\d[\d,]*)/i) ?? figure(words, re`${NUMBER} hidden`);
  const ownPrecision = PRECISIONS.find(([pattern]) => pattern.test(words))?.[1];
  return {
    totalParamsB,
    ...defined({ activeParamsB: active, layers }),
    ...(layers !== undefined &&
      kvHeads !== undefined && { kvElementsPerToken: 2 * layers * kvHeads * headSize }),
    ...defined({ kvHeads, hiddenSize, ownPrecision }),
  };
};

/** Undefined where the words speak of no model. Throws where the model has no size, or holds words that say nothing. */
export const ownModelOf = (words: string): OwnModel | undefined => {
  const [, name, about] = OWN.exec(words.trim()) ?? [];
  if (name === undefined || about === undefined) return undefined;
  const id = ownModelName(name);
  if (findModel(id) !== undefined)
    throw notUnderstood(say`${quoted(name)} is a model of the catalog: type a name of your own.`, [EXAMPLE]);
  const base = findModel(about);
  if (base !== undefined) return { name: id, spec: shapeForFineTune(base) };
  const strange = about
    .replace(KNOWN_WORDS, ' ')
    .replace(/[\s,;.+-]+/g, ' ')
    .trim();
  const read = ModelSpecInput.safeParse(specOf(about));
  if (!read.success || strange !== '')
    throw notUnderstood(
      say`${quoted(strange === '' ? about : strange)} does not say what the model is: type its size, and its layers and kv heads where you know them.`,
      [EXAMPLE, 'defaults model acme-moe = 120B-A12B fp8'],
    );
  return { name: id, spec: read.data };
};

/** "acme-7b" is also "Acme 7B", and no part of a longer name; behind "vs" stands what is bought. */
const ownNamePattern = (name: string): RegExp => {
  const parts = name.split('-').map(literally);
  return re`(?<![\w/."-]|\b(?:vs\.?|versus|against) )${parts.join('[-_ ]?')}(?![\w/"-]|\.\w)`;
};

/** A line in which a model that the workspace keeps stands as what is hosted, wherever its name is. */
export const withOwnModels = (line: string, names: readonly string[]): string => {
  if (/selfHosted\.model\b/.test(line)) return line;
  const longest = names.toSorted((a, b) => b.length - a.length);
  for (const name of longest) {
    const pattern = ownNamePattern(name);
    if (pattern.test(line)) return line.replace(pattern, () => `selfHosted.model=${JSON.stringify(name)}`);
  }
  return line;
};
