/**
 * Lines of open models that we know by name alone: whoever types one means it, and no other is hosted in its place.
 * Names of accounts and model cards on huggingface.co, 2026-11-28. Words that people use for other things are left out.
 */
const LINES: ReadonlySet<string> = new Set(
  (
    'afm airoboros allam alpaca apertus aquila arctic athene aya baichuan bailing bitnet bluelm chatglm codegen ' +
    'codellama codeqwen cogito cogvlm croissantllm dbrx deepcoder deephermes dolphin elyza eurollm exaone fanar fuyu ' +
    'hermes hyperclova hyperclovax idefics internlm internvl jais jamba jina kanana laguna lfm lfm2 llava mamba ' +
    'mathstral midm minicpm modernbert molmo moonlight mpt nanbeige nanochat nextcoder occiglot olmoe openchat ' +
    'opencoder openelm openhermes paligemma pangu persimmon plamo pythia rakutenai redpajama reka rnj ' +
    'rwkv salamandra sarvam sealion skywork smaug smollm sqlcoder stablelm starcoder starling telechat teuken ' +
    'trinity tulu vaetki vicuna wavecoder wizardcoder wizardlm wizardmath xgen xverse zamba zephyr'
  ).split(' '),
);

/** Whether a word is the name of such a line, or has it with its maker or its edition: "snowflake-arctic". */
export const isNamedOnly = (word: string): boolean =>
  word
    .toLowerCase()
    .split(/[-_]/)
    .some((part) => LINES.has(part));
