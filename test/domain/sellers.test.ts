import { expect, it } from 'vitest';
import { sellerNameIn, withoutCloud } from '../../src/domain/sellers.ts';

const named = { names: { apis: [{ api: 'groq/llama', name: 'Llama', seller: 'Groq' }] } } as never;

it.each([
  ['groq/llama', 'Groq'],
  ['together/llama', 'together'],
  ['llama', ''],
])('the seller of %s is "%s"', (api, seller) => {
  expect(sellerNameIn(api, named)).toBe(seller);
});

it.each([
  ['AWS Bedrock', 'Bedrock'],
  ['Google Vertex AI', 'Vertex AI'],
  ['Microsoft Foundry', 'Foundry'],
  ['Google', 'Google'],
  ['Groq', 'Groq'],
])('%s is %s in a sentence', (seller, short) => {
  expect(withoutCloud(seller)).toBe(short);
});
