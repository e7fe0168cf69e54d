import type { Json } from '../json.ts';
import {
  anything,
  type Check,
  type Fields,
  matching,
  object,
  type Report,
  required,
  string,
} from './check.ts';

const slackFile = object(
  { id: matching(/^F[A-Z0-9]{8,}$/, 'must be a valid file ID'), url: string(3000) },
  (value, at, report) => {
    if (!value.id === !value.url) report('must define either `id` or `url`', at);
  },
);

const PRIVATE_HOST =
  /^(localhost|.*\.local|127\..*|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|\[.*\])$/i;

/** Slack's own servers fetch the picture, so only a public https address can be shown. */
const publicUrl: Check = (value, at, report) => {
  string(3000)(value, at, report);
  if (typeof value !== 'string') return;
  if (!URL.canParse(value)) return report('must be a valid URL', at);
  const url = new URL(value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return report('must be a valid URL', at);
  if (url.protocol !== 'https:' || PRIVATE_HOST.test(url.hostname)) report('downloading image failed', at);
};

const onePicture = (value: Json, at: string, report: Report): void => {
  if (!value.image_url === !value.slack_file) report('must define either `image_url` or `slack_file`', at);
};

const imageFields: Fields = {
  type: anything,
  image_url: publicUrl,
  slack_file: slackFile,
  alt_text: required(string(2000)),
};

/** A picture inside a section or a context block. */
export const image = object({ ...imageFields }, onePicture);

/** An image by address or by file, never both, with further fields. */
export const imageWith = (fields: Fields): Check => object({ ...imageFields, ...fields }, onePicture);
