import { valueIn } from '../keys.ts';
import { sellerName, sellerOf } from './api-sellers.ts';
import { modelById } from './models.ts';
import { pricedByHand, servedBy } from './open-model-apis.ts';
import type { ListedModel } from './types.ts';

/** What clouds wrap around a model's own id: maker, region, revision, day. */
const WRAPPING: readonly (readonly [RegExp, string])[] = [
  [/^.*\//, ''],
  [/^(?:global|regional)\./, ''],
  [/^(?:amazon|anthropic|deepseek|google|meta|mistral|nvidia|openai|qwen|writer)\./, ''],
  [/(?:-v\d+)?:\d+$/, ''],
  [/-\d{8}(?=-|$)/, ''],
  [/-v\d+$/, ''],
];

/** The model's own id, without what its seller wraps around it: `claude-sonnet-4-5`. */
export const bareModelId = (model: string): string =>
  WRAPPING.reduce((id, [wrapping, by]) => id.replace(wrapping, by), model);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const inWords = (id: string): string =>
  bareModelId(id)
    .replace(/(?<=-\d)-(?=\d(?:-|$))/g, '.')
    .split(/[\s_-]+/)
    .map(capital)
    .join(' ')
    .replace(/^Gpt /, 'GPT-')
    .replace(/^Glm /, 'GLM-');

/** `claude-opus-5-5` is Claude Opus 5.5, `gpt-5-pro` is GPT-5 Pro, `ft:gpt-4o` a fine-tune of GPT-4o. */
const spelledOut = (id: string): string =>
  id.startsWith('ft:') ? `${inWords(id.slice(3))} fine-tuned` : inWords(id);

/** What Bedrock sells wherever there is room needs no word for it: only a place does. */
const tidy = (name: string): string =>
  name
    .replace(/^gpt[ -](?=\d)/i, 'GPT-')
    .replace(/ \(global\)$/i, '')
    .trim();

/** Where the package's own name names something else. */
const MISNAMED: Readonly<Record<string, string>> = {
  'openai/o4-mini': 'o4-mini',
  'openai/text-embedding-3-small': 'text-embedding-3-small',
  'openai/text-embedding-3-large': 'text-embedding-3-large',
};

/** A seller's narrower edition is named as such: "Llama 3.3 70B Turbo". */
const withEdition = (name: string, word: string | undefined): string => {
  if (word === undefined) return name;
  return `${name} ${/^\D*$/.test(word) ? capital(word) : word.toUpperCase()}`;
};

const MAKES_OTHERS = /^google\/claude-/;

/** "Claude Sonnet 5" at its maker, "Llama 3.3 70B at Groq" elsewhere. */
export const nameOf = (listed: ListedModel): string => {
  const served = servedBy(listed.id);
  const open = modelById(served?.model ?? '');
  const name =
    (open && withEdition(open.name, served?.edition?.word)) ??
    valueIn(MISNAMED, listed.id) ??
    (listed.name === undefined ? spelledOut(listed.model) : tidy(listed.name));
  const atItsMaker =
    open === undefined && sellerOf(listed.id)?.kind === 'maker' && !MAKES_OTHERS.test(listed.id);
  return atItsMaker ? name : `${name} at ${sellerName(listed.id)}`;
};

/** "Llama 3.3 70B at Fireworks", of an open model that this seller does not list; undefined for any other id. */
export const nameByHand = (apiId: string): string | undefined => {
  const open = sellerOf(apiId) && modelById(pricedByHand(apiId) ?? '');
  return open && `${open.name} at ${sellerName(apiId)}`;
};

const AT = / at (?=[^ ].*$)/;

/** The parts of an id: "kimi", "k2" and "0905"; a version keeps its point. */
const partsOf = (id: string): readonly string[] => id.split(/[/\s_:-]+|\.(?!\d)/);

/**
 * APIs by names that tell them apart: of two that have one name, each gets the parts of its id that the other lacks,
 * "Kimi K2 0905 at Novita" beside "Kimi K2 Instruct at Novita". Others keep theirs.
 */
export const namedApart = <T extends { readonly api: string; readonly name: string }>(
  apis: readonly T[],
): readonly T[] =>
  apis.map((entry) => {
    const alike = apis.filter(({ api, name }) => name === entry.name && api !== entry.api);
    if (alike.length === 0) return entry;
    const others = alike.map(({ api }) => new Set(partsOf(api)));
    const own = partsOf(entry.api).filter((part) => !others.every((parts) => parts.has(part)));
    const [name = '', ...seller] = entry.name.split(AT);
    return { ...entry, name: [[name, ...own.map(capital)].join(' '), ...seller].join(' at ') };
  });
