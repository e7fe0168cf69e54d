import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { apiPrice, useRefreshedPrices } from '../../src/catalog/index.ts';
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
): Promise<{ readonly refresh: Refresh; readonly warnings: string[] }> => {
  const warnings: string[] = [];
  const refresh = refreshPrices({
    ...from,
    now: () => NOW,
    deadlineMs: 300_000,
    log: { info: () => undefined, warn: (_, message) => warnings.push(message) },
    ...defined({ onChange }),
  });
  ended.push(refresh.stop);
  await refresh.first;
  return { refresh, warnings };
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

  it('are taken back as they came: what counted before counts again, until the file changes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'llmcost-prices-'));
    ended.push(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'prices.json');
    writeFileSync(file, FILE);
    let changes = 0;
    const { refresh } = await refreshed({ file }, () => {
      changes += 1;
    });
    expect(refresh.counts()).toEqual({ from: file, on: '2026-12-02', moved: 1 });
    expect([refresh.takeBack(), sonnet(), changes, refresh.counts()]).toEqual([true, 2, 2, undefined]);
    expect([refresh.takeBack(), changes]).toEqual([false, 2]);
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
