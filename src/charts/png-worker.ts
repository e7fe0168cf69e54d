import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { Chart, registerables } from 'chart.js';
import type { ChartConfig } from './chart-config.ts';
import { CHART_SIZE, PAPER } from './style.ts';

/** Runs in a worker thread: chart.js, the canvas and the font never load beside what must answer Slack in time. */

const FONTS = ['inter-latin-400-normal.woff2', 'inter-latin-600-normal.woff2'];

/** Bare machines have no fonts; the folder lies beside this file, in the sources as in the build. */
for (const file of FONTS) {
  GlobalFonts.registerFromPath(fileURLToPath(new URL(`fonts/${file}`, import.meta.url)), 'Inter');
}

const paper = {
  id: 'paper',
  beforeDraw: ({ ctx, width, height }: Chart) => {
    ctx.save();
    ctx.fillStyle = PAPER;
    ctx.fillRect(0, 0, width, height);
    ctx.restore();
  },
};

Chart.register(...registerables, paper);
Chart.defaults.locale = 'en-US';
Chart.defaults.font.family = 'Inter, Helvetica, Arial, sans-serif';

/** A chart as the bytes of a PNG. The configuration must be plain data; it is drawn at `CHART_SIZE`. */
export const drawPng = async (config: ChartConfig): Promise<Uint8Array> => {
  const { width, height, devicePixelRatio } = CHART_SIZE;
  const canvas = createCanvas(width, height);
  const options = { ...config.options, animation: false, responsive: false, devicePixelRatio } as const;
  const chart = new Chart(canvas, { ...config, options });
  try {
    return await canvas.encode('png');
  } finally {
    chart.destroy();
  }
};
