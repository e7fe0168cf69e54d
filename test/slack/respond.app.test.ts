import { describe, expect, it, vi } from 'vitest';
import { ResponseUrlRefused, UnsureWhetherPosted } from '../../src/slack/errors.ts';
import { PATIENCE } from '../../src/slack/patience.ts';
import { postBy } from '../../src/slack/post.ts';
import { createResponder } from '../../src/slack/respond.ts';

const failed = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

/** A response_url that answers so, one after the other, the last for ever; and how often it was asked. */
const responding = (...answers: readonly (Response | Error)[]) => {
  const bodies: unknown[] = [];
  const respond = createResponder({
    ...PATIENCE,
    triesMs: [1, 1],
    post: postBy(async (_, init) => {
      const answer = answers[Math.min(bodies.length, answers.length - 1)] ?? new Response('ok');
      bodies.push(init?.body);
      if (answer instanceof Error) throw answer;
      return answer.clone();
    }),
  })('https://hooks.slack.com/commands/T1/2/3');
  return { bodies, respond };
};

const refusal = (answer: Response | Error) => responding(answer).respond({ text: 'a' });

describe('a response_url', () => {
  it('takes a message once', async () => {
    const { bodies, respond } = responding(new Response('ok'));
    await respond({ text: 'a' });
    expect(bodies).toEqual(['{"text":"a"}']);
  });

  it.each([
    ['{"ok":false,"error":"invalid_blocks"}', 200, 'invalid_blocks'],
    ['{"ok":false}', 200, undefined],
    ['used_url', 404, 'used_url'],
    ['no_text and more words', 400, undefined],
    ['', 400, undefined],
  ])('that answers %j with %d refuses, and is not asked again', async (body, status, code) => {
    const { bodies, respond } = responding(new Response(body, { status }));
    await expect(respond({})).rejects.toMatchObject({ name: 'ResponseUrlRefused', status, code });
    expect(bodies).toHaveLength(1);
  });

  it('is asked again after trouble of its own, as often as there are tries', async () => {
    const passing = responding(new Response('', { status: 500 }), new Response('ok'));
    await passing.respond({});
    expect(passing.bodies).toHaveLength(2);
    const lasting = responding(new Response('', { status: 500 }));
    await expect(lasting.respond({})).rejects.toMatchObject({ status: 500 });
    expect(lasting.bodies).toHaveLength(3);
  });

  it('is asked again when it says, where it takes no more at the moment, and not in a minute', async () => {
    const busy = (seconds: string) => new Response('', { status: 429, headers: { 'retry-after': seconds } });
    vi.useFakeTimers();
    try {
      const passing = responding(busy('2'), new Response('ok'));
      const said = passing.respond({});
      await vi.advanceTimersByTimeAsync(1_999);
      expect(passing.bodies).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(1);
      await said;
      expect(passing.bodies).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
    const lasting = responding(busy('60'));
    await expect(lasting.respond({})).rejects.toMatchObject({ status: 429 });
    expect(lasting.bodies).toHaveLength(1);
  });

  it('is asked again after a second where it does not say when, and as often as there are tries', async () => {
    vi.useFakeTimers();
    try {
      const lasting = responding(new Response('', { status: 429 }));
      const said = expect(lasting.respond({})).rejects.toMatchObject({ status: 429 });
      await vi.advanceTimersByTimeAsync(999);
      expect(lasting.bodies).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(lasting.bodies).toHaveLength(2);
      await vi.advanceTimersByTimeAsync(60_000);
      await said;
      expect(lasting.bodies).toHaveLength(3);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is asked again where nothing went out, and not where it may have been heard', async () => {
    const unsent = responding(failed('ECONNREFUSED'));
    await expect(unsent.respond({})).rejects.toThrow('fetch failed');
    expect(unsent.bodies).toHaveLength(3);
    const cut = responding(failed('ECONNRESET'));
    await expect(cut.respond({})).rejects.toBeInstanceOf(UnsureWhetherPosted);
    expect(cut.bodies).toHaveLength(1);
  });

  it('may not have heard it where a page answers in its place', async () => {
    const page = responding(new Response('<!doctype html><title>Sign in</title>'));
    await expect(page.respond({})).rejects.toBeInstanceOf(UnsureWhetherPosted);
    expect(page.bodies).toHaveLength(1);
  });

  it.each([502, 504])('is not asked again where a %i lost its answer', async (status) => {
    const lost = responding(new Response('', { status }));
    await expect(lost.respond({})).rejects.toBeInstanceOf(UnsureWhetherPosted);
    expect(lost.bodies).toHaveLength(1);
  });

  it('that asks to wait for longer than half a minute is given up', async () => {
    const { bodies, respond } = responding(
      new Response('', { status: 429, headers: { 'retry-after': '31' } }),
    );
    await expect(respond({})).rejects.toMatchObject({ status: 429 });
    expect(bodies).toHaveLength(1);
  });

  it('is a secret: what it failed with does not name it', async () => {
    const error = await refusal(new Response('used_url', { status: 404 })).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ResponseUrlRefused);
    expect(String(error)).toBe('ResponseUrlRefused: a response_url answered 404 used_url');
  });
});
