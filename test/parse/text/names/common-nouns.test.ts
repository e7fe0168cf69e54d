import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, understands } from '../../phrase.ts';
import { IN, OUT, SENT, VOLUME } from '../../short-names.ts';

const MINI = { apis: [{ id: 'openai/gpt-5-mini' }] };
const CHAT = { 'workload.shapeOfWork': 'chat' } as const;

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['support copilot, 40k chats a day, 2k in 300 out, gpt-5-mini', { [SENT]: 40e3 * DAYS, [IN]: 2000, [OUT]: 300, ...CHAT, ...MINI }],
  ['gpt-5-mini, 1B tokens, a copilot for lawyers', { [VOLUME]: 1e9, ...CHAT, ...MINI }],
  ['writing assistant (cursor-like), 1B tokens, gpt-5-mini', { [VOLUME]: 1e9, ...CHAT, ...MINI }],
  ['cursor-like coding assistant, 1B tokens, gpt-5-mini', { [VOLUME]: 1e9, 'workload.shapeOfWork': 'coding-agent', ...MINI }],
  ['1B tokens, haiku, data sits in snowflake and oracle', { [VOLUME]: 1e9, apis: [{ id: HAIKU }] }],
  ['runs on our oracle DB, 1B tokens, haiku', { [VOLUME]: 1e9, apis: [{ id: HAIKU }] }],
  ['tickets come from zendesk via lambda, 1B tokens, haiku', { [VOLUME]: 1e9, apis: [{ id: HAIKU }] }],
  // where a machine is rented there
  ['1B tokens, 8xH100 via lambda', { [VOLUME]: 1e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.seller': 'Lambda' }],
];

describe('names of sellers and tools that are common nouns', () => {
  understands(READ);
});
