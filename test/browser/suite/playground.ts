import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Playground } from '../../../src/playground/index.ts';
import { asserted } from '../../helpers/asserted.ts';
import { hands, visit } from '../../helpers/browser.ts';
import { demoApp, demoOptions, submitted } from '../../helpers/demo-app.ts';
import { PNG } from '../../helpers/demo-blocks.ts';
import { quickPlayground, type Running, socketApp, webClient } from '../../helpers/slack-world.ts';

/** The page of the playground, with an app that knows the weather. */
export const onThePage = (browser: () => Browser): void => {
  let slack: Playground;
  let running: Running;
  let page: Page;
  let complaints: string[];
  let on: ReturnType<typeof hands>;

  beforeAll(async () => {
    // What is said while there is no connection waits for one: refused, it would have no answer.
    slack = await quickPlayground({ ...demoOptions, timings: { ackMs: 4_000, socketMs: 60_000 } });
    running = await socketApp(slack, demoApp);
  });
  afterAll(async () => {
    await running?.stop();
    await slack?.stop();
  });
  beforeEach(async () => {
    ({ page, complaints } = await visit(browser(), slack.url));
    on = hands(page, asserted);
  });
  afterEach(async () => {
    await slack.closeView({ user: 'ada', all: true });
    expect(complaints).toEqual([]);
  });

  it('welcomes a first visit with lines that work when clicked', async () => {
    await on.shows('.welcome', 'Ask for the weather');
    expect(await on.count('.example')).toBe(3);
    await on.click('.example');
    await on.shows('.stream', 'Rain in Harbour on Thursday');
    await on.shows('.status', 'weather is connected');
  });

  it('hints at the command, posts the card, and draws its table, chart and picture', async () => {
    await page.type('#composer-box', '/we');
    await on.shows('.suggestions', '[place] | form | help');
    await on.press('Tab');
    await on.say('Hills');
    await on.shows('.message:last-child', 'Rain in Hills on Thursday');
    expect(await on.attributeOf('.message:last-child .chart svg', 'aria-label')).toContain(
      'line chart: Degrees this week. Harbour: Mon 14, Tue 15.5',
    );
    expect(await on.count('.message:last-child .chart polyline')).toBe(2);
    expect(await on.count('.message:last-child .table-scroll tr')).toBe(3);
    await on.when(`document.querySelector('.message:last-child .picture img')?.naturalWidth === 320`);
    expect(await on.attributeOf('.message:last-child .picture img', 'alt')).toBe('A map, red in the west');
  });

  it('opens a thread, answers in it, and closes it with the keyboard', async () => {
    await on.say('hello @weather');
    await on.click('.message:last-child .replies');
    await on.shows('.thread', 'rain on Thursday');
    await on.when(`document.activeElement.id === 'reply-box'`);
    await on.say('/weather Hills', '#reply-box');
    await on.shows('.thread', '/weather is not supported in threads. Sorry!');
    await on.press('Escape');
    await on.when(`document.querySelector('#thread').hidden`);
  });

  it('fills in a form: with an error under its field, then without', async () => {
    const days = '[data-block=days] input';
    await on.say('/weather form');
    await on.when(`document.activeElement.placeholder === 'Harbour'`);
    await on.press('Enter');
    await on.shows('[data-block=place]', 'Please complete this required field.');
    await page.type('[data-block=place] input', 'Lighthouse');
    await page.type(days, '9');
    await on.press('Enter');
    await on.shows('[data-block=days]', 'At most seven days.');
    expect(await on.attributeOf(days, 'aria-invalid')).toBe('true');
    await on.when(`document.querySelector('dialog [aria-busy=true]') === null`);
    expect(await on.count('dialog .trouble:not([hidden])')).toBe(0);
    expect(await on.valueOf('[data-block=place] input')).toBe('Lighthouse');
    await on.ask(`document.querySelector('${days}').select()`);
    await page.type(days, '3');
    await on.click('dialog [type=submit]');
    await on.shows('.stream', 'Rain in Lighthouse on Thursday');
    await on.gone('dialog.modal[open]');
  });

  it('keeps what was typed when the app updates the view and pushes another', async () => {
    const place = '[data-block=place] input';
    await on.say('/weather form');
    await page.waitForSelector('dialog.modal[open]');
    await page.type(place, 'Lighthouse');
    await on.click('[data-block=kind] input');
    await on.press('ArrowDown');
    await on.press('ArrowDown');
    await on.press('Enter');
    await on.shows('dialog h2', 'Forecast: Wind');
    expect(await on.valueOf(place)).toBe('Lighthouse');
    await on.click('[data-action=deeper]');
    await on.shows('dialog', 'Nothing more here.');
    await on.press('Escape');
    await on.shows('dialog h2', 'Forecast');
    expect(await on.valueOf(place)).toBe('Lighthouse');
    await on.press('Escape');
    await on.gone('dialog.modal[open]');
  });

  it('chooses from a menu whose options the app offers', async () => {
    await on.say('/weather Menus');
    await on.shows('.message:last-child', 'Rain in Menus');
    await on.click('.message:last-child [data-action=town] input');
    await page.keyboard.type('south');
    await on.when(`document.querySelectorAll('.options:popover-open [role=option]').length === 1`);
    await on.press('Enter');
    await on.click('.message:last-child .replies');
    await on.shows('.thread', '@ada chose Southport');
  });

  it('keeps the focus on a menu whose message changes under it', async () => {
    await on.say('/weather Focus');
    await on.shows('.message:last-child', 'Rain in Focus');
    await on.click('.message:last-child [data-action=unit] input');
    await on.press('ArrowDown');
    await on.press('Enter');
    await on.shows('.message:last-child', '1 reply');
    await on.when(`document.activeElement.closest('[data-action]')?.dataset.action === 'unit'`);
  });

  it('sends every kind of input', async () => {
    const field = (id: string) => `[data-block=${id}] .control`;
    await on.say('/weather form');
    await on.click('[data-action=deeper]');
    await on.shows('dialog', 'In your words');
    await on.ask(`document.querySelector('${field('when')}').value = '2026-11-20T10:00'`);
    await on.ask(`document.querySelector('${field('when')}').dispatchEvent(new Event('change'))`);
    await page.type(field('words'), 'rich words');
    await page.type(field('long'), 'two');
    await page.keyboard.down('Shift');
    await on.press('Enter');
    await page.keyboard.up('Shift');
    await page.keyboard.type('lines');
    await on.click(field('who'));
    await page.keyboard.type('jonas');
    await on.press('Enter');
    await on.click(field('where'));
    await page.keyboard.type('gen');
    await on.press('Enter');
    await on.shows('[data-block=where] .chips', '#general');
    const chooser = await page.waitForSelector('dialog input[type=file]');
    await chooser?.uploadFile('package.json');
    await page.waitForSelector('dialog input[type=file][aria-busy=false]');
    await on.click('dialog [type=submit]');
    await on.gone('dialog.modal[open]');
    expect(submitted.at(-1)).toMatchObject({
      when: { v: { selected_date_time: new Date('2026-11-20T10:00').getTime() / 1000 } },
      words: { v: { rich_text_value: { elements: [{ elements: [{ text: 'rich words' }] }] } } },
      who: { v: { selected_user: 'U0JONAS002' } },
      where: { v: { selected_channels: ['C0GENERAL1'] } },
      file: { v: { files: [{ id: expect.stringMatching(/^F/) }] } },
      long: { v: { value: 'two\nlines' } },
    });
  });

  it('shows the newest hundred messages, and earlier ones when asked', async () => {
    const channel = slack.addChannel('busy').id;
    for (let i = 1; i <= 105; i += 1)
      await slack.postMessage({ user: 'jonas', channel, text: `number ${i}` });
    await on.click(`[data-channel=${channel}]`);
    await on.shows('.stream', 'number 105');
    expect(await on.count('.stream .message')).toBe(100);
    await on.click('.earlier');
    await on.when(`document.querySelectorAll('.stream .message').length === 105`);
    await on.shows('.welcome', 'Ask for the weather');
  });

  it('says that a message was not sent, and puts its words back', async () => {
    await page.setOfflineMode(true);
    await on.say('nobody hears this');
    await on.shows('.composer .hint', 'Not sent: the playground does not answer');
    expect(await on.valueOf('#composer-box')).toBe('nobody hears this');
    await page.setOfflineMode(false);
    await on.press('Enter');
    await on.shows('.message:last-child', 'nobody hears this');
    expect(await on.valueOf('#composer-box')).toBe('');
    // The browser complains of what it could not load.
    complaints.length = 0;
  });

  it('shows an uploaded picture, larger when asked, and opens a link to a message', async () => {
    const client = webClient(slack);
    await client.filesUploadV2({
      channel_id: 'C0INFRA002',
      file: PNG,
      filename: 'map.png',
      alt_text: 'A map',
    });
    const message = await slack.waitFor(() =>
      slack.messages('infrastructure').find((each) => each.files.length > 0),
    );
    const { permalink } = await client.chat.getPermalink({ channel: 'C0INFRA002', message_ts: message.ts });
    await page.goto(String(permalink));
    await on.when(`document.querySelector('.message .picture img')?.naturalWidth === 320`);
    await on.shows('.pane-head', '#infrastructure');
    await on.click('.message .zoom');
    await page.waitForSelector('.lightbox[open] img[alt="A map"]');
    await on.press('Escape');
    await on.gone('.lightbox');
  });

  it('asks before what cannot be undone, then deletes', async () => {
    await on.say('/weather Gone');
    await on.shows('.message:last-child', 'Rain in Gone');
    await on.click('.message:last-child [data-action=forget]');
    await on.shows('dialog.confirm', 'Forget this forecast?');
    await on.click('dialog.confirm .primary');
    await on.lacks('.stream', 'Rain in Gone');
  });

  it('switches person: ephemeral words stay with who asked', async () => {
    await on.say('/weather help');
    await on.shows('.stream', 'Only visible to you');
    await on.click('[data-person=jonas]');
    await on.lacks('.stream', 'Only visible to you');
    await on.say('I am Jonas');
    await on.shows('.message:last-child', 'Jonas Weber');
  });

  it('offers shortcuts on a message', async () => {
    await on.say('how is it at sea');
    await on.shows('.message:last-child', 'how is it at sea');
    await page.hover('.message:last-child');
    await on.click('.message:last-child .tools [aria-label="More actions"]');
    await on.shows('.popmenu', 'Forecast for this');
    await on.press('ArrowDown');
    await on.press('Enter');
    await page.waitForSelector('dialog.modal[open]');
  });

  it('shows the App Home', async () => {
    await on.click(`[data-channel=${slack.channelId('@bot', 'ada')}]`);
    await on.shows('.home-body', 'Your forecasts');
    await on.click('.home-body .btn');
    await page.waitForSelector('dialog.modal[open]');
  });

  it('shows faults and what they do', async () => {
    await on.click('.top-button[aria-expanded]:not(.menu-toggle)');
    await page.waitForSelector('#fault-loseAcks');
    await page.focus('#fault-loseAcks');
    await page.keyboard.type('1');
    await on.press('Tab');
    await slack.waitFor(() => slack.faults.loseAcks > 0);
    slack.faults.loseAcks = 1;
    await on.say('/weather help');
    await on.shows('.stream', 'failed with the error "operation_timeout"');
    await on.shows('.calls', 'chat.postMessage ok');
  });

  it('sets a fault as a sentence, shows what is to come and what came of it', async () => {
    slack.faults.clear();
    await on.click('.top-button[aria-expanded]:not(.menu-toggle)');
    await page.waitForSelector('.fault-form');
    const choose = (label: string, value: string) =>
      page.select(`.fault-form [aria-label="${label}"]`, value);
    await choose('Of what', 'chat.postMessage');
    await choose('How', 'drop');
    await choose('When', 'done');
    await on.click('.fault-form .btn');
    await on.shows('.armed', '1 × chat.postMessage dropped after it was carried out');
    await choose('Of what', 'responseUrls');
    await on.click('.fault-form .btn');
    await on.shows('.armed', '1 × response address answered 500');
    await on.click('#fault-limitPosts');
    await slack.waitFor(() => slack.faults.limitPosts);
    const drop = webClient(slack).chat.postMessage({ channel: 'C0GENERAL1', text: 'there even so' });
    await expect(drop).rejects.toThrow('request error');
    await on.shows('.message:last-child', 'there even so');
    await on.shows('.calls', 'chat.postMessage connection closed (carried out)');
    await on.click('.fault-head .btn');
    await on.when(`document.querySelector('.armed').children.length === 0`);
    expect(slack.faults.limitPosts).toBe(false);
  });

  it('is dark when the system is, or when asked, and remembers it', async () => {
    const theme = () => on.ask('document.documentElement.dataset.theme');
    expect(await theme()).toBe('light');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await on.when(`document.documentElement.dataset.theme === 'dark'`);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await on.click('[aria-label="Dark colours"]');
    expect(await theme()).toBe('dark');
    await page.reload();
    await page.waitForSelector('.channel');
    expect(await theme()).toBe('dark');
  });

  it('runs nothing that stands in a message', async () => {
    await on.say('/weather xss');
    await on.shows('.message:last-child', '<script>');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await on.ask(`'hacked' in window`)).toBe(false);
    expect(await on.count('.stream script, .stream img[src=x], .stream a[href^="javascript"]')).toBe(0);
    const response = await page.goto(slack.url);
    expect(response?.headers()['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self';",
    );
  });

  it('fits a phone: nothing scrolls sideways, channels behind a button', async () => {
    await page.setViewport({ width: 360, height: 740 });
    await on.say('/weather Phones');
    await on.shows('.stream', 'Rain in Phones');
    expect(await on.ask('document.documentElement.scrollWidth')).toBe(360);
    expect(await on.ask(`document.querySelector('.stream').scrollWidth`)).toBe(360);
    await on.click('.menu-toggle');
    await on.click(`[data-channel=${slack.channelId('infrastructure')}]`);
    await on.shows('.pane-head', '#infrastructure');
    await on.gone('.sidebar.open');
  });

  it('can be used with the keyboard alone', async () => {
    await on.press('Tab');
    expect(await on.ask('document.activeElement.textContent')).toBe('Skip to the message box');
    await on.press('Enter');
    await page.keyboard.type('typed at once');
    expect(await on.valueOf('#composer-box')).toBe('typed at once');
    await on.press('Enter');
    await on.shows('.message:last-child', 'typed at once');
    await on.ask(`document.querySelector('.message:last-child .tools button').focus()`);
    expect(
      await on.ask(`getComputedStyle(document.querySelector('.message:last-child .tools')).opacity`),
    ).toBe('1');
    // The thread comes late, as from a busy server.
    await on.ask(`(() => {
      const { fetch } = window;
      window.fetch = async (...asked) => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        return fetch(...asked);
      };
    })()`);
    await on.press('Enter');
    await on.when(`document.activeElement.id === 'reply-box'`);
  });
};
