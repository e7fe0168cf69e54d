import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startTeam, type TeamOptions } from '../helpers/team-world.ts';
import { allMessages, allWords, WAYS } from './ask.ts';
import type { FaultCase } from './case.ts';
import { faultsPage, MATRIX } from './matrix.ts';

/** A busy machine is no fault: a call is given up early only where the fault is that no answer comes. */
const PATIENCE = { callMs: 200_000, responseUrlMs: 200_000, triesMs: [20, 50, 100], silentMs: 200_000 };

/** Said where an answer takes long, as it may on a busy machine. */
const MEANWHILE = /^I am reading your export\./;

const worldOf = async ({ world }: FaultCase): Promise<TeamOptions & { end?: () => Promise<void> }> => {
  const options = typeof world === 'function' ? await world() : (world ?? {});
  return { patience: PATIENCE, ...options };
};

const strikes = async (fault: FaultCase): Promise<void> => {
  const { end, ...options } = await worldOf(fault);
  const team = await startTeam({ ...options, logLevel: 'silent' });
  try {
    const way = WAYS[fault.asked];
    const card = await way.prepare?.(team);
    await team.drained();
    const before = new Set(allMessages(team, card).map(({ ts }) => ts));
    const complaints = team.slack.failuresShown.length;
    await fault.strike(team);
    await way.ask(team, card);
    await team.drained();
    const fresh = allMessages(team, card).filter(
      ({ ts, byApp, text }) => byApp && !before.has(ts) && !MEANWHILE.test(text),
    );
    const isPrivate = ({ isEphemeral, channel }: (typeof fresh)[number]) =>
      isEphemeral || channel.startsWith('D');
    const said = fresh.map(({ text }) => text.slice(0, 100)).join('\n');
    expect(
      {
        everyone: fresh.filter((message) => !isPrivate(message)).length,
        asker: fresh.filter(isPrivate).length,
        complained: team.slack.failuresShown.length > complaints,
      },
      said,
    ).toEqual({
      everyone: fault.everyone,
      asker: fault.asker,
      complained: fault.slackComplains === true,
    });
    const words = allWords(team, fresh);
    if (fault.holds !== undefined) expect(words).toMatch(fault.holds);
    if (fault.lacks !== undefined) expect(words).not.toMatch(fault.lacks);
  } finally {
    team.slack.faults.clear();
    await team.stop();
    await end?.();
  }
};

describe.each(MATRIX)('$title', ({ cases }) => {
  it.concurrent.each(cases)('$fault: $asked → $sees', strikes);
});

it('docs/faults.md is this matrix; `npm run faults` writes it', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/faults.md'), 'utf8')).toBe(faultsPage());
});
