import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

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

describe('GPUs that are off at other times too', () => {
  const BILLED = 'selfHosted.procurement.billedHoursPerMonth';
  it.each([
    [['off at weekends'], (730 * 5) / 7],
    [['weekends off'], (730 * 5) / 7],
    [['the GPUs are off on weekends'], (730 * 5) / 7],
    [['and the box can be off at night, say 12 hrs'], 365],
    [['we switch the gpus off at night for 10 hours'], (14 * 365) / 12],
    [['gpus are off at night (9 hours)'], (15 * 365) / 12],
    [['it goes down overnight, about 9 hours'], (15 * 365) / 12],
    [['turn off the machines every night for 8h'], (16 * 365) / 12],
    [['12 hours a day only', 'turn them off at weekends too'], (365 * 5) / 7],
    [['12 hours a day only', 'ok weekend off as well'], (365 * 5) / 7],
    [['ok weekend off as well'], (730 * 5) / 7],
    [['turn them off at weekends', 'off at night too'], (730 * 5) / 14],
    [['turn them off at weekends', 'nights off too'], (730 * 5) / 14],
    [['turn them off at weekends', 'also off at night'], (730 * 5) / 14],
    [['turn them off at weekends', 'off at weekends too'], (730 * 5) / 7],
  ])('%j', async (mentions, hours) => {
    const { fields } = (await below(CARD, mentions)).draft;
    expect(fields[BILLED]).toBeCloseTo(hours, 1);
  });

  it('is asked where the night may be among them', async () => {
    const { reply } = await below(CARD, ['12 hours a day only', 'off at night too']);
    expect([reply.kind, reply.hints]).toEqual(['question', ['billed 182.5 hours a month']]);
  });
});

describe('days without traffic', () => {
  const MONTHLY = '500M tokens a month on 4 H100s vs sonnet';
  const DAILY = '20M tokens a day on 4 H100s vs sonnet';

  it.each([
    'only weekdays',
    'no traffic at weekends',
    "we're closed on weekends",
    'skip weekends',
    'mon-fri',
  ])('%s', async (mention) => {
    const working = (20e6 * 5 * 52) / 12;
    expect((await below(DAILY, [mention])).draft.fields['workload.tokensPerMonth']).toBeCloseTo(working, -3);
    const { reply } = await below(MONTHLY, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', ['office hours']]);
  });
});

describe('hours of the traffic that hold no longer', () => {
  const OFFICE = '500M tokens a month, llama 70b on 4x H100 in office hours vs sonnet';
  const CLOCK = '500M tokens a month, llama 70b on 4x H100, weekdays 9-17, vs sonnet';
  const OFF = '500M tokens a month, llama 70b on 4x H100, mon-fri 8-18, off otherwise, vs sonnet';
  const HOURS_SAID = [
    'workload.trafficShape',
    'workload.peakToAverage',
    'selfHosted.procurement.billedHoursPerMonth',
  ] as const;

  it.each([
    [OFFICE, 'no office hours'],
    [OFFICE, 'not only in business hours'],
    [OFFICE, 'traffic comes around the clock'],
    [OFFICE, 'users are on it 24/7'],
    [CLOCK, 'drop the office hours'],
    // What was billed in them alone is billed at all hours again.
    [OFF, 'traffic at all hours'],
  ])('%s: %s', async (line, mention) => {
    const { draft, reply } = await below(line, [mention]);
    expect(reply.kind).toBe('change');
    expect(HOURS_SAID.filter((field) => draft.fields[field] !== undefined)).toEqual([]);
  });

  it('leaves a peak that was said by itself', async () => {
    const { fields } = (await below(`${CLOCK}, 3x peak`, ['no office hours, double the volume'])).draft;
    expect([fields['workload.peakToAverage'], fields['workload.tokensPerMonth']]).toEqual([3, 1e9]);
  });

  it.each(['around the clock', '24/7', 'it runs 24/7', 'what if it ran around the clock?'])(
    '%s is asked, as the GPUs are paid for at all hours already',
    async (mention) => {
      const { reply } = await below(CLOCK, [mention]);
      expect(reply).toMatchObject({ kind: 'question', hints: ['traffic at all hours'] });
    },
  );

  it.each([
    [OFFICE, 'the GPUs run 24/7'],
    ['500M tokens a month on 4x H100 vs sonnet', 'around the clock'],
  ])('%s: %s holds already', async (line, mention) => {
    expect((await below(line, [mention])).reply.text).toMatch(/^That holds already/);
  });
});

describe('hours of the traffic below GPUs that are there', () => {
  const PAID = '500M tokens a month, llama 70b on 4x H100 already paid vs sonnet';
  const BILLED = 'selfHosted.procurement.billedHoursPerMonth';

  it.each(['mon-fri 8-18', 'only on weekdays 8-18', 'office hours'])(
    '%s leaves them on, and says so',
    async (mention) => {
      const { draft, reply } = await below(PAID, [mention]);
      expect(draft.fields[BILLED]).toBeUndefined();
      expect(reply.text).toContain('the GPUs stay on at all hours. Type "off otherwise"');
    },
  );

  it('"off otherwise" is of those hours', async () => {
    const { fields } = (await below(PAID, ['mon-fri 8-18', 'off otherwise'])).draft;
    expect(fields[BILLED]).toBeCloseTo((10 * 5 * 52) / 12, 6);
  });
});

describe('so much in some hours of a day', () => {
  const MONTHLY = '500M tokens a month on 4x H100 vs sonnet';
  const DAILY = '40k requests a day, 1500 in 300 out, 4x H100 vs sonnet';

  it.each([
    [
      MONTHLY,
      '50M during the day',
      ['50M tokens a day, during the day', '50M tokens a month, during the day'],
    ],
    [
      MONTHLY,
      '10M tokens in working hours',
      ['10M tokens a day, during the day', '10M tokens a month, during the day'],
    ],
    [MONTHLY, 'in the mornings 50M', ['50M tokens a day', '50M tokens a month']],
    [MONTHLY, "it's 2M overnight", ['2M tokens a day', '2M tokens a month']],
    [DAILY, '50k at night', ['50k requests a day', '50k requests a month']],
  ])('%s: %s is asked', async (line, mention, hints) => {
    const { reply } = await below(line, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });

  it('is read where it says of which time', async () => {
    const { fields } = (await below(MONTHLY, ['50M a day, during the day'])).draft;
    expect(fields['workload.tokensPerMonth']).toBeCloseTo(50e6 * DAYS, 0);
  });
});
