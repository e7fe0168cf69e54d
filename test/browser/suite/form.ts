import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../../src/app.ts';
import type { Playground } from '../../../src/playground/index.ts';
import { IN_MEMORY } from '../../../src/store/address.ts';
import { openStore } from '../../../src/store/open.ts';
import { type InputName, inputId } from '../../../src/wire/form.ts';
import { COMMAND } from '../../../src/wire/ids.ts';
import { PRICE_IDS, PRICE_INPUTS } from '../../../src/wire/price-ids.ts';
import { appParts } from '../../helpers/app-parts.ts';
import { asserted } from '../../helpers/asserted.ts';
import { hands, visit } from '../../helpers/browser.ts';
import { botPlayground } from '../../helpers/slack-world.ts';

const block = (name: InputName): string => `[data-block="${inputId(name)}"]`;
const control = (name: InputName): string => `${block(name)} .control`;

/** The form, filled in by hand. */
export const inTheForm = (browser: () => Browser): void => {
  let slack: Playground;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    slack = await botPlayground();
    const { apiUrl: slackApiUrl, botToken, appToken } = slack;
    const store = await openStore(IN_MEMORY);
    const app = createApp(
      appParts({
        config: {
          transport: { kind: 'socket', botToken, appToken },
          slackApiUrl,
          admins: ['U0ADA00001'],
        },
        store,
        now: () => new Date(),
      }),
    );
    await app.start();
    stop = async () => {
      await app.stop();
      await store.close();
      await slack.stop();
    };
  });
  afterAll(async () => {
    await stop?.();
  });

  it('is filled in: the verdict follows, own hardware is asked for, an error stands at its input, a card comes', async () => {
    const { page, complaints } = await visit(browser(), slack.url, { height: 1200 });
    const on = hands(page, asserted);
    await on.say(`${COMMAND} form`);
    await on.shows('dialog.modal', 'How many tokens a month');
    await page.type(control('workload.tokensPerMonth'), '1.2B');
    await on.shows('dialog.modal', 'Pay per token: hosting Llama 3.3 70B');
    expect(await on.valueOf(control('workload.tokensPerMonth'))).toBe('1.2B');

    await on.fill(control('selfHosted.procurement.kind'), 'Bought');
    await on.shows(`${block('selfHosted.procurement.kind')} [role=option]`, 'Bought');
    await on.press('Enter');
    await page.waitForSelector(control('selfHosted.procurement.usdPerGpu'));
    await on.gone(control('selfHosted.procurement.usdPerGpuHour'));

    await on.click(control('apis'));
    await page.type(control('apis'), 'gpt-5 mini');
    await on.shows(`${block('apis')} [role=option]`, 'GPT-5 mini');
    await on.press('Enter');
    await on.shows(block('apis'), 'GPT-5 mini');

    await on.click('dialog.modal .choices input');
    await page.waitForSelector(control('apis.discount'));
    await on.fill(control('apis.discount'), '140%');
    await on.click('dialog.modal .foot .primary');
    await on.shows(`${block('apis.discount')} .wrong`, 'from 0% to under 100%');
    // What was typed last is told after the form was sent; the error stays.
    await new Promise((resolve) => setTimeout(resolve, 900));
    await on.shows(`${block('apis.discount')} .wrong`, 'from 0% to under 100%');

    await on.fill(control('apis.discount'), '40%');
    await on.click('dialog.modal .foot .primary');
    await page.waitForSelector('.message .table-scroll');
    await on.shows('.message', 'GPT-5 mini');
    expect(complaints).toEqual([]);
  });

  it('a window that asks back takes the next press: a price is set at the Home tab', async () => {
    const { page, complaints } = await visit(browser(), slack.url);
    const on = hands(page, asserted);
    await on.when(`[...document.querySelectorAll('.channel')].at(-1)?.click() === undefined`);
    await on.click('[data-tab="home"]');
    await on.click(`[data-action="${PRICE_IDS.set}"]`);
    await page.waitForSelector(`[data-block="${PRICE_INPUTS.words}"] .control`);
    await on.fill(`[data-block="${PRICE_INPUTS.words}"] .control`, 'claude sonnet at $2/$8');
    await on.fill(`[data-block="${PRICE_INPUTS.source}"] .control`, 'contract 7');
    await on.click('dialog.modal .foot .primary');
    await on.shows('dialog.modal', 'Set this price?');
    await on.click('dialog.modal .foot .primary');
    await on.gone('dialog.modal[open]');
    await on.shows('.home-body', '$8.00');
    expect(complaints).toEqual([]);
  });
};
