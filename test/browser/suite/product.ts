import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { createCharts } from '../../../src/charts/index.ts';
import type { Playground } from '../../../src/playground/index.ts';
import { IN_MEMORY } from '../../../src/store/address.ts';
import { openStore } from '../../../src/store/open.ts';
import { CARD_MENU_ID, COMMAND } from '../../../src/wire/ids.ts';
import { appParts } from '../../helpers/app-parts.ts';
import { asserted } from '../../helpers/asserted.ts';
import { hands, visit } from '../../helpers/browser.ts';
import { botPlayground } from '../../helpers/slack-world.ts';

const LINE = `${COMMAND} 500M tokens A100 rental`;
const WORKER = pathToFileURL(join(import.meta.dirname, '../../../dist/png-worker.js'));

/** The product as somebody meets it who starts it with no tokens. */
export const inTheProduct = (browser: () => Browser): void => {
  let slack: Playground;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    slack = await botPlayground({
      welcome: { title: 'Welcome', text: 'Type a line.', examples: [LINE] },
    });
    const { apiUrl: slackApiUrl, botToken, appToken } = slack;
    const charts = createCharts({ mode: 'upload', timeoutMs: 60_000, png: { worker: WORKER } });
    const config = {
      transport: { kind: 'socket', botToken, appToken },
      slackApiUrl,
      charts: 'upload',
    } as const;
    const app = createApp(
      appParts({
        config,
        store: await openStore(IN_MEMORY),
        charts,
        now: () => new Date(),
      }),
    );
    await app.start();
    stop = async () => {
      await app.stop();
      await charts.stop();
      await slack.stop();
    };
  });
  afterAll(async () => {
    await stop?.();
  });

  it('a click on the example gives the card with its table and its chart, and its sources to who asks', async () => {
    const { page, complaints } = await visit(browser(), slack.url, { height: 1400 });
    const on = hands(page, asserted);
    await on.click('.example');
    await page.waitForSelector('.message .table-scroll');
    await on.shows('.message:has(.table-scroll)', 'Llama 3.3 70B');
    await on.when(`document.querySelector('.message .picture img')?.naturalWidth > 500`);
    expect(String(await on.attributeOf('.message .picture img', 'alt')).length).toBeGreaterThan(40);
    await on.click(`[data-action="${CARD_MENU_ID}"]`);
    await on.shows('.popmenu', 'Sources and assumptions');
    await on.click('.popmenu button:nth-of-type(2)');
    await on.shows('dialog.modal', 'Assumptions');
    await on.press('Escape');
    await on.gone('dialog.modal[open]');
    expect(complaints).toEqual([]);
  });

  it('a question to it in a thread is answered there', async () => {
    const { page, complaints } = await visit(browser(), slack.url);
    const on = hands(page, asserted);
    await on.say('@llmcost 2B tokens a month on our own H100s');
    await on.click('.message:last-child .replies');
    await on.shows('.thread', '2B');
    await page.waitForSelector('.thread .table-scroll');
    expect(complaints).toEqual([]);
  });
};
