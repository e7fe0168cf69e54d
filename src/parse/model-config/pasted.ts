import { defined } from '../../defined.ts';
import { toType } from '../../domain/round.ts';
import type { ModelSpecInput } from '../../domain/scenario.ts';
import { readModelConfig } from './index.ts';

/** What a pasted object must speak of to be a model's configuration and no other JSON. */
const CONFIG = /"(?:num_hidden_layers|n_layer|num_layers|n_layers|text_config)"\s*:/;

/** Where the object that begins at `start` ends; -1 where it does not. Braces inside of strings count for nothing. */
const endOfObject = (text: string, start: number): number => {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (quoted && char === '\\') at += 1;
    else if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
};

/** What is known of a model beside its configuration. */
export interface BesideConfig {
  /** What its file or its repository is called. */
  readonly name?: string;
  /** As its weights are counted, which knows better than a formula. */
  readonly parameters?: number;
  readonly source?: string;
  readonly date?: string;
}

/** A model without experts uses all of its weights for every token. */
const counted = (spec: ModelSpecInput, parameters: number | undefined): ModelSpecInput => {
  if (parameters === undefined) return spec;
  const totalParamsB = toType(parameters / 1e9);
  const { activeParamsB = totalParamsB } = spec;
  const isSparse = spec.experts !== undefined && activeParamsB < totalParamsB;
  return { ...spec, totalParamsB, activeParamsB: isSparse ? activeParamsB : totalParamsB };
};

/** A configuration as the words that say the same. */
export const wordsOfConfig = (
  config: string,
  { name, parameters, source, date }: BesideConfig = {},
): string => {
  const spec = {
    ...counted(readModelConfig(config).spec, parameters),
    ...defined({ source, date }),
  };
  const called = name === undefined ? '' : ` selfHosted.model=${JSON.stringify(name)}`;
  return `selfHosted.modelSpec=${JSON.stringify(spec)}${called}`;
};

/**
 * A line in which a pasted `config.json`, fenced or not, stands as the words for its shape; any other line as it
 * is. Throws what `readModelConfig` throws.
 */
export const withConfigRead = (text: string): string => {
  if (!CONFIG.test(text)) return text;
  const start = text.indexOf('{');
  const end = endOfObject(text, start);
  if (end < 0) return text;
  const before = text.slice(0, start).replace(/`{1,3}(?:json)?\s*$/, '');
  const after = text.slice(end).replace(/^\s*`{1,3}/, '');
  return `${before.trimEnd()} ${wordsOfConfig(text.slice(start, end))} ${after.trimStart()}`.trim();
};
