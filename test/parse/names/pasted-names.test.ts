import { describe, expect, it } from 'vitest';
import { parseLine, parseThreadWords } from '../../../src/parse/index.ts';

/** What people copy instead of typing it: addresses, commands, manifests, lists of cards. */

const MODEL = 'selfHosted.model';
const COUNT = 'selfHosted.gpuCount';
const ENGINE = 'selfHosted.servingEngine';

// biome-ignore format: one paste a line
const PASTED = [
  ['vs https://openrouter.ai/anthropic/claude-sonnet-4.5', { apis: [{ id: 'openrouter/anthropic/claude-sonnet-4.5' }] }],
  ['vs <https://openrouter.ai/openai/gpt-4.1?tab=uptime|gpt>', { apis: [{ id: 'openrouter/openai/gpt-4.1' }] }],
  ['vs https://platform.openai.com/docs/models/gpt-4.1-mini', { apis: [{ id: 'openai/gpt-4.1-mini' }] }],
  ['vs https://deepinfra.com/Qwen/Qwen3-32B', { apis: [{ id: 'deepinfra/Qwen/Qwen3-32B' }] }],
  ['vs https://console.groq.com/docs/model/llama-3.3-70b-versatile', { apis: [{ id: 'groq/llama-3.3-70b-versatile' }] }],
  ['https://huggingface.co/Qwen/Qwen3-32B', { [MODEL]: 'qwen3-32b' }],
  ['<https://huggingface.co/Qwen/Qwen3-32B/tree/main|huggingface.co/Qwen/Qwen3-32B>', { [MODEL]: 'qwen3-32b' }],
  ['https://hf.co/meta-llama/Llama-3.1-8B-Instruct?library=vllm', { [MODEL]: 'llama-3.1-8b' }],
  ['https://ollama.com/library/llama3.1:70b', { [MODEL]: 'llama-3.1-70b' }],
  ['docker run --rm --gpus 2 vllm/vllm-openai:latest --model Qwen/Qwen3-32B', { [MODEL]: 'qwen3-32b', [COUNT]: 2, [ENGINE]: 'vllm' }],
  ['python -m sglang.launch_server --model-path Qwen/Qwen3-32B --tp 2', { [MODEL]: 'qwen3-32b', [ENGINE]: 'sglang', 'selfHosted.gpusPerReplica': 2 }],
  ['vllm bench serve --model Qwen/Qwen3-32B --num-prompts 1000 --request-rate 9 --random-input-len 1150 --random-output-len 210', { [MODEL]: 'qwen3-32b', [ENGINE]: 'vllm', 'workload.requestInputTokens': 1150, 'workload.requestOutputTokens': 210 }],
  ['nvidia.com/gpu: "4" on L40S', { [COUNT]: 4, 'selfHosted.gpu': 'l40s' }],
  ['GPU 0: NVIDIA L40S (UUID: GPU-3f2a1b7c-1)\nGPU 1: NVIDIA L40S (UUID: GPU-4f2a1b7c-2)', { [COUNT]: 2, 'selfHosted.gpu': 'l40s' }],
] as const;

describe('names that are pasted', () => {
  it.each(PASTED)('%s', async (text, fields) => {
    const { draft, intent } = await parseLine(text);
    expect(draft.fields).toEqual(fields);
    expect(intent).toMatchObject({ ignoredWords: [] });
    const { draft: before } = await parseLine('500M tokens llama 70b on H100');
    expect(await parseThreadWords(text, { before })).toMatchObject({ kind: 'change', outright: { fields } });
  });

  // Slugs of a router and a gateway: the seller before the slash is no name of its own.
  it.each([
    ['vs x-ai/grok-4-fast', 'x-ai/grok-4-fast-reasoning'],
    ['vs x-ai/grok-4', 'x-ai/grok-4-0709'],
    ['vs openai/gpt-5-chat', 'openai/gpt-5-chat-latest'],
    ['vs mistral/mistral-medium-3', 'mistral/mistral-medium-2505'],
    ['vs deepseek/deepseek-r1', 'deepseek/deepseek-reasoner'],
    ['now on deepseek/deepseek-v3.2', 'deepseek/deepseek-v3.2'],
    ['instead of deepseek/deepseek-v3.2', 'deepseek/deepseek-v3.2'],
  ])('names one API and hosts what it did: %s', async (text, id) => {
    const { draft, intent } = await parseLine(`500M tokens, llama 70b ${text}`);
    expect(draft.fields.apis?.map((api) => api.id)).toEqual([id]);
    expect(draft.fields[MODEL]).toBe('llama-3.3-70b');
    expect(intent).toMatchObject({ ignoredWords: [] });
  });

  it.each([
    ['deepseek/deepseek-r1', 'deepseek-r1'],
    ['deepseek/deepseek-v3', 'deepseek-v3'],
    ['deepseek/deepseek-v3.2', 'deepseek-v3.2'],
    ['llama/llama-3.3-70b', 'llama-3.3-70b'],
  ])('hosts one model: %s on 8x H200', async (text, id) => {
    const { draft } = await parseLine(`500M tokens, ${text} on 8x H200`);
    expect(draft.fields).toMatchObject({ [MODEL]: id, [COUNT]: 8 });
    expect(draft.fields.apis).toBeUndefined();
  });

  it('asks which weights of an id that had several, and for the specs of what the Hub alone has', async () => {
    await expect(parseLine('500M tokens, host deepseek/deepseek-chat')).rejects.toThrow(
      /^Which weights of "deepseek\/deepseek-chat"\?/,
    );
    await expect(parseLine('500M tokens, unsloth/magistral-medium')).rejects.toThrow(
      /^We have no specs of "unsloth\/magistral-medium"/,
    );
  });

  it('says that a server has a speed of its own', async () => {
    const { intent } = await parseLine('500M tokens llama 8b on L4 with ollama');
    expect(intent).toMatchObject({
      readAs: [expect.stringMatching(/^"with ollama": its speed is not told/)],
    });
  });
});
