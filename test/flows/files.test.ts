import { expect, it } from 'vitest';
import { sayUnread } from '../../src/flows/files.ts';
import { inPart } from '../helpers/in-part.ts';

const said = async (...names: (string | undefined)[]): Promise<string> => {
  const whispered: unknown[] = [];
  const conversation = { whisper: async (message: unknown) => void whispered.push(message) };
  await sayUnread(inPart(conversation), names.map((name) => ({ name })) as never);
  return JSON.stringify(whispered);
};

it('what came along unread is named to its sender, and how many more there were', async () => {
  expect(await said()).toBe('[]');
  expect(await said('usage.xlsx')).toContain('\\"usage.xlsx\\"');
  expect(await said('usage.xlsx')).not.toContain('more');
  expect(await said('a.png', 'b.png', 'c.png')).toContain('\\"a.png\\" and 2 more');
  expect(await said(undefined)).toContain('\\"it\\"');
  expect(await said('x'.repeat(200))).toContain(`\\"${'x'.repeat(60)}\\"`);
});
