import { describe, expect, it } from 'vitest';
import { BOUNDS } from '../../src/playground/bounds.ts';
import { Files } from '../../src/playground/files.ts';
import { World } from '../../src/playground/world.ts';

const many = (count: number, act: (index: number) => void) => {
  for (let index = 0; index < count; index += 1) act(index);
};

describe('what the stand-in holds has an end', () => {
  it('messages: the newest stay', () => {
    const world = new World({});
    many(BOUNDS.messagesPerChannel + 10, (i) =>
      world.messages.add({ channel: 'C0GENERAL1', user: 'U', text: `${i}` }),
    );
    const texts = world.messages.seenBy('C0GENERAL1').map((message) => message.text);
    expect([texts.length, texts[0], texts.at(-1)]).toEqual([
      BOUNDS.messagesPerChannel,
      '10',
      `${BOUNDS.messagesPerChannel + 9}`,
    ]);
  });

  it('ephemeral messages do not push out what everybody sees', () => {
    const world = new World({});
    world.messages.add({ channel: 'C0GENERAL1', user: 'U', text: 'kept' });
    many(BOUNDS.ephemeralsPerChannel + 10, () => world.notice('U0ADA00001', 'C0GENERAL1', 'psst'));
    expect(world.messages.seenBy('C0GENERAL1').map((message) => message.text)).toEqual(['kept']);
    expect(world.messages.seenBy('C0GENERAL1', 'U0ADA00001')).toHaveLength(BOUNDS.ephemeralsPerChannel + 1);
  });

  it('files, calls and triggers', () => {
    const world = new World({});
    many(BOUNDS.files + 5, () => world.files.fill(world.files.announce('a', 1, ''), Buffer.alloc(1)));
    expect(world.files.list()).toHaveLength(BOUNDS.files);
    many(BOUNDS.calls + 5, () =>
      world.record({ method: 'm', args: {}, response: {}, status: 200, carriedOut: true, at: 0 }),
    );
    expect(world.calls).toHaveLength(BOUNDS.calls);
    const first = world.triggers.issue({ user: 'U', channel: undefined, viewId: undefined });
    many(BOUNDS.triggers, () => world.triggers.issue({ user: 'U', channel: undefined, viewId: undefined }));
    expect(world.triggers.spend(first)).toBe('invalid_trigger_id');
  });

  it('an announced file that is never filled goes too', () => {
    const files = new Files(() => 0, 0);
    many(BOUNDS.files + 5, () => files.announce('a', 1, ''));
    expect(files.list().length).toBeLessThanOrEqual(BOUNDS.files);
  });
});

describe('timestamps', () => {
  it('are seconds with six decimals, each later than the last, even within a millisecond', () => {
    const world = new World({ now: () => 1_763_632_800_000 });
    const [a, b] = [1, 2].map(() => world.messages.add({ channel: 'C', user: 'U', text: 'x' }).ts);
    expect([a, b]).toEqual(['1763632800.000000', '1763632800.000001']);
  });
});
