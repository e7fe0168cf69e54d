import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { PATIENT_MS } from './patience.ts';

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
  // A process less to start each: what they do has its threads in the browser.
  '--in-process-gpu',
  '--enable-features=NetworkServiceInProcess2',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

/** Bare machines have no fonts: the browser's package brings one, beside whatever the system has. */
function fontList(unpacked: string): string {
  const file = join(unpacked, 'playground-fonts.conf');
  const dirs = ['/usr/share/fonts', join(unpacked, 'fonts')].map((dir) => `<dir>${dir}</dir>`).join('');
  const cache = `<cachedir>${join(unpacked, 'font-cache')}</cachedir>`;
  const mono = '<alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>';
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${dirs}${cache}${mono}</fontconfig>`);
  return file;
}

/** A real browser, or why there is none: a missing system library, a machine that forbids it. */
export async function startBrowser(): Promise<Browser | string> {
  try {
    const executablePath = await chromium.executablePath();
    const env = { ...process.env, FONTCONFIG_FILE: fontList(dirname(executablePath)) };
    return await launch({ executablePath, args: ARGS, env, headless: 'shell', timeout: PATIENT_MS });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/**
 * The page of each browser: the playground's headers keep a process from other pages, so that a page of its own for each
 * visit would start two.
 */
const pages = new WeakMap<Browser, Page>();

const pageOf = async (browser: Browser): Promise<Page> => {
  const page = pages.get(browser) ?? (await browser.pages())[0] ?? (await browser.newPage());
  pages.set(browser, page);
  page.setDefaultTimeout(PATIENT_MS);
  return page;
};

/** Forgets whoever was here before: what they stored, and where their mouse was. */
const forgetVisitor = async (page: Page, origin: string): Promise<void> => {
  page.off('console').off('pageerror');
  const session = await page.createCDPSession();
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
  await session.detach();
  await page.setOfflineMode(false);
  await page.mouse.move(0, 0);
};

/**
 * A page as a new visitor has it, with every complaint of the browser written down. A browser has one page: whoever
 * visits leaves the page before.
 */
export async function visit(
  browser: Browser,
  url: string,
  look: Look = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await pageOf(browser);
  await forgetVisitor(page, new URL(url).origin);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  // Until it is left, the page before may complain that its playground has stopped.
  page.once('framenavigated', () => {
    complaints.length = 0;
  });
  await page.setViewport({ width: look.width ?? 1280, height: look.height ?? 860 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.dark ? 'dark' : 'light' }]);
  if ((await page.goto(url)) === null) throw new Error(`${url} was not loaded anew`);
  await page.waitForSelector('#composer-box');
  await page.waitForSelector('.channel');
  return { page, complaints };
}

const quote = (words: string): string => JSON.stringify(words);

/**
 * True once the element was clicked: where it is on top and may be used. Looking and clicking are one step of
 * the page, because the app may draw the form anew in between, and a mouse would meet what has moved there.
 */
const clicked = (selector: string): string => `(() => {
  const node = document.querySelector(${quote(selector)});
  if (node === null || node.disabled) return false;
  node.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = node.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  if (hit === null || !(node.contains(hit) || hit.contains(node))) return false;
  node.focus();
  node.click();
  return true;
})()`;

/** True once an input holds these words, as if typed; for the same reason in one step. */
const filled = (selector: string, words: string): string => `(() => {
  const node = document.querySelector(${quote(selector)});
  if (node === null || node.disabled) return false;
  node.focus();
  node.value = ${quote(words)};
  node.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
})()`;

type Waited = (coming: Promise<unknown>, what: string) => Promise<unknown>;

/**
 * What a test does with a page and asks of it, in a few short verbs. Expressions run in the page. Each thing that is
 * waited for goes through `waited`, by which a test asserts it.
 */
export function hands(page: Page, waited: Waited = (coming) => coming) {
  // By the clock: a page that is not drawn, as on a busy machine, has no frames to be asked at.
  const when = (expression: string) => waited(page.waitForFunction(expression, { polling: 30 }), expression);
  const ask = (expression: string): Promise<unknown> => page.evaluate(expression);
  const node = (selector: string) => `document.querySelector(${quote(selector)})`;
  return {
    when,
    ask,
    /** Types a line into a message box and sends it. */
    say: async (words: string, box = '#composer-box') => {
      await page.type(box, words);
      await page.keyboard.press('Enter');
    },
    click: (selector: string) => when(clicked(selector)),
    fill: (selector: string, words: string) => when(filled(selector, words)),
    press: (key: 'Tab' | 'Enter' | 'Escape' | 'ArrowDown') => page.keyboard.press(key),
    shows: (selector: string, words = '') =>
      when(`${node(selector)}?.textContent.includes(${quote(words)}) === true`),
    lacks: (selector: string, words: string) =>
      when(`!${node(selector)}?.textContent.includes(${quote(words)})`),
    gone: (selector: string) => when(`${node(selector)} === null`),
    count: (selector: string) => ask(`document.querySelectorAll(${quote(selector)}).length`),
    valueOf: (selector: string) => ask(`${node(selector)}.value`),
    attributeOf: (selector: string, name: string) => ask(`${node(selector)}.getAttribute(${quote(name)})`),
  };
}
