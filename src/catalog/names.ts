import { fold } from './fold.ts';

/** The spellings of a name that mean the same, whoever writes it. */

/** "qwen3 32b" and "qwen 3 32b": a family and its number are written together or apart. */
const togetherAndApart = (name: string): readonly string[] => [
  name,
  name.replace(/^([a-z]{3,})(\d)/, '$1 $2'),
  name.replace(/^([a-z]{3,}) (\d)/, '$1$2'),
  name.replace(/^llama ?3\.(\d) (\d+b)/, 'llama3$1 $2'),
];

/**
 * "mixtral 8x7", "qwen3 235 a22", "kimi 2.5", "llama v3p1 8b", "deepseek v3p1": what a size leaves out, and how
 * versions are written.
 */
const shortened = (name: string): readonly string[] => [
  name,
  name.replace(/ (\d+x\d+)b(?= |$)/, ' $1'),
  name.replace(/ (\d+)b (a\d+)b(?= |$)/, ' $1 $2'),
  name.replace(/^([a-z]{3,}) [kmv](\d+\.\d+)(?= |$)/, '$1 $2'),
  name.replace(/^llama (\d)\.(\d)(?= )/, 'llama v$1p$2'),
  name.replace(/^([a-z]{3,} ?[kmv]?\d)\.(\d)(?= |$)/, '$1p$2'),
  name.replace(/^llama (\d\.\d)(?= \d)/, 'l$1'),
  name.replace(/^([a-z]{3,}) [kmv](\d+(?:\.\d+)? [a-z]+)$/, '$1 $2'),
];

const DISTILLED = /^(?:deepseek )?r1 distill (llama|qwen) (\d[\d.]*b)$/;

/** "deepseek distill 70b", "llama 70b distill": a distill by its teacher, its base or both, without "r1". */
const ofDistill = (name: string): readonly string[] => {
  const [, base, size] = DISTILLED.exec(name) ?? [];
  if (base === undefined || size === undefined) return [name];
  const called = (distill: string): readonly string[] => [
    ...['deepseek r1', 'r1', 'deepseek'].flatMap((teacher) => [
      `${teacher} ${distill} ${base} ${size}`,
      `${teacher} ${base} ${distill} ${size}`,
      `${teacher} ${base} ${size} ${distill}`,
      `${teacher} ${distill} ${size}`,
      `${teacher} ${size} ${distill}`,
    ]),
    // As Ollama tags them.
    `deepseek r1:${size} ${base} ${distill}`,
    `${distill} ${base} ${size}`,
    `${base} ${distill} ${size}`,
    `${base} ${size} ${distill}`,
  ];
  return [name, ...called('distill'), ...called('distilled')];
};

/** "llama3.3:70b", as Ollama tags it. */
const tagged = (name: string): readonly string[] =>
  name.includes('/') ? [name] : [name, name.replace(/^(\S+(?: \S+)?) (\d[\d.]*[bm])$/, '$1:$2')];

const TUNED = / (?:instruct|it|chat|hf|bf16)$/;

/** The name of the base too, and of the tuned one, where a publication says which it is. */
const withAndWithoutTuning = (name: string): readonly string[] => {
  const base = name.replace(TUNED, '');
  return [name, base, `${base} instruct`, `${base} chat`];
};

const each = (names: Iterable<string>, spell: (name: string) => readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const name of names) for (const spelling of spell(name)) found.add(spelling);
  return found;
};

/** Every spelling of these names, folded and each once: what two of them share is not spelled out twice. */
export const spellingsOf = (names: readonly string[], tuned: readonly string[] = []): readonly string[] => {
  const folded = each(tuned.map(fold), withAndWithoutTuning);
  const plain = each([...names.map(fold), ...folded], ofDistill);
  return [...each(each(each(plain, shortened), togetherAndApart), tagged)];
};

const LONGEST_NAME = 200;

/** What is put behind a model's name and leaves its shape alone: how it was tuned, packed or narrowed. */
const BEHIND =
  /[ /:.](?:instruct|it|chat|hf|gguf|qat|ct|mlx|awq|gptq|exl2|bnb|nvfp4|mxfp4|fp4|fp8|fp16|b?f16|int4|int8|w4a16|w8a8|w8a16|q\d(?: k)?(?: [sml])?|q\d (?:0|1)|\d ?bits?|dynamic|block|quantized|latest|v\d(?:\.\d)?)$/;

/** What a seller calls its own way of serving a model. */
const SERVED =
  /(?<=\d[bm](?:-(?:instruct|it|chat|fp8|\d+e|a\d+b|\d{4}))*)[-:](?:turbo|free|versatile|instant|maas|fast|thinking)$/;
/** What hosts put around a name in their ids: the region and the maker before it, the release behind it. */
const REGION_BEFORE = /^(?:us|us-gov|eu|apac|global|au|jp|in|ca|sa)\.(?=[a-z]+\.)/;
const RELEASE_BEHIND = /[-@](?:v?\d+:\d+|20\d{6}|20\d\d-\d\d-\d\d|\d\d-20\d\d|default)$/;

/** An id without the region through which it is called: "meta.llama3-3-70b-instruct-v1:0" of "us.meta.llama3-3-70b-…". */
export const withoutRegionBefore = (id: string): string => id.replace(REGION_BEFORE, '');

/** Names inside of ids: "us.meta.llama3-3-70b-instruct-v1:0", "databricks-meta-llama-3-3-70b", "open-mixtral-8x22b". */
export const namesInside = (id: string): readonly string[] => {
  const bare = withoutRegionBefore(id.toLowerCase())
    .replace(RELEASE_BEHIND, '')
    .replace(SERVED, '')
    .replace(/^databricks-|^open-(?=mi[sx]tr)/, '')
    .replace(/(\d)-(\d)(?=-\d+b)/, '$1.$2');
  const [, maker, name] = /^([a-z]+)\.([a-z].*)$/.exec(bare) ?? [];
  return maker === undefined || name === undefined ? [bare] : [bare, name, `${maker} ${name}`];
};

/** A name with less and less behind it, and without the account that keeps a copy; the name itself first. */
export const shorterNames = (words: string): readonly string[] => {
  if (words.length > LONGEST_NAME) return [];
  const found: string[] = [];
  for (let name = fold(words); !found.includes(name); name = name.replace(BEHIND, '')) found.push(name);
  const slash = fold(words).lastIndexOf('/');
  return slash < 0 ? found : [...found, ...shorterNames(fold(words).slice(slash + 1))];
};
