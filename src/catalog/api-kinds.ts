/** What models are called that hear, speak, sing or draw: no text goes in and comes out by the token. */
const NOT_TEXT_WORDS =
  'audio|tts|asr|stt|transcribe|whisper|voice|sonic|voxtral|speech|images?|video|t2v|i2v|t2i|t2a|parakeet|kokoro|xtts|musicgen|audiogen|wav2vec2?|seamlessm4t|cosyvoice2?|cogvideox?|vibevoice|parlertts|diffusion|sdxl|hunyuan3d';
/** Ordinary words, and names of such models where a size or a version is behind them. */
const WITH_SIZE = 'canary|moshi|csm|orpheus|dia|bark|mochi|wan|ltx|sana|zonos|higgs|ace-step|chatterbox|flux';

const NOT_TEXT = new RegExp(
  String.raw`(?:^|[\W_])(?:${NOT_TEXT_WORDS})(?:$|[\W_])|(?:^|[/-])(?:${WITH_SIZE})(?:$|[\W_\d])`,
  'i',
);

/**
 * Whether an id, or a name with its size, is of a model that hears, speaks or draws: "parakeet-tdt-0.6b",
 * "wan-2.2-14b".
 */
export const makesNoText = (id: string): boolean => NOT_TEXT.test(id);

/** Vectors, filters, conversations by voice: nothing that a chat can be moved to. */
const OTHERWISE =
  /(?:^|[\W_])(?:realtime|live|livetranslate|ocr|bge|moderation|guard|safeguard|rerank(?:er)?)(?:$|[\W_])|embed|\/voyage-/i;

/** Whether a chat can be moved to what is sold under this id, judged by its name. */
export const isOtherKind = (id: string): boolean => OTHERWISE.test(id) || makesNoText(id);
