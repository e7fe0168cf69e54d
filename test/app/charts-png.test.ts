import { createHash } from 'node:crypto';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, describe, expect, it } from 'vitest';
import { createCharts } from '../../src/charts/index.ts';
import { ANSWERS } from '../charts/fixtures/answers.ts';
import { chartOf } from '../helpers/charts.ts';

/** The built thread: `npm run build` makes it, with the fonts beside it. */
const worker = new URL('../../dist/png-worker.js', import.meta.url);
const charts = createCharts({ mode: 'upload', timeoutMs: 60_000, png: { worker } });

afterAll(() => charts.stop());

const pictureOf = async (name: keyof typeof ANSWERS) => {
  const chart = await chartOf(charts, ANSWERS[name]);
  if (chart.kind !== 'png') throw new Error(`expected a picture, not ${chart.kind}`);
  return chart;
};

const pixelsOf = async (bytes: Uint8Array) => {
  const image = await loadImage(Buffer.from(bytes));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return {
    width: image.width,
    height: image.height,
    data: context.getImageData(0, 0, image.width, image.height).data,
  };
};

const isNear = (data: Uint8ClampedArray, at: number, colour: readonly number[]): boolean =>
  colour.every((value, channel) => Math.abs((data[at + channel] ?? -1) - value) < 6);

const countOf = (data: Uint8ClampedArray, colour: readonly number[]): number => {
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (isNear(data, at, colour)) count += 1;
  return count;
};

describe('the drawing thread', () => {
  it('draws the two lines in their colours on white, 800 × 480', async () => {
    const { bytes } = await pictureOf('manySteps');
    const { width, height, data } = await pixelsOf(bytes);
    expect([width, height]).toEqual([800, 480]);
    expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    expect(countOf(data, [0x22, 0x22, 0x22])).toBeGreaterThan(2000); // hosting, and words
    expect(countOf(data, [0x00, 0x7a, 0x5a])).toBeGreaterThan(1000); // its rival
  });

  it('writes words in the bundled font, large enough for a phone: capitals of the title are 18 pixels or more', async () => {
    const { width, data } = await pixelsOf((await pictureOf('manySteps')).bytes);
    const isDark = (y: number): boolean => {
      for (let x = 0; x < width / 2; x += 1) if ((data[4 * (y * width + x)] ?? 255) < 100) return true;
      return false;
    };
    const rows = Array.from({ length: 70 }, (_, y) => y).filter(isDark);
    expect((rows.at(-1) ?? 0) - (rows[0] ?? 0)).toBeGreaterThanOrEqual(18);
  });

  it.each(Object.keys(ANSWERS) as (keyof typeof ANSWERS)[])('draws %s', async (name) => {
    const { bytes } = await pictureOf(name);
    expect(bytes.length).toBeGreaterThan(8_000);
    expect(bytes.length).toBeLessThan(500_000);
  });

  it('draws the same picture twice the same', async () => {
    const again = createCharts({ mode: 'upload', timeoutMs: 60_000, png: { worker } });
    const chart = await chartOf(again, ANSWERS.typical);
    await again.stop();
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(chart.kind === 'png' && digest(chart.bytes)).toBe(digest((await pictureOf('typical')).bytes));
  });
});
