import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** Hours and days of the work, said below a card, and how often it is done. */

const CARD = '500M tokens a month on 2x H100 with llama 70b vs sonnet';
const HOURS = 730;
const DAYS = HOURS / 24;
const WEEKS = DAYS / 7;

describe('from one hour to the other', () => {
  it.each([
    ['9 to 6, Monday to Saturday', 9 * 6 * WEEKS],
    ['Monday to Saturday, 9 to 6', 9 * 6 * WEEKS],
    ['9am to 6pm, Monday to Saturday', 9 * 6 * WEEKS],
    ['9 to 6, six days a week', 9 * 6 * WEEKS],
    ['6 days a week, 9-18', 9 * 6 * WEEKS],
    ['starts at 10pm, done by 6am', 8 * DAYS],
    ['it starts at 22:00 and has to be finished by 6:00', 8 * DAYS],
    ['starts at 9, ends at 6', 9 * DAYS],
    ['we open at 8 and close at 20', 12 * DAYS],
  ])('%s', async (mention, hours) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields['workload.peakToAverage']).toBeCloseTo(HOURS / hours, 6);
  });

  it.each(['meeting 2pm to 3pm on monday', 'standup on monday at 10am'])(
    '%s is for others',
    async (mention) => {
      expect((await below(CARD, [mention])).reply.kind).toBe('silence');
    },
  );
});

describe('how often', () => {
  it.each([
    ['make it hourly', ['500M tokens an hour']],
    ['hourly', ['500M tokens an hour']],
    ['every hour', ['500M tokens an hour']],
    ['make it a nightly job', ['all in batch', '500M tokens a day']],
    ["it's a nightly job", ['all in batch', '500M tokens a day']],
    ['make it a weekly batch', ['all in batch', '500M tokens a week']],
  ])('%s is asked about', async (mention, hints) => {
    const { reply } = await below(CARD, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });
});
