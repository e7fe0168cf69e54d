/**
 * Size in CSS pixels: small, so that Chart.js' own 12-pixel letters are 24 pixels high in the picture of 1200 × 752,
 * and still 7 where a phone shows it 360 wide. QuickChart takes a pixel ratio of 1 or 2.
 */
export const CHART_SIZE = { width: 600, height: 376, devicePixelRatio: 2 } as const;

export const INK = '#222';
export const PAPER = '#fff';

interface LineStyle {
  readonly color: string;
  readonly dash: readonly number[];
  readonly shape: 'circle' | 'triangle' | 'rect' | 'rectRot' | 'star' | 'crossRot' | 'cross' | 'rectRounded';
}

/**
 * Okabe and Ito's palette for the colour-blind (2008), darkest first, without its yellow, which does not show on
 * white; grey and brown take the last places. Dash and shape tell the lines apart without colour.
 */
export const API_STYLES: readonly LineStyle[] = [
  { color: '#d55e00', dash: [9, 4], shape: 'circle' },
  { color: '#0072b2', dash: [3, 3], shape: 'triangle' },
  { color: '#009e73', dash: [12, 4, 3, 4], shape: 'rect' },
  { color: '#cc79a7', dash: [6, 3], shape: 'rectRot' },
  { color: '#e69f00', dash: [2, 2], shape: 'star' },
  { color: '#56b4e9', dash: [14, 3], shape: 'crossRot' },
  { color: '#767676', dash: [5, 2, 2, 2], shape: 'cross' },
  { color: '#8c510a', dash: [8, 3, 2, 3], shape: 'rectRounded' },
];
