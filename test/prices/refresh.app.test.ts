import { mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProvider } from '@pydantic/genai-prices';
import { afterEach, describe, expect, it } from 'vitest';
import { apiPrice, packagedSellers, useRefreshedPrices } from '../../src/catalog/index.ts';
import { defined } from '../../src/defined.ts';
import { type Refresh, refreshPrices } from '../../src/prices/refresh.ts';

const NOW = new Date('2026-12-02T12:00:00Z');
const FILE = JSON.stringify({
  format: 'llmcost-prices',
  version: 1,
  date: '2026-12-01',
  prices: [{ id: 'anthropic/claude-sonnet-5', usdPerMillionInput: 1.5, usdPerMillionOutput: 8 }],
});

const sonnet = (): number => {
  const price = apiPrice('anthropic/claude-sonnet-5', { inputTokens: 1500, outputTokens: 500 }, NOW);
  return 'noPrice' in price ? Number.NaN : price.usdPerMillionInput;
};

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
  useRefreshedPrices([]);
});

const served = async (listener: RequestListener): Promise<string> => {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ended.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/prices.json`;
};

const refreshed = async (
  from: { readonly url?: string; readonly file?: string },
  onChange?: () => void,
  random?: () => number,
): Promise<{ readonly refresh: Refresh; readonly warnings: string[] }> => {
  const warnings: string[] = [];
  const refresh = refreshPrices({
    ...from,
    now: () => NOW,
    deadlineMs: 300_000,
    log: { info: () => undefined, warn: (_, message) => warnings.push(message) },
    ...defined({ onChange, random }),
  });
  ended.push(refresh.stop);
  await refresh.first;
  return { refresh, warnings };
};

/** As long as a slow machine needs; it is over as soon as they came. */
const WAIT = { timeout: 60_000, interval: 5 };

/** Rounds without a day between them: 0.9 of one and a fifth of this are none. */
const rounds = () => {
  let count = 0;
  const random = (): number => {
    count += 1;
    return -4.5;
  };
  return { random, more: (by: number) => expect.poll(() => count, WAIT).toBeGreaterThan(count + by) };
};

const folderOf = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'llmcost-prices-'));
  ended.push(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'prices.json');
  writeFileSync(file, text);
  return file;
};

describe('newer prices', () => {
  it('are asked for at the start, and count', async () => {
    let changes = 0;
    const url = await served((_, response) => response.setHeader('etag', '"1"').end(FILE));
    const { refresh, warnings } = await refreshed({ url }, () => {
      changes += 1;
    });
    expect([sonnet(), changes, warnings, refresh.problem()]).toEqual([1.5, 1, [], undefined]);
  });

  it('are none of our own making: nothing is asked where nothing was set', async () => {
    const { refresh } = await refreshed({});
    expect([sonnet(), refresh.problem()]).toEqual([2, undefined]);
  });

  it.each<readonly [string, RequestListener, RegExp]>([
    ['an error', (_, response) => response.writeHead(500).end(), /answers 500/],
    ['a page', (_, response) => response.end('<html>sign in</html>'), /not JSON/],
    ['half a file', (_, response) => response.end(FILE.slice(0, 80)), /not JSON/],
    ['a broken line', (request) => request.socket.destroy(), /change nothing/],
    [
      'a file without end',
      (_, response) => {
        const more = (): void => {
          while (response.writable && response.write(' '.repeat(1_000_000)));
          response.once('drain', more);
        };
        more();
      },
      /larger than 10 MB/,
    ],
  ])('that come as %s change nothing and are said once', async (_, listener, reason) => {
    const { refresh, warnings } = await refreshed({ url: await served(listener) });
    expect(sonnet()).toBe(2);
    expect(warnings).toHaveLength(1);
    expect(refresh.problem()).toMatch(reason);
  });

  it('are asked for again by the tag of the last answer, and count on where nothing has changed', async () => {
    const tags: (string | undefined)[] = [];
    const url = await served((request, response) => {
      const tag = request.headers['if-none-match'];
      tags.push(tag);
      if (tag === '"1"') response.writeHead(304).end();
      else response.setHeader('etag', '"1"').end(FILE);
    });
    let changes = 0;
    const change = (): void => {
      changes += 1;
    };
    const { random, more } = rounds();
    const { refresh, warnings } = await refreshed({ url }, change, random);
    await more(2);
    expect(tags.slice(0, 3)).toEqual([undefined, '"1"', '"1"']);
    expect([sonnet(), changes, warnings, refresh.problem()]).toEqual([1.5, 1, [], undefined]);
  });

  it('that fail in the same way again are said once', async () => {
    const { random, more } = rounds();
    const { warnings } = await refreshed({ file: folderOf('{') }, undefined, random);
    await more(2);
    expect(warnings).toHaveLength(1);
  });

  it('that are mended count, and nothing is wrong any more', async () => {
    const file = folderOf('{');
    const { random } = rounds();
    const { refresh } = await refreshed({ file }, undefined, random);
    expect(refresh.problem()).toMatch(/not JSON/);
    writeFileSync(file, FILE);
    utimesSync(file, NOW, NOW);
    await expect.poll(sonnet, WAIT).toBe(1.5);
    expect(refresh.problem()).toBeUndefined();
  });

  describe('of the package, whose files carry no date, are of the day', () => {
    const text = JSON.stringify(
      packagedSellers().map((id) => ({
        id,
        models: findProvider({ providerId: id })
          ?.models.filter((model, at) => (id === 'anthropic' ? model.id === 'claude-sonnet-5' : at === 0))
          .map((model) => ({ ...model, prices_checked: undefined })),
      })),
    );
    const day = (): string | undefined => {
      const price = apiPrice('anthropic/claude-sonnet-5', { inputTokens: 1500, outputTokens: 500 }, NOW);
      return 'noPrice' in price ? undefined : price.published;
    };
    const YEAR_ON = new Date('2027-12-02T12:00:00Z');

    it.each<[string, string | undefined, string]>([
      ['that the server states', 'Mon, 30 Nov 2026 10:00:00 GMT', '2026-11-30'],
      ['on which they are fetched, where it states none', undefined, '2026-12-02'],
      ['or one that is no date', 'yesterday', '2026-12-02'],
      ['or one to come', YEAR_ON.toUTCString(), '2026-12-02'],
    ])('%s', async (_, modified, published) => {
      const url = await served((_request, response) => {
        if (modified !== undefined) response.setHeader('last-modified', modified);
        response.end(text);
      });
      expect((await refreshed({ url })).warnings).toEqual([]);
      expect(day()).toBe(published);
    });

    it.each<[string, Date, string]>([
      ['on which the file was written', new Date('2026-11-30T10:00:00Z'), '2026-11-30'],
      ['on which it is read, where that is to come', YEAR_ON, '2026-12-02'],
    ])('%s', async (_, written, published) => {
      const file = folderOf(text);
      utimesSync(file, written, written);
      expect((await refreshed({ file })).warnings).toEqual([]);
      expect(day()).toBe(published);
    });
  });

  it('of a file that is too large are not read', async () => {
    const file = folderOf(FILE);
    truncateSync(file, 10_000_001);
    const { refresh } = await refreshed({ file });
    expect(refresh.problem()).toContain('larger than 10 MB');
  });

  it('that were taken back stay so until the file changes', async () => {
    const { random, more } = rounds();
    const { refresh, warnings } = await refreshed({ file: folderOf(FILE) }, undefined, random);
    refresh.takeBack();
    await more(2);
    expect([sonnet(), warnings]).toEqual([2, ['newer prices were taken back']]);
  });

  it.each([
    [2, 10, 0],
    [2, 8, 1],
    [1.5, 10, 1],
  ])(
    'of %d and %d dollars, where the catalog has two and ten, have moved %d',
    async (input, output, moved) => {
      const file = JSON.parse(FILE);
      Object.assign(file.prices[0], { usdPerMillionInput: input, usdPerMillionOutput: output });
      const { refresh } = await refreshed({ file: folderOf(JSON.stringify(file)) });
      expect(refresh.counts()?.moved).toBe(moved);
    },
  );

  it('come from a file too, and a missing one changes nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'llmcost-prices-'));
    ended.push(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'prices.json');
    expect((await refreshed({ file })).warnings).toHaveLength(1);
    expect(sonnet()).toBe(2);
    writeFileSync(file, FILE);
    expect((await refreshed({ file })).warnings).toEqual([]);
    expect(sonnet()).toBe(1.5);
  });

  it('of a model that nobody knew before have moved, and those older than what is known have not', async () => {
    const file = JSON.parse(FILE);
    file.prices.push({ id: 'anthropic/claude-of-tomorrow', usdPerMillionInput: 1, usdPerMillionOutput: 2 });
    const { refresh } = await refreshed({ file: folderOf(JSON.stringify(file)) });
    expect(refresh.counts()?.moved).toBe(2);
    refresh.takeBack();
    const old = await refreshed({ file: folderOf(JSON.stringify({ ...file, date: '2025-01-01' })) });
    expect(old.refresh.counts()?.moved).toBe(1);
  });

  it('of a file and of an address: what is wrong is said of the first, what counts of the last', async () => {
    const bad = folderOf('{');
    const broken = await served((_, response) => response.end('{'));
    expect((await refreshed({ file: bad, url: broken })).refresh.problem()).toContain(bad);
    const url = await served((_, response) => response.end(FILE));
    expect((await refreshed({ file: folderOf(FILE), url })).refresh.counts()?.from).toBe(url);
  });

  it('are taken back as they came: what counted before counts again, until the file changes', async () => {
    const file = folderOf(FILE);
    let changes = 0;
    const { refresh } = await refreshed({ file }, () => {
      changes += 1;
    });
    expect(refresh.counts()).toEqual({ from: file, on: '2026-12-02', moved: 1 });
    expect([refresh.takeBack(), sonnet(), changes, refresh.counts()]).toEqual([true, 2, 2, undefined]);
    expect([refresh.takeBack(), changes]).toEqual([false, 2]);
  });

  it('give way to those of the file before where a second one is taken back', async () => {
    const file = folderOf(FILE);
    const { random, more } = rounds();
    const { refresh } = await refreshed({ file }, undefined, random);
    expect(sonnet()).toBe(1.5);
    writeFileSync(file, FILE.replace('1.5', '1.2'));
    utimesSync(file, NOW, NOW);
    await expect.poll(sonnet, WAIT).toBe(1.2);
    expect([refresh.takeBack(), sonnet()]).toEqual([true, 1.5]);
    await more(2);
    expect([refresh.takeBack(), sonnet()]).toEqual([false, 1.5]);
  });

  it('keep what they took the place of, and say it', async () => {
    const { refresh } = await refreshed({ url: await served((_, response) => response.end(FILE)) });
    const now = apiPrice('anthropic/claude-sonnet-5', { inputTokens: 1500, outputTokens: 500 }, NOW);
    expect(now).toMatchObject({ before: { usdPerMillionInput: 2, usdPerMillionOutput: 10 } });
    refresh.takeBack();
    const again = apiPrice('anthropic/claude-sonnet-5', { inputTokens: 1500, outputTokens: 500 }, NOW);
    expect(again).not.toHaveProperty('before');
  });
});
