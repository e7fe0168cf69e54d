import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** Silence is for talk alone: whatever names money, a figure or a thing of a card gets words. */

const CARDS = ['$20k a month on sonnet', '500M tokens on 4x H100 vs sonnet'];
const SAYS = [
  'that was X',
  'in X',
  'X please',
  "it's X",
  'make it X',
  'X?',
  'I think X',
  'all X',
  'X, sorry',
  'ours is X',
  'it was X last month',
  'the X was wrong',
  'we need X',
  'not X',
  'what about X',
];
const NAMED = [
  'euros',
  'CHF',
  'spot',
  'fp8',
  '2B',
  'H200',
  'sonnet',
  'a spare',
  '$2.10/hr',
  '60% cached',
  'batch',
];

describe('a mention that names something of ours', () => {
  it.each(CARDS.flatMap((line) => SAYS.map((says) => [line, says] as const)))(
    'below "%s", "%s" is never met with nothing',
    async (line, says) => {
      for (const named of NAMED) {
        const mention = says.replace('X', named);
        const { reply } = await below(line, [mention]);
        expect(reply.text.trim(), mention).not.toBe('');
      }
    },
  );
});

describe('a reply without words', () => {
  it.each(['thanks!', 'the cloud team does it', 'agreed', 'let me ask finance'])(
    '%s: is silence, and no other',
    async (mention) => {
      const { reply } = await below('500M tokens on 4x H100 vs sonnet', [mention]);
      expect(reply).toEqual({ kind: 'silence', text: '' });
    },
  );
});
