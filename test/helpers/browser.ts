import chromium from '@sparticuz/chromium';
import { type Browser, launch, type Page } from 'puppeteer-core';

const ARGS = [
  '--headless=shell',
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-zygote',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

/** A real browser, or why there is none: a missing system library, a machine that forbids it. */
export async function startBrowser(): Promise<Browser | string> {
  try {
    return await launch({ executablePath: await chromium.executablePath(), args: ARGS, headless: 'shell' });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** A page as a new visitor has it, with every complaint of the browser written down. */
export async function visit(
  browser: Browser,
  url: string,
  look: Look = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewport({ width: look.width ?? 1280, height: look.height ?? 860 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.dark ? 'dark' : 'light' }]);
  await page.goto(url);
  await page.waitForSelector('#composer-box');
  await page.waitForSelector('.channel');
  return { page, complaints };
}
