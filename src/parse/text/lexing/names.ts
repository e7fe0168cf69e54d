import {
  findApi,
  findFamily,
  findInstance,
  findSystem,
  machineCalled,
  modelOfId,
  pastedId,
  sellerOf,
} from '../../../catalog/index.ts';
import { defined } from '../../../defined.ts';
import { plural } from '../../../domain/format.ts';
import type { Mark, Meaning } from '../../atoms.ts';
import { textBefore } from '../../beside.ts';
import { re, reHere } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import { matchAt } from '../figures/numbers.ts';
import { apiAt, SLASHED } from './api-in-text.ts';
import { atomAt, isBehindVersus } from './longest.ts';
import { refuseUnsold } from './look-alikes.ts';
import { isDigit, isSmallLetter, type Rule } from './place.ts';
import { phrases } from './products.ts';
import { behindAccount, dashedNameAt, sizedNameAt, tunedNameAt } from './sized-names.ts';

/** Names that the vocabulary alone does not know: machines, accounts, sizes, names of one's own. */

const MACHINE = /(?:[a-z]|\d{1,2}[a-z]+\d+[a-z0-9]*\.)[a-z0-9]*(?:[._-][a-z0-9]+)*/iy;
/** Machine names are written with spaces as often: "ND96isr H200 v5", "TPU v5e-8", "a3 ultragpu 8g", "p5 48xlarge". */
const SPACED_MACHINE =
  /(?:standard[ _])?n[cdvg]\d+[a-z]*(?:[ _][a-z0-9]+)?[ _]v\d|tpu[ -]v\d[a-z]*-\d+|(?:a\d [a-z]+gpu|g\d standard|ct\w+ (?:standard|hightpu)) \d+[gt]?|(?:p|g|inf|trn)\d[a-z-]* (?:\d*xl(?:arge)?|metal)|(?:bm|vm) gpu ?\w+(?: \w+)? \d+|gpu-[a-z0-9-]{2,20} \d{1,2}gpu-\d+vcpu-\d+gb/iy;

/** "m5.large", "l4.2xlarge": how EC2 spells every machine, with a GPU or without: none is the Mac or the card before its dot. */
const SIZED_MACHINE =
  /^[a-z]{1,3}\d{1,2}[a-z]{0,3}\.(?:nano|micro|small|medium|large|\d{0,2}xl(?:arge)?|metal)$/i;

/** What a word names: a machine of a cloud, one of its maker, or GPUs that are counted in one word. */
const machineNamed = (words: string): Meaning | undefined => {
  const row = findInstance(words);
  if (row !== undefined) return { kind: 'instance', name: row.instance, gpus: row.gpuCount };
  const system = findSystem(words);
  const { gpu, gpuCount: gpus } =
    system === undefined ? (machineCalled(words) ?? {}) : { gpu: system.gpu, gpuCount: system.gpus };
  return gpu === undefined || gpus === undefined ? undefined : { kind: 'instance', name: words, gpus, gpu };
};

/** "p5.48xlarge", "ND96isr_H100_v5", "GEX130", "8H100.80S.176V": a machine, by its whole name only. */
export const machine: Rule = ({ text, lower, at, boundary }) => {
  if (!boundary || !(isSmallLetter(lower[at]) || isDigit(lower[at]))) return null;
  const spaced = matchAt(SPACED_MACHINE, text, at)?.[0];
  const ofSpaced = spaced && (machineNamed(spaced) ?? machineNamed(spaced.replace(/ /g, '-')));
  const found = ofSpaced ? spaced : matchAt(MACHINE, text, at)?.[0];
  if (found === undefined || found.length < 4 || !/\d/.test(found)) return null;
  const end = at + found.length;
  const known = phrases().longest(lower, at);
  if (known !== null && (known.end > end || (known.end === end && known.meaning.kind !== 'instance')))
    return null;
  const named = ofSpaced || machineNamed(found);
  if (named !== undefined) return [atomAt(named, at, end)];
  return SIZED_MACHINE.test(found) ? [{ kind: 'unknown', start: at, end, text: found }] : null;
};

