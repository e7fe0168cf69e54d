// Makes docs/pictures/*.png again: the built product against its playground, in a real browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Page } from 'puppeteer-core';
import { hands, type Look, startBrowser, visit } from '../test/helpers/browser.ts';

const FOLDER = 'docs/pictures';
const LINE = '/llmcost 500M tokens A100 rental';
const CARD = '.message:last-child .picture img, .message:last-child .chart svg';

interface Picture extends Look {
  readonly name: string;
  readonly pose: (page: Page) => Promise<unknown>;
}

/** The card stands from the first picture on: a new visitor finds it in the channel. */
const ask = async (page: Page): Promise<void> => {
  if ((await hands(page).count('.message')) === 0) await hands(page).say(LINE);
  await page.waitForSelector(CARD, { timeout: 15_000 });
};

/** A question in a thread, and its answer beside the channel. */
const argue = async (page: Page): Promise<void> => {
  const on = hands(page);
  await ask(page);
  if ((await on.count('.replies')) === 0) {
    await on.click('.message:last-child [aria-label="Reply in thread"]');
    await page.waitForSelector('.thread .message');
    await on.say('@llmcost what if 15B tokens and int4?', '#reply-box');
  } else await on.click('.replies');
  await on.when(`document.querySelectorAll('.thread .message').length >= 3`);
};

const PICTURES: readonly Picture[] = [
  { name: 'welcome', width: 1100, height: 720, pose: async (page) => page.waitForSelector('.example') },
  { name: 'card', width: 1100, height: 800, pose: ask },
  { name: 'card-dark', width: 1100, height: 800, dark: true, pose: ask },
  { name: 'thread', width: 1400, height: 900, pose: argue },
  { name: 'phone', width: 390, height: 800, pose: ask },
];

/** Starts the product with no Slack and gives the address that it prints. */
async function startProduct(): Promise<{ url: string; stop: () => void }> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('SLACK_')));
  const product = spawn(process.execPath, ['dist/main.js'], {
    env: { ...env, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: product.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url !== undefined) return { url, stop: () => product.kill() };
  }
  throw new Error(`the product ended before it printed an address: ${String(await once(product, 'exit'))}`);
}

const browser = await startBrowser();
if (typeof browser === 'string') throw new Error(`no browser can start here: ${browser}`);
const product = await startProduct();
mkdirSync(FOLDER, { recursive: true });
for (const { name, pose, ...look } of PICTURES) {
  const { page, complaints } = await visit(browser, product.url, look);
  await pose(page);
  await page.mouse.move(0, 0);
  // A picture has its height once it is there.
  await hands(page).when(`[...document.images].every((image) => image.complete)`);
  // High enough for the whole newest message, with the bars above it and the message box below.
  const message = Number(
    await hands(page).ask(`document.querySelector('.message:last-child')?.offsetHeight ?? 0`),
  );
  const height = name === 'thread' || message === 0 ? (look.height ?? 800) : message + 260;
  await page.setViewport({ width: look.width ?? 1100, height, deviceScaleFactor: 1.5 });
  await hands(page).ask(`document.activeElement.blur()`);
  await hands(page).ask(`document.querySelector('.stream').scrollTo(0, 1e6)`);
  // Until the picture is drawn and the newest message has lost its tint.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  process.stdout.write(`${FOLDER}/${name}.png ${complaints.join(' ')}\n`);
  await page.browserContext().close();
}
product.stop();
await browser.close();
