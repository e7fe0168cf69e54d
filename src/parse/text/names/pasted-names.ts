import { findApi } from '../../../catalog/index.ts';
import { reAll } from '../../expression.ts';
import { type Rewording, reworded } from '../reworded.ts';

/** Names as they stand in an address, in a command that serves a model, in a manifest, and in what a driver lists. */

const SITE = String.raw`<?(?:https?:\/\/)?(?:www\.)?`;
/** What Slack puts behind an address. */
const END = String.raw`\/?(?:[?#][^\s,>|]*)?(?:\|[^<>]*)?>?`;

/** "https://huggingface.co/Qwen/Qwen3-32B/tree/main": the model that it is of; and the API of a seller's page. */
const ADDRESSES: readonly Rewording[] = [
  [
    reAll`${SITE}(?:huggingface\.co|hf\.co)\/(?!(?:datasets|spaces|docs|blog|papers|collections|models|posts)\b)([\w.-]+\/[\w.-]*\w)(?:\/(?:tree|blob|resolve|discussions)\b[^\s,>|]*)?${END}`,
    ' $1 ',
  ],
  [reAll`${SITE}openrouter\.ai\/(?:models\/)?([\w.-]+\/[\w.:-]*\w)${END}`, ' openrouter/$1 '],
  [reAll`${SITE}deepinfra\.com\/([\w.-]+\/[\w.-]*\w)${END}`, ' deepinfra/$1 '],
  [
    reAll`${SITE}(?:platform|developers)\.(openai)\.com\/(?:api\/)?docs\/models\/([\w.-]*\w)${END}`,
    ' $1/$2 ',
  ],
  [reAll`${SITE}console\.(groq)\.com\/docs\/model\/([\w./-]*\w)${END}`, ' $1/$2 '],
  [reAll`${SITE}ollama\.com\/library\/([\w.-]+(?::[\w.-]*\w)?)${END}`, ' $1 '],
];

/** "docker run --gpus 2 vllm/vllm-openai:latest --model …", "nvidia.com/gpu: 4", "python -m sglang.launch_server". */
const COMMANDS: readonly Rewording[] = [
  [
    /\b(?:docker|podman) run\b|\bpython3? -m(?= (?:vllm|sglang)\b)|\b(?:nvidia-smi|rocm-smi)(?: -\w)?(?:$|\n)/gi,
    ' ',
  ],
  [/\bvllm\/vllm-openai(?::[\w.-]+)?|\bvllm\.entrypoints\.[\w.]+/gi, ' vllm '],
  [/\blmsysorg\/sglang(?::[\w.-]+)?|\bsglang\.launch_server\b/gi, ' sglang '],
  [
    / ?--gpus[ =](?:all\b|"?device=[\d,]+"?)| ?--(?:ipc|runtime|shm-size|network|name|host)[ =][\w.]+| -(?:it|d|rm|v|p) (?:[\w.~/]+:[\w./]+)?| ?--rm\b/gi,
    ' ',
  ],
  [/ ?--model(?:-path|-id)?[ =](?=[\w.-]+\/)/gi, ' host '],
  [/ ?--gpus[ =](\d{1,3})\b/gi, ' $1 GPUs '],
  [/"?\b(?:nvidia|amd)\.com\/gpu"?\s*[:=]\s*"?(\d{1,3})"?/gi, ' $1 GPUs '],
  // How a benchmark is run is no traffic.
  [
    / ?--(?:num-prompts|request-rate|burstiness|dataset-(?:name|path)|backend|base-url|endpoint)[ =](?!--)[^\s,]+| ?--ignore-eos\b/gi,
    '',
  ],
  [
    / ?--(?:max-model-len|gpu-memory-utilization|max-num-batched-tokens|port|seed|swap-space|dtype|served-model-name|enable-[a-z-]+|disable-[a-z-]+|trust-remote-code)(?:[ =]\d[\w.]*)?/gi,
    '',
  ],
];

/** "vertex claude-sonnet-4-5@20250929", "azure gpt-4.1-2025-04-14": a dated id behind who sells it, as gateways write it. */
const DATED: readonly Rewording[] = [
  [
    /\b(azure|bedrock|vertex)(?: openai| ?ai)? ((?:gpt|o\d|claude|gemini)[\w.-]{0,40}?[-@]20\d\d-?\d\d-?\d\d)(?![\w-])/gi,
    '$1/$2',
  ],
];

const DEPLOYED =
  /\b(azure(?: ?open ?ai)?[/ ]((?:gpt|o\d)[\w.-]*)) ?[,(]? ?(?:(?:deployment|deployed as|alias)(?: name)?:? )?([a-z][\w-]*\w)\)?(?![\w/]|\.\w)/gi;
const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** "azure/gpt-4.1 gpt-41-prod": what a team calls its deployment, behind the name of the model in it. */
const withoutDeployments = (text: string): string =>
  text.replace(DEPLOYED, (words, whole: string, model: string, called: string) =>
    called.includes('-') &&
    findApi(called) === undefined &&
    bare(called).startsWith(bare(model)) &&
    bare(called) !== bare(model)
      ? whole
      : words,
  );

const LISTED = /(?:^|\n)[ \t]*GPU \d{1,2}: (?:NVIDIA |AMD )?([^\n(]*\S)[ \t]*\(UUID: [\w-]+\)/gi;

/** `nvidia-smi -L`: one card a line. */
const cardsInWords = (text: string): string => {
  const cards = [...text.matchAll(LISTED)].map(([, name = '']) => name.toLowerCase());
  const [first] = cards;
  if (first === undefined) return text;
  const kinds = [...new Set(cards)].map((name) => `${cards.filter((one) => one === name).length}x ${name}`);
  return `${kinds.join(' + ')}${text.replace(LISTED, '')}`.trim();
};

const IS_PASTED =
  /hf\.co|huggingface\.co|ollama\.com|openrouter\.ai\/|deepinfra\.com\/|(?:openai|groq)\.com\/|--[a-z]|\.com\/gpu|python|docker|podman|-smi\b|vllm[./]|sglang[./]|\(UUID|(?:azure|bedrock|vertex).{0,60}[-@]20\d\d|azure.{0,24}(?:gpt|o\d).{0,40}-/i;

/** The text with such names as they are said in a line; most texts hold none. */
export const pastedInWords = (text: string): string =>
  IS_PASTED.test(text)
    ? withoutDeployments(reworded(cardsInWords(text), [...ADDRESSES, ...COMMANDS, ...DATED]))
    : text;
