import { valueIn } from '../keys.ts';
import { lazy } from '../lazy.ts';
import { fold } from './fold.ts';
import { MODELS } from './models.ts';

/** Who made the open models, as people call them in front of a model's name. */

/** What people call a maker beside its own name. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  Ai2: ['allen ai', 'allenai', 'allen institute'],
  Alibaba: ['alibaba cloud', 'qwen team'],
  BAAI: ['beijing academy of ai'],
  Google: ['google deepmind', 'deepmind'],
  inclusionAI: ['inclusion ai', 'ant group'],
  Meta: ['meta ai', 'facebook'],
  'Mistral AI': ['mistral', 'mistralai'],
  'Moonshot AI': ['moonshot', 'moonshotai'],
  'Shanghai AI Lab': ['internlm'],
  'Z.ai': ['zai', 'z ai', 'zhipu', 'zhipu ai', 'zhipuai'],
};

/** Makers of open models by what people call them, folded. */
const makers = lazy(
  () =>
    new Map(
      [...new Set(MODELS.map(({ maker }) => maker))].flatMap((maker) =>
        [maker, ...(valueIn(ALSO, maker) ?? [])].map((name) => [fold(name), maker] as const),
      ),
    ),
);

/** Every word for a maker, the longest first, in lower case. */
export const makerWords = (): readonly string[] => [...makers().keys()].sort((a, b) => b.length - a.length);

/** The maker of open models that these words name; by name only. */
export const makerCalled = (name: string): string | undefined => makers().get(fold(name));
