import { describe, expect, it } from 'vitest';
import type { MeasuredTraffic } from '../../src/domain/evidence.ts';
import { exportChannel } from '../../src/flows/intents/export.ts';
import { proposalsOf } from '../../src/flows/thread/compare.ts';
import { measuredIn } from '../../src/flows/thread/measured.ts';
import type { InThread } from '../../src/flows/thread/where.ts';
import { unremembered } from '../../src/inbox/request.ts';
import { allPages, everyPage } from '../../src/store/every-page.ts';
import type { Page, PageOf } from '../../src/store/store.ts';
import { inPart } from '../helpers/in-part.ts';
import { worldOf } from '../helpers/world.ts';
import { decisionOf, estimateOf, threadOf } from '../store/records.ts';

/** A list of so many numbers, and the pages that were asked of it. */
const numbers = (many: number) => {
  const asked: PageOf[] = [];
  const list = async (page: PageOf): Promise<Page<number>> => {
    asked.push(page);
    const from = Number(page.after ?? 0);
    const to = Math.min(many, from + (page.limit ?? 20));
    const items = Array.from({ length: to - from }, (_, at) => from + at);
    return to < many ? { items, next: String(to) } : { items };
  };
  return { list, asked };
};

describe('every page', () => {
  it.each([
    [0, 1],
    [100, 1],
    [101, 2],
    [250, 3],
  ])('of %i items is read, each once and in order, in %i readings', async (many, readings) => {
    const { list, asked } = numbers(many);
    expect(await allPages(list)).toEqual(Array.from({ length: many }, (_, at) => at));
    expect(asked).toHaveLength(readings);
  });

  it('is not read once enough was taken', async () => {
    const { list, asked } = numbers(1000);
    for await (const item of everyPage(list)) if (item === 120) break;
    expect(asked).toHaveLength(2);
  });
});

describe('an export of a channel', () => {
  const exported = async (many: number) => {
    const decision = { ...decisionOf('T1', 'd1'), state: 'decided', history: [] };
    const { list } = numbers(many);
    const inChannel = async (_team: string, _channel: string, page: PageOf) => {
      const { items, ...rest } = await list(page);
      return { ...rest, items: items.map((at) => ({ ...decision, id: `d${at}` })) };
    };
    const sent: { initial_comment: string; file_uploads: { filename: string; file: Buffer }[] }[] = [];
    const filesUploadV2 = async (upload: (typeof sent)[number]) => void sent.push(upload);
    const deps = worldOf({
      store: { decisions: { inChannel } },
      slack: { of: () => ({ client: { filesUploadV2 } }) },
    });
    const request = unremembered(new Date());
    const conversation = { team: 'T1', channel: 'C1', user: 'U1', threadTs: undefined, request };
    await exportChannel(deps, inPart({ text: 'export', conversation }), 'json');
    const [{ initial_comment, file_uploads } = { initial_comment: '', file_uploads: [] }] = sent;
    return { comment: initial_comment, decisions: file_uploads[0]?.file.toString().match(/"d\d+"/g)?.length };
  };

  it('says how many decisions it holds', async () => {
    const { comment, decisions } = await exported(150);
    expect(comment).toContain('exported 150 decisions of this channel');
    expect(comment).not.toContain('left out');
    expect(decisions).toBe(150);
  });

  it('holds the newest 2,000, and says that older ones are left out', async () => {
    const { comment, decisions } = await exported(2001);
    expect(comment).toContain('the newest 2,000 decisions of this channel; older ones are left out');
    expect(decisions).toBe(2000);
  });
});

describe('a thread of many proposals', () => {
  it('has the last of them, and the export that came last', async () => {
    const thread = threadOf('T1');
    const one = estimateOf('T1', 'e', { threadTs: thread.threadTs, postedTs: '1700000000.000200' });
    const measured = { from: '2026-10-01', to: '2026-10-31' } as unknown as MeasuredTraffic;
    const many = 1001;
    const last = { ...one, answer: { ...one.answer, evidence: { ...one.answer.evidence, measured } } };
    const inThread = async (_: unknown, page: PageOf) => {
      const { items, ...rest } = await numbers(many).list(page);
      return { ...rest, items: items.map((at) => ({ ...(at === many - 1 ? last : one), id: `e${at}` })) };
    };
    const deps = worldOf({ store: { estimates: { inThread } } });
    const proposals = await proposalsOf(deps, { thread } as InThread);
    expect(proposals.map(({ id }) => id).at(-1)).toBe(`e${many - 1}`);
    expect(await measuredIn(deps, thread)).toEqual([measured]);
  });
});
