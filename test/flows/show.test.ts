import { describe, expect, it } from 'vitest';
import { LlmcostError } from '../../src/errors.ts';
import { show } from '../../src/flows/cards/show.ts';
import { type Message, renderNotice } from '../../src/render/index.ts';
import { inPart } from '../helpers/in-part.ts';
import { refusal } from './refusing.ts';

/** What is for whoever clicked alone: in a window, and what becomes of it where something fails. */

/** A click, and what its clicker saw: titles are left out, words and windows stay in their order. */
const clicked = (refused: Partial<Record<'open' | 'update', unknown>> = {}) => {
  const seen: { readonly as: string; readonly text: string }[] = [];
  const logged: string[] = [];
  const view = (as: 'open' | 'update') => async (given: { readonly view: { readonly blocks: unknown } }) => {
    if (refused[as] !== undefined) throw refused[as];
    seen.push({ as, text: JSON.stringify(given.view.blocks) });
    return { view: { id: 'V1' } };
  };
  const log = (_: unknown, said: string) => void logged.push(said);
  const deps = {
    slack: { of: () => ({ client: { views: { open: view('open'), update: view('update') } } }) },
    logger: { warn: log, error: log },
  };
  const whisper = async ({ text }: Message) => void seen.push({ as: 'whisper', text });
  const click = { triggerId: 'T1', conversation: { team: 'T1', request: {}, whisper } };
  const shown = (make: () => Message) => show(inPart(deps), inPart(click), 'working', make);
  return { seen, logged, shown, ways: () => seen.map(({ as }) => as) };
};

describe('a window in front of whoever clicked', () => {
  it('waits, and is filled', async () => {
    const { shown, ways, seen } = clicked();
    await shown(() => renderNotice('the sums'));
    expect(ways()).toEqual(['open', 'update']);
    expect(seen[1]?.text).toContain('the sums');
  });

  it.each(['open', 'update'] as const)('is a message where Slack does not %s it', async (way) => {
    const { shown, seen, logged } = clicked({ [way]: refusal('expired_trigger_id') });
    await shown(() => renderNotice('the sums'));
    expect(seen.at(-1)).toEqual({ as: 'whisper', text: 'the sums' });
    expect(logged).toEqual(['a modal could not be shown']);
  });

  it('says why what it is for could not be made, and tries that once', async () => {
    const { shown, ways, seen, logged } = clicked();
    let tries = 0;
    await shown(() => {
      tries += 1;
      throw new LlmcostError('not-understood', 'No price for that.', ['500M tokens']);
    });
    expect(ways()).toEqual(['open', 'update']);
    expect(seen[1]?.text).toContain('No price for that.');
    expect(seen[1]?.text).not.toContain('"button"');
    expect([tries, logged]).toEqual([1, []]);
  });

  it('tells a slip of ours to the log and, in a sentence, in the window', async () => {
    const { shown, seen, logged } = clicked();
    await shown(() => {
      throw new TypeError('a slip');
    });
    expect(seen[1]?.text).toContain('Something went wrong on our side');
    expect(logged).toEqual(['could not answer']);
    await expect(clicked({ open: new TypeError('a slip') }).shown(() => renderNotice(''))).rejects.toThrow(
      'a slip',
    );
  });
});