const FAMILY = reHere`(?:(?:aws|amazon|ec2|amazon ec2|gcp|google cloud|azure) )?((?:[gp]\d[a-z]{0,2}|a\d-[a-z]+gpu|g\d-standard|n[cdv][a-z]{0,4}?[ _-]?${GPU_NAME}[ _-]v\d))(?![a-z0-9.])(?!-(?!series))(?:[ -](?:instances?|family|series|nodes?|servers?|machines?|boxe?s?))?`;

/** "p4d", "a3-highgpu" and "NC A100 v4" name nothing else; a "p5" may be many things, unless it stands as a machine does. */
const SURE_FAMILY = /^(?:[gp]\d[a-z]|a\d-|g\d-|n[cdv])/;
const AS_A_MACHINE: ReadonlySet<Mark> = new Set<Mark>(['on', 'times', 'a']);
const BESIDE_A_RIVAL = / (?:vs\.?|versus|or) /y;
/** "or p5 with llama 70b", "vs g5 running gemma": what a model runs on. */
const BEHIND_A_RIVAL = /\b(?:or|vs\.?|versus) $/;
const RUNS_SOMETHING = / (?:with|running|serving) /y;
/** How clouds let machines: "p5 savings plan", "reserved p5". */
const TERMS = '(?:savings plans?|reserved(?: instances?)?|ris?|on[- ]?demand|spot|capacity blocks?)';
const BESIDE_TERMS = reHere` ${TERMS}\b`;
const BEHIND_TERMS = re`\b${TERMS} $`;

/**
 * "ec2 p5", "g5 instances", "on p4d": a family of machines names its GPU and its cloud. Where all of it have as many
 * GPUs it is that machine; else how many there are depends on the size, which is asked for behind a count.
 */
export const machineFamily: Rule = ({ lower, at, boundary, last }) => {
  if (!boundary || !isSmallLetter(lower[at])) return null;
  const [words, name = ''] = matchAt(FAMILY, lower, at) ?? [];
  if (words === undefined) return null;
  const isSure =
    words !== name ||
    SURE_FAMILY.test(name) ||
    (last?.kind === 'mark' && AS_A_MACHINE.has(last.mark)) ||
    matchAt(BESIDE_A_RIVAL, lower, at + name.length) !== null ||
    (BEHIND_A_RIVAL.test(textBefore(lower, at, 8)) &&
      matchAt(RUNS_SOMETHING, lower, at + name.length) !== null) ||
    matchAt(BESIDE_TERMS, lower, at + name.length) !== null ||
    BEHIND_TERMS.test(textBefore(lower, at, 24));
  if (!isSure) return null;
  const family = findFamily(name);
  const [only, ...others] = family?.sizes ?? [];
  if (family === undefined || only === undefined) return null;
  const end = at + words.length;
  const { cloud, gpu, sizes } = family;
  if (others.length === 0)
    return [{ kind: 'instance', name: only.instance, gpus: only.gpus, start: at, end }];
  if (last?.kind === 'number' || (last?.kind === 'mark' && last.mark === 'times'))
    throw notUnderstood(
      say`${quoted(name)} comes in sizes: type which, such as ${sizes.map(({ instance, gpus }) => `${instance} (${plural(gpus, 'GPU')})`).join(' or ')}.`,
      sizes.map(({ instance }) => instance),
    );
  return [
    { kind: 'gpu', id: gpu, start: at, end },
    { kind: 'seller', name: cloud, needsPreposition: false, start: end, end },
  ];
};

/** Accounts of the Hub that also sell per token: before a slash they are read as the seller, if it sells that. */
const sellsIt = (lower: string, at: number, isFamily: boolean): boolean => {
  const slashed = matchAt(SLASHED, lower, at)?.[0].replace(/[.:/+-]+$/, '');
  if (slashed === undefined) return false;
  if (pastedId(slashed) !== undefined) return true;
  return (
    !isFamily && sellerOf(slashed) !== undefined && !PUBLISHERS.has(slashed.slice(0, slashed.indexOf('/')))
  );
};
const PUBLISHERS: ReadonlySet<string> = new Set(['nvidia', 'microsoft', 'google', 'openai', 'moonshotai']);

/** An id as hosts and the Hub write it, without a space. */
const WHOLE_ID = /@?[a-z][a-z0-9._:@/-]{2,140}/y;
/** How a copy is packed is read of its own, and marks end the sentence. */
const BEHIND_ID =
  /(?:[-_:.](?:fp\d+|b?f16|int\d|awq|gptq|gguf|mlx|exl2|bnb|qat|nvfp4|mxfp4|w\d+a\d+|i?q\d\w*|\d-?bits?|dynamic))*[.:/@-]*$/;
