import { describe, expect, it } from 'vitest';
import { encodeTyped, richTextOf } from '../../src/playground/typed-text.ts';
import { World } from '../../src/playground/world.ts';

const world = new World({ workspace: { botName: 'weather' } });
const message = (words: string) => encodeTyped(world, words, { names: true, withNames: false, links: true });
const command = (words: string) => encodeTyped(world, words, { names: true, withNames: true, links: false });

describe('what a person types, as Slack stores it', () => {
  it.each([
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['hey @weather, rain?', 'hey <@U0APPBOT00>, rain?'],
    ['mail me@weather.org', 'mail me@weather.org'],
    ['@nobody knows', '@nobody knows'],
    ['see #general', 'see <#C0GENERAL1|general>'],
    ['<!channel> <@U0ADA00001>', '&lt;!channel&gt; &lt;@U0ADA00001&gt;'],
    ['at https://example.org/?a=1&b=2', 'at <https://example.org/?a=1&amp;b=2>'],
  ])('%s', (typed, stored) => {
    expect(message(typed)).toBe(stored);
  });

  it('names people beside their ids in a command, and leaves links alone', () => {
    expect(command('ask @ada https://example.org')).toBe('ask <@U0ADA00001|ada> https://example.org');
  });

  it('puts rich text beside it', () => {
    expect(richTextOf('a &lt; <@U0ADA00001> <https://example.org>')).toMatchObject([
      {
        elements: [
          {
            elements: [
              { type: 'text', text: 'a < ' },
              { type: 'user', user_id: 'U0ADA00001' },
              { type: 'text', text: ' ' },
              { type: 'link', url: 'https://example.org' },
            ],
          },
        ],
      },
    ]);
  });
});
