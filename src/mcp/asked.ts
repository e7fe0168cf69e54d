import * as z from 'zod';
import { type AskOptions, answerJson, answerLine } from '../answer/index.ts';
import type { Answer } from '../domain/answer.ts';
import { LlmcostError } from '../errors.ts';

/** How an agent says what it asks about. */
export const QuestionShape = {
  line: z
    .string()
    .optional()
    .describe('In words, such as "500M tokens a month, llama 70b on 4x H100 vs claude sonnet". Any order.'),
  scenario: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('Or as JSON: a scenario, or a document that an earlier call gave'),
};

type Question = z.infer<z.ZodObject<typeof QuestionShape>>;

/** Answers a line or a scenario at list prices. Throws LlmcostError. */
export const answered = async ({ line, scenario }: Question, options: AskOptions): Promise<Answer> => {
  if (scenario !== undefined && line !== undefined && line.trim() !== '')
    throw new LlmcostError('wrong-use', 'Give a line or a scenario, not both.', [line]);
  if (scenario !== undefined) return answerJson(scenario, options);
  if (line === undefined || line.trim() === '')
    throw new LlmcostError('wrong-use', 'Give a line or a scenario.', ['500M tokens A100 rental']);
  const asked = await answerLine(line, options);
  if (asked.kind === 'answer') return asked.answer;
  throw new LlmcostError(
    'wrong-use',
    `"${asked.intent.kind}" is a command of the bot, not a question to cost.`,
    ['500M tokens A100 rental'],
  );
};