/** "llama-3.3-70b-v2" is another model. */
const NEXT_VERSION = /^[^/:]*\d[bm]-v\d$/;
/** What stands in front of what is hosted, whoever sells it too: "self-host the", "running". */
export const BEFORE_HOSTED = /\b(?:self-?)?(?:host|run|serve|deploy)(?:ing|ning)? (?:the )?$/;

/** An id of a seller; "mistral-small-latest" is published too, and the sentence tells which is meant. */
const isSoldAlone = (id: string): boolean =>
  id.includes('/')
    ? pastedId(id) !== undefined || sellerOf(id) !== undefined
    : /^[a-z-]+\./.test(id) && pastedId(id) !== undefined;

/** "us.meta.llama3-3-70b-instruct-v1:0", "mistral-small-latest": weights under a longer name than the catalog's. */
export const wholeId: Rule = ({ lower, at, boundary, last }) => {
  if (!boundary || !(isSmallLetter(lower[at]) || lower[at] === '@')) return null;
  const id = matchAt(WHOLE_ID, lower, at)?.[0].replace(BEHIND_ID, '');
  if (id === undefined || !/[-./:@]/.test(id) || isBehindVersus(last) || NEXT_VERSION.test(id)) return null;
  const end = at + id.length;
  const isHosted = BEFORE_HOSTED.test(lower.slice(0, at));
  const phrase = phrases().longest(lower, at);
  const isRead = phrase !== null && phrase.end >= end && !(isHosted && phrase.meaning.kind === 'api');
  const model = isRead ? undefined : modelOfId(id);
  if (model === undefined) return null;
  const api = pastedId(id) ?? findApi(id)?.id;
  const isSold = isSoldAlone(id);
  if (isSold && !isHosted) return null;
  return [{ kind: 'model', id: model.id, ...defined({ api: isSold ? undefined : api }), start: at, end }];
};

/** "RedHatAI/…", "hf.co/bartowski/…": who keeps a copy of a model says nothing of the model. */
export const account: Rule = ({ lower, at, boundary, holds, last }) => {
  if (!boundary || !holds.slash) return null;
  const phrase = phrases().longest(lower, at);
  // "deepseek-ai/…": a family that the name of an account begins with is not meant.
  const isModel =
    phrase?.meaning.kind === 'model' && !/^-[a-z]{2,12}\//.test(lower.slice(phrase.end, phrase.end + 14));
  // "deepseek/deepseek-r1": a family's name is an account too, where what stands behind it begins so.
  const isFamily = isModel && lower.startsWith(`/${lower.slice(at, phrase.end)}`, phrase.end);
  if (sellsIt(lower, at, isFamily) || (isModel && (isBehindVersus(last) || !isFamily))) return null;
  const name = behindAccount(lower, at);
  if (name !== null) refuseUnsold(lower, at);
  return name === null ? null : [{ kind: 'filler', start: at, end: name }];
};

/** A model by a name that the catalog does not know and that says its size. */
export const sizedName: Rule = ({ lower, at, boundary, last, holds }) => {
  if (
    !boundary ||
    !holds.sizedName ||
    !isSmallLetter(lower[at]) ||
    (last?.kind === 'mark' && last.mark === 'slash')
  )
    return null;
  const found = tunedNameAt(lower, at) ?? sizedNameAt(lower, at) ?? dashedNameAt(lower, at);
  if (found === null || (apiAt(lower, at)?.end ?? 0) >= found.end) return null;
  return [{ kind: 'model', start: at, ...found }];
};

const OWN_NAME = /(?:my|our)-[a-z][a-z0-9._-]*/y;

/** "my-model", "our-7b-chat": a hyphen makes a name of words that mean something alone. */
export const ownName: Rule = ({ text, lower, at, boundary, holds }) => {
  const found = boundary && holds.own ? matchAt(OWN_NAME, lower, at)?.[0].replace(/[._-]+$/, '') : undefined;
  if (found === undefined) return null;
  return [{ kind: 'unknown', start: at, end: at + found.length, text: text.slice(at, at + found.length) }];
};
