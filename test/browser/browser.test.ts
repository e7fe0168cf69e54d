import type { Browser } from 'puppeteer-core';
import { afterAll, describe } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';
import { inTheForm } from './suite/form.ts';
import { onThePage } from './suite/playground.ts';
import { inTheProduct } from './suite/product.ts';

/** One browser for all of them: its start takes longer than most of what is done in it. */
const started = await startBrowser();
const reason =
  typeof started === 'string' ? ` (skipped, no browser can start here: ${started.slice(0, 200)})` : '';

describe.skipIf(typeof started === 'string')(`in a real browser${reason}`, () => {
  const browser = () => started as Browser;
  afterAll(() => browser().close());

  describe('the page', () => onThePage(browser));
  describe('the form', () => inTheForm(browser));
  describe('the product', () => inTheProduct(browser));
});
