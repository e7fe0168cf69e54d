import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/domain/fields/index.ts';
import { below } from '../helpers/below.ts';

const LINE = '1B tokens a month, llama 3.3 70b on 4 H100, vs sonnet and haiku';

/** Every word of a table of the product does in a thread what any other of it does. */

describe.each(
  (FIELDS['selfHosted.otherUsdPerMonth'].noun?.[1] ?? '')
    .split('|')
    // They say of what they are with "cost" alone.
    .map((word) => (/^(?:other|extra)$/.test(word) ? `${word} costs` : word)),
)('a running cost by the name "%s"', (name) => {
  it.each([`${name} went up to 400`, `the ${name} 400`])('%s', async (mention) => {
    const { draft } = await below(LINE, [mention]);
    expect(draft.fields['selfHosted.otherUsdPerMonth']).toBe(400);
    expect(draft.fields['workload.tokensPerMonth']).toBe(1e9);
  });

  it.each([`what does ${name} cost?`, `did you forget the ${name}?`])('%s', async (question) => {
    const { reply } = await below(LINE, [question]);
    expect(reply.kind).toBe('answer');
    expect(reply.text).toMatch(/^Storage, network and egress are not counted\./);
  });
});

it.each(['the cage is 400', '400/mo cage', '$400/mo for the insurance'])('%s', async (mention) => {
  expect((await below(LINE, [mention])).draft.fields['selfHosted.otherUsdPerMonth']).toBe(400);
});

it.each(['other is 400', 'extra 400', 'egress is 0.08'])(
  '%s says not what it is of, and nothing is changed',
  async (mention) => {
    const { draft, reply } = await below(LINE, [mention]);
    expect(reply.kind).toBe('question');
    expect(draft.fields['selfHosted.otherUsdPerMonth']).toBeUndefined();
  },
);

it.each(['what software do you use?', 'any others?', 'any other gpus?'])(
  '%s asks about no running cost',
  async (question) => {
    expect((await below(LINE, [question])).reply.text).not.toMatch(/egress/);
  },
);
