import { describe, expect, it } from 'vitest';
import { Triggers } from '../../src/playground/triggers.ts';

const ORIGIN = { user: 'U1', channel: 'C1', viewId: undefined };

const world = () => {
  const clock = { ms: 1000 };
  return { clock, triggers: new Triggers(() => clock.ms, 3000) };
};

describe('a trigger', () => {
  it('opens one view, for whoever gave it, and no second', () => {
    const { triggers } = world();
    const id = triggers.issue(ORIGIN);
    expect(triggers.spend(id)).toMatchObject(ORIGIN);
    expect(triggers.spend(id)).toBe('exchanged_trigger_id');
  });

  it('lives three seconds to the millisecond', () => {
    const { clock, triggers } = world();
    const [inTime, late] = [triggers.issue(ORIGIN), triggers.issue(ORIGIN)];
    clock.ms += 3000;
    expect(triggers.spend(inTime)).toMatchObject(ORIGIN);
    clock.ms += 1;
    expect(triggers.spend(late)).toBe('expired_trigger_id');
    // One that was spent stays spent, and one that is late is not spent by that.
    expect(triggers.spend(inTime)).toBe('exchanged_trigger_id');
    expect(triggers.spend(late)).toBe('expired_trigger_id');
  });

  it('may be made to be late, and nobody may make one up', () => {
    const { triggers } = world();
    expect(triggers.spend(triggers.issue(ORIGIN), true)).toBe('expired_trigger_id');
    expect(triggers.spend('1000.abc.def')).toBe('invalid_trigger_id');
  });
});
