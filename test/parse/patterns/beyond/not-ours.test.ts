import { describe, expect, it } from 'vitest';
import { LlmcostError } from '../../../../src/errors.ts';
import { hintLines, parseLine } from '../../../../src/parse/index.ts';

const refusalOf = (line: string): Promise<unknown> => parseLine(line).catch((thrown: unknown) => thrown);

const asked = async (line: string): Promise<LlmcostError> => {
  const error = await refusalOf(line);
  if (!(error instanceof LlmcostError)) throw new Error(`${line} was read`, { cause: error });
  expect(error.about?.kind).toBe('not-ours');
  return error;
};

describe('what training costs', () => {
  // biome-ignore format: one line a line
  it.each([
    ['how expensive is fine-tuning qwen3 8b on 30M tokens with 2 A100', 'qwen3-8b, 2x a100-80gb'],
    ['80M tokens, finetuning mistral 7b, 2xL40S', 'mistral-7b, 2x l40s'],
    ['SFT gpt-oss-20b, 120M tokens, 4x H200', 'gpt-oss-20b, 4x h200'],
    ['DPO run on llama 8b with 8 A100s', 'llama-3.1-8b, 8x a100-80gb'],
    ['3 epochs over 40M tokens, gemma 3 27b, H100', 'gemma-3-27b, h100-sxm'],
    ['200M training tokens, llama 70b, 8xH200', 'llama-3.3-70b, 8x h200'],
    ['distill opus into llama 8b with 90M tokens', 'llama-3.1-8b, vs anthropic/claude-opus'],
    ['bill for retraining qwen3 32b every quarter', 'qwen3-32b'],
    ['we want to fine-tune gpt-4.1-mini on 5M tokens', 'vs openai/gpt-4.1-mini'],
    ['price of a QLoRA run, llama 70b, 4090', 'llama-3.3-70b, rtx-4090'],
    ['how long does training llama take on an L4', 'llama-3.3-70b'],
  ])('%s', async (line, names) => {
    const error = await asked(line);
    expect(error.message).toContain('not one that is trained');
    expect(hintLines(line, error)[0]).toContain(`500M tokens a month, ${names}`);
  });

  // biome-ignore format: one line a line
  it.each([
    'our fine-tuned llama 8b on an L4, 1B tokens a month',
    '8xH100, 2 reserved for training, llama 70b, 1B tokens a month',
    'after fine-tuning we serve 300M tokens a month of qwen3 8b on an L4',
    'we fine-tune llama 8b every month and serve 500M tokens a month on an L4',
    'deepseek r1 distill llama 70b, 300M tokens',
    'train station chatbot, llama 8b on L4',
    'training videos summarized by llama 8b on L4, 20M tokens',
    'a training company asks 400 questions a day, haiku',
    '100M tokens of training data a month, summarised by llama 8b',
    'label training data: 2M records at 500 tokens, haiku batch',
  ])('is not what is asked: %s', async (line) => {
    expect(await refusalOf(line)).not.toBeInstanceOf(LlmcostError);
  });
});

describe('questions that are not ours', () => {
  // biome-ignore format: one line a line
  it.each([
    ['may we use qwen3 32b in a paid product, what does its license say?', 'a licence or the law', 'qwen3-32b'],
    ['is llama legal in the EU', 'a licence or the law', 'llama-3.3-70b'],
    ['does opus hallucinate more than gpt-5', 'does its work', 'vs anthropic/claude-opus'],
    ['SWE-bench of glm 4.6 and sonnet', 'does its work', 'glm-4.6, vs anthropic/claude-sonnet'],
    ['which is stronger at maths, gpt-oss-120b or kimi k2?', 'does its work', 'gpt-oss-120b'],
    ['CO2 of 4 H200 with llama 70b per year', 'the climate', 'llama-3.3-70b, 4x h200'],
    ['how many watts does an L40S draw?', 'data sheet', 'l40s'],
    ['context length of deepseek v3.2', 'data sheet', 'deepseek-v3.2'],
    ['lead time of 16 B200?', 'in stock', '16x b200'],
    ['are H200 available in Oslo next month', 'in stock', 'h200'],
    ['what would our 4 A100 be worth in 18 months', 'worth later', '4x a100-80gb'],
    ['resale price of an RTX 6000 Ada', 'worth later', '1x rtx-6000-ada'],
    ['is gpt-5 down?', 'a seller limits', 'vs openai/gpt-5'],
    ['TPM limit of haiku on tier 2', 'a seller limits', 'vs anthropic/claude-haiku'],
    ['how to install sglang on an H100', 'set up', 'h100-sxm'],
    ['give me a helm chart for llama 8b', 'set up', 'llama-3.1-8b'],
    ['freelancer or ml engineer for running llama 70b?', 'whom to hire', 'llama-3.3-70b'],
    ['mine ethereum with eight 3090s', 'else a GPU can do', '8x rtx-3090'],
    ['yolov8 on an L4?', 'else a GPU can do', 'l4'],
    ['which gaming pc for gpt-oss-20b', 'computer to buy', 'gpt-oss-20b'],
  ])('%s', async (line, unknown, names) => {
    const error = await asked(line);
    expect(error.message).toContain(unknown);
    expect(hintLines(line, error)[0]).toContain(`500M tokens a month, ${names}`);
  });

  it.each([
    ['qdrant vs weaviate, 20M vectors', 'a vector database costs'],
    ['who is president of france', 'what you ask about "president"'],
    ['how is the weather in rome', 'what you ask about "weather"'],
  ])('and name nothing that is: %s', async (line, unknown) => {
    const error = await asked(line);
    expect(error.message).toContain(unknown);
    expect(hintLines(line, error)).toEqual([]);
  });

  // biome-ignore format: one line a line
  it.each([
    'is gpt-5 better than qwen3 235b at coding? 500M tokens a month',
    'does hosting gpt-oss-120b beat gpt-5-mini, accuracy is fine',
    'opus quality, llama 70b on H100, 300M tokens',
    'is llama 70b on 2xH100 a good idea',
    'are our A100s idle too much?',
    'what do you recommend for a small bank',
    'is a 4090 enough for gpt-oss-20b?',
    'our shipping company needs a chatbot on 2xL40S',
    'what volume makes 2xH100 worth it for llama 70b',
    'is it cheaper to host llama 70b, the license is fine',
    'crypto news summaries, 20k a day, 1k in 100 out, haiku',
    'mining chatbot, llama 70b on 2xH100',
    'quality assurance bot with gpt-5-mini',
    'customer support with sonnet or 2xH100?',
    'customer support with 1k in 100 out, 9k tickets a day, haiku',
  ])('are no others: %s', async (line) => {
    expect(await refusalOf(line)).not.toBeInstanceOf(LlmcostError);
  });
});
