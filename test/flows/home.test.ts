import { describe, expect, it } from 'vitest';
import { openHome } from '../../src/flows/home.ts';
import { inPart } from '../helpers/in-part.ts';
import { keptLog } from '../helpers/kept-log.ts';
import { worldOf } from '../helpers/world.ts';
import { refusal } from './refusing.ts';

/** A store that fails, or holds nothing; a Slack that takes what is published, or refuses it. */
const opened = async ({ store, slack }: { readonly store?: Error; readonly slack?: Error }) => {
  const { logged, logger } = keptLog();
  const views: unknown[] = [];
  const nothing = async () => {
    if (store !== undefined) throw store;
    return { items: [], next: undefined };
  };
  const publish = async ({ view }: { readonly view: unknown }) => {
    if (slack !== undefined) throw slack;
    views.push(view);
  };
  const deps = worldOf({
    store: {
      estimates: { askedBy: nothing },
      decisions: { ownedBy: nothing },
      defaults: { all: async () => [] },
    },
    now: () => new Date('2026-11-23T12:00:00Z'),
    slack: {
      of: () => ({ client: { views: { publish } } }),
    },
    logger,
    admins: ['U9'],
  });
  const request = { id: 'r1', ending: undefined };
  await openHome(deps, inPart(request), 'T1', 'U1');
  return { views: JSON.stringify(views), many: views.length, logged, ending: request.ending };
};

describe('the Home tab', () => {
  it('is drawn for whoever opens it', async () => {
    const { many, logged } = await opened({});
    expect([many, logged]).toEqual([1, []]);
  });

  it('says why it is empty where the store fails, and nothing of the fault itself', async () => {
    const { views, many, logged } = await opened({ store: new Error('secret of the database') });
    expect(many).toBe(1);
    expect([...views.matchAll(/"text":"([^"]+)"/g)].map(([, text]) => text)).toEqual([
      'Something went wrong on our side. Please try again.',
      'Open this tab again to retry.',
    ]);
    expect(logged).toEqual([['error', 'the Home tab could not be drawn']]);
  });

  it('stays as it is where Slack refuses it: a second try would be refused too', async () => {
    const { many, logged, ending } = await opened({ slack: refusal('not_enabled') });
    expect([many, ending]).toEqual([0, 'slack-refused']);
    expect(logged).toEqual([['error', 'the Home tab could not be drawn']]);
  });

  it('rejects for nobody, where store and Slack fail both', async () => {
    const { many, logged } = await opened({ store: new Error('down'), slack: refusal('fatal_error') });
    expect(many).toBe(0);
    expect(logged.map(([, message]) => message)).toEqual([
      'the Home tab could not be drawn',
      'the Home tab stays empty',
    ]);
  });
});
