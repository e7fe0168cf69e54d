import { leftOut, textOfFile } from '../words/notices/files.ts';
import { context, type Message, section } from './blocks.ts';
import type { ExportFile } from './export.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

const CHARS = 2_500;
const PARTS = 4;

/** A file as text, for where no file can be sent; what does not fit one message is counted. */
export const renderFileText = ({ name, text }: ExportFile): Message => {
  const plain = escapeMrkdwn(text.replaceAll('\r\n', '\n').replaceAll('```', "'''"));
  const points = [...plain];
  const parts = Array.from({ length: Math.min(PARTS, Math.ceil(points.length / CHARS)) }, (_, at) =>
    points.slice(at * CHARS, (at + 1) * CHARS).join(''),
  );
  const left = Math.max(0, points.length - PARTS * CHARS);
  return {
    blocks: [
      section(`*${escapeMrkdwn(name)}*`),
      ...parts.map((part) => section(`\`\`\`${part}\`\`\``)),
      ...(left > 0 ? [context(leftOut(left))] : []),
    ],
    text: textOfFile(escapeMrkdwn(name)),
  };
};
