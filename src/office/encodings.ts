/**
 * The bytes of a Vietnamese text file → Unicode text in NFC. Besides UTF-8 and UTF-16 three older encodings are in daily
 * use: windows-1258 (letters followed by tone marks), TCVN3 or "ABC" (TCVN 5712:1993, VN3; no accented capitals, so these
 * come back in lower case) and VNI (a letter followed by a mark byte). None of them names itself: the reading that yields
 * the most Vietnamese syllables wins. A text whose letters are gone for good is refused, never passed on.
 */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" | "tcvn3" | "vni";
/** What a person should know about a text that could be read. */
export type DecodingProblem = "decomposed" | "encoded-twice" | "capitals-lost";
/** Why a file is not read: no encoding fits; marks, letters or whole words were lost before the file came to us. */
export type DecodingRefusal =
  | "unknown-encoding"
  | "letters-replaced"
  | "letters-lost"
  | "letters-spaced-out"
  | "marks-lost";
export type Decoded =
  | { readonly text: string; readonly encoding: Encoding; readonly problems: readonly DecodingProblem[] }
  | { readonly refused: DecodingRefusal };

/** The encodings that were fonts: the text is stored as Western European letters, which only the font shows as Vietnamese. */
export type FontEncoding = "tcvn3" | "vni";

type Reading = { readonly text: string; readonly encoding: Encoding };

/** Reads `bytes` in whatever encoding they are; the result is NFC without a byte order mark, or a named refusal. */
export function decodeText(bytes: Uint8Array): Decoded {
  const reading = readUnicode(bytes) ?? bestLegacyReading(bytes);
  if (!reading) return { refused: "unknown-encoding" };
  const repaired = repairTwiceEncoded(reading) ?? reading;
  const text = repaired.text.normalize("NFC");
  const damage = findDamage(text);
  if (damage) return { refused: damage };
  const problems: DecodingProblem[] = [];
  if (repaired !== reading) problems.push("encoded-twice");
  if (reading.encoding.startsWith("utf") && text !== repaired.text) problems.push("decomposed");
  if (repaired.encoding === "tcvn3") problems.push("capitals-lost");
  return { text, encoding: repaired.encoding, problems };
}

/** Western European letters that were typed in a font of that encoding → Unicode, NFC; other characters stay. */
export function fromFontEncoding(text: string, encoding: FontEncoding): string {
  return (encoding === "tcvn3" ? readTcvn3(text) : readVni(text)).normalize("NFC");
}

/**
 * Text taken out of an old document whose fonts are not known: lines that make no Vietnamese syllables as they stand but do
 * in one of the older encodings are read in it. Undefined where there are none.
 */
export function repairOldLetters(text: string): { readonly text: string; readonly encoding: Encoding } | undefined {
  if (!/[\x80-\xff]/.test(text)) return undefined;
  const lines = text.split("\n");
  const isStrange = (line: string): boolean => /[\x80-\xff]/.test(line) && syllableShare(line) < 0.5;
  const strange = lines.filter(isStrange).join("\n").slice(0, sampleLength);
  const bytes = (strange.match(/[^\x00-\x7f]/g)?.length ?? 0) < 20 ? undefined : westernBytes(strange);
  const encoding = bytes && bestLegacyReading(bytes)?.encoding;
  if (!encoding) return undefined;
  const repaired = lines.map((line) => (isStrange(line) ? betterLine(line, encoding) : line));
  return { text: repaired.join("\n").normalize("NFC"), encoding };
}

function betterLine(line: string, encoding: Encoding): string {
  const bytes = westernBytes(line);
  const reading = bytes && readLegacy(bytes, encoding);
  return reading !== undefined && syllableShare(reading) > syllableShare(line) ? reading : line;
}

/** The share (0 to 1) of the marked words of `text` that are well-formed Vietnamese syllables; 0 without such words. */
export function syllableShare(text: string): number {
  const words =
    text
      .slice(0, sampleLength)
      .normalize("NFC")
      .match(/[A-Za-z\u0080-\u1fff]+/g) ?? [];
  const marked = words.filter((word) => /[^\x00-\x7f]/.test(word));
  return marked.length === 0 ? 0 : marked.filter(isSyllable).length / marked.length;
}

const sampleLength = 40_000;

function readUnicode(bytes: Uint8Array): Reading | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return readAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return readAs("utf-16be", bytes);
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, sampleLength).entries()) if (byte === 0) zeros[index % 2]!++;
  const pairs = Math.min(bytes.length, sampleLength) / 2;
  if (zeros[1]! > pairs * 0.3 && zeros[0]! < pairs * 0.05) return readAs("utf-16le", bytes);
  if (zeros[0]! > pairs * 0.3 && zeros[1]! < pairs * 0.05) return readAs("utf-16be", bytes);
  return readAs("utf-8", bytes);
}

function readAs(encoding: "utf-8" | "utf-16le" | "utf-16be", bytes: Uint8Array): Reading | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

function bestLegacyReading(bytes: Uint8Array): Reading | undefined {
  const sample = bytes.subarray(0, sampleLength);
  const [best] = (["windows-1258", "tcvn3", "vni"] as const)
    .map((encoding) => ({ encoding, share: syllableShare(readLegacy(sample, encoding)) }))
    .sort((one, other) => other.share - one.share);
  if (!best || best.share <= 0.6) return undefined;
  return { text: readLegacy(bytes, best.encoding), encoding: best.encoding };
}

function readLegacy(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === "tcvn3") return readTcvn3(western.decode(bytes));
  if (encoding === "vni") return readVni(western.decode(bytes));
  return new TextDecoder(encoding).decode(bytes);
}

/** A legacy file that somebody opened as Western European and saved as UTF-8 is read once more; so is UTF-8 twice over. */
function repairTwiceEncoded(reading: Reading): Reading | undefined {
  if (!reading.encoding.startsWith("utf") || !/[\x80-\xff]/.test(reading.text)) return undefined;
  if (syllableShare(reading.text) > 0.5) return undefined;
  const bytes = westernBytes(reading.text);
  return bytes && (readAs("utf-8", bytes) ?? bestLegacyReading(bytes));
}

const western = new TextDecoder("windows-1252");
const westernByte = new Map(
  Array.from({ length: 256 }, (_, byte) => [western.decode(Uint8Array.of(byte)), byte] as const),
);

function westernBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const byte = westernByte.get(text[index]!) ?? (text.charCodeAt(index) < 0x100 ? text.charCodeAt(index) : undefined);
    if (byte === undefined) return undefined;
    bytes[index] = byte;
  }
  return bytes;
}

// TCVN 5712:1993, VN3: runs of letters from the byte that stands before them.
const tcvn3Runs: readonly (readonly [number, string])[] = [
  [0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];
const tcvn3Letter = new Map(
  tcvn3Runs.flatMap(([first, letters]) =>
    Array.from(letters, (letter, offset) => [String.fromCharCode(first + offset), letter] as const),
  ),
);

function readTcvn3(text: string): string {
  return text.replace(/[\xa1-\xff]/g, (letter) => tcvn3Letter.get(letter) ?? letter);
}

// VNI: some bytes are letters of their own, the others are marks on the letter before them.
const vniLetters: Readonly<Record<string, string>> = Object.fromEntries(
  ["ôơ", "öư", "ñđ", "æỉ", "óĩ", "òị", "îỵ"]
    .flatMap((pair) => [pair, pair.toUpperCase()])
    .map(([byte, letter]) => [byte!, letter!]),
);
const [circumflex, breve, acute, grave, hook, tilde, dot] = "\u0302\u0306\u0301\u0300\u0309\u0303\u0323";
const vniMarks: Readonly<Record<string, readonly [on: string, marks: string]>> = {
  ù: ["aeouyơư", acute!],
  ø: ["aeouyơư", grave!],
  û: ["aeouyơư", hook!],
  õ: ["aeouyơư", tilde!],
  ï: ["aeouyơư", dot!],
  â: ["aeo", circumflex!],
  á: ["aeo", circumflex! + acute],
  à: ["aeo", circumflex! + grave],
  å: ["aeo", circumflex! + hook],
  ã: ["aeo", circumflex! + tilde],
  ä: ["aeo", circumflex! + dot],
  ê: ["a", breve!],
  é: ["a", breve! + acute],
  è: ["a", breve! + grave],
  ú: ["a", breve! + hook],
  ü: ["a", breve! + tilde],
  ë: ["a", breve! + dot],
};

function readVni(text: string): string {
  return text.replace(/[\x00-\x7f]?[\xa1-\xff]+/g, readVniLetters);
}

function readVniLetters(letters: string): string {
  let text = "";
  let previous = "";
  for (const character of letters) {
    const mark = vniMarks[character.toLowerCase()];
    const marked = mark?.[0].includes(previous.toLowerCase()) && previous !== "" ? mark[1] : undefined;
    previous = marked ?? vniLetters[character] ?? character;
    text += previous;
  }
  return text;
}

const onset = "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?";
const nucleus = "(?:uyê|uya|oa|oă|oe|oo|uâ|uê|uơ|uy|iê|yê|ia|uô|ua|ươ|ưa|[aăâeêioôơuưy])";
const coda = "(?:ch|ng|nh|[cmnptiyou])?";
const toneless = new RegExp(`^${onset}${nucleus}${coda}$`);
const unmarked = new RegExp(`^${withoutMarks(onset + nucleus + coda)}$`);
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize("NFD");
  return (letters.match(tones)?.length ?? 0) <= 1 && toneless.test(letters.replace(tones, "").normalize("NFC"));
}

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

/** Damage done before the file came to us, which no decoding can undo. Short texts give too little evidence to refuse. */
export function findDamage(text: string): DecodingRefusal | undefined {
  const sample = text.slice(0, sampleLength);
  const words = sample.match(/\p{L}+/gu) ?? [];
  const replaced = sample.match(/\ufffd|\p{L}\?+\p{L}|(?<=\s|\p{L})\?{2,}(?=\s|\p{L})/gu)?.length ?? 0;
  if (replaced > words.length * 0.05) return "letters-replaced";
  if (words.length < 40) return undefined;
  const share = (test: (word: string) => boolean): number => words.filter(test).length / words.length;
  if (share((word) => word.length === 1) > 0.5) return "letters-spaced-out";
  if (share((word) => /[^\x00-\x7f]/.test(word)) > 0.05) return undefined;
  const lower = (word: string): boolean => word.toLowerCase() === word;
  if (share((word) => lower(word) && /^[b-df-hj-np-tv-xz]+$/.test(word)) > 0.2) return "letters-lost";
  return share((word) => unmarked.test(word.toLowerCase())) > 0.9 ? "marks-lost" : undefined;
}
