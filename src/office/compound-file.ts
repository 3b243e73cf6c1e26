/**
 * The container of the old Office formats ([MS-CFB]): a small file system of sectors in chains. Only the streams at the top are
 * found, since an embedded document has streams of the same names further down. Chains that turn back on themselves or leave
 * the file give nothing.
 */

export type CompoundFile = {
  /** Names of the streams at the top, as written. */
  readonly names: readonly string[];
  /** The bytes of a stream at the top; undefined when there is none of that name or its chain is broken. */
  readonly stream: (name: string) => Uint8Array | undefined;
};

type Entry = {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
};
type Chain = (start: number) => readonly number[] | undefined;

const endOfChain = 0xfffffffe;
const noEntry = 0xffffffff;

/** Undefined where the header or the directory is damaged. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return undefined;
  const [shift, miniShift] = [view.getUint16(30, true), view.getUint16(32, true)];
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) return undefined;
  const sector = 2 ** shift;
  const sectorOf = (number: number): Uint8Array => bytes.subarray((number + 1) * sector, (number + 2) * sector);
  const fat = readFat(view, sector);
  const chain = follow(fat);
  const read = (start: number): Uint8Array | undefined => joined(chain(start)?.map(sectorOf));
  const directory = read(view.getUint32(48, true));
  if (!directory || directory.length < 128) return undefined;
  const entries = readEntries(directory);
  const miniFat = read(view.getUint32(60, true)) ?? new Uint8Array();
  const miniChain = follow(numbersIn(miniFat));
  const mini = read(entries[0]!.start) ?? new Uint8Array();
  const top = entriesBelow(entries, entries[0]!.child).filter(({ type }) => type === 2);
  return {
    names: top.map(({ name }) => name),
    stream(name) {
      const entry = top.find((other) => other.name === name);
      if (!entry) return undefined;
      const small = entry.size < view.getUint32(56, true);
      const whole = small
        ? joined(miniChain(entry.start)?.map((at) => mini.subarray(at << miniShift, (at + 1) << miniShift)))
        : read(entry.start);
      return whole && whole.length >= entry.size ? whole.subarray(0, entry.size) : undefined;
    },
  };
}

/** The allocation table: its first 109 sectors are listed in the header, the others in sectors of their own. */
function readFat(view: DataView, sectorBytes: number): Uint32Array {
  const sectors: number[] = [];
  const add = (at: number, count: number): void => {
    for (let index = 0; index < count && at + index * 4 + 4 <= view.byteLength; index++) {
      const sector = view.getUint32(at + index * 4, true);
      if (sector < endOfChain - 1) sectors.push(sector);
    }
  };
  add(76, 109);
  const perSector = sectorBytes / 4 - 1;
  const most = Math.ceil(view.byteLength / sectorBytes);
  let next = view.getUint32(68, true);
  for (let count = 0; next < most && count < most; count++) {
    const at = (next + 1) * sectorBytes;
    if (at + sectorBytes > view.byteLength) break;
    add(at, perSector);
    next = view.getUint32(at + perSector * 4, true);
  }
  const fat = new Uint32Array((Math.min(sectors.length, most) * sectorBytes) / 4).fill(noEntry);
  for (const [index, sector] of sectors.slice(0, most).entries()) {
    const from = (sector + 1) * sectorBytes;
    for (let at = 0; at < sectorBytes && from + at + 4 <= view.byteLength; at += 4) {
      fat[(index * sectorBytes + at) / 4] = view.getUint32(from + at, true);
    }
  }
  return fat;
}

function follow(table: Uint32Array): Chain {
  return (start) => {
    const numbers: number[] = [];
    for (let at = start; at !== endOfChain; at = table[at]!) {
      if (at >= table.length || numbers.length > table.length) return undefined;
      numbers.push(at);
    }
    return numbers;
  };
}

function joined(parts: readonly Uint8Array[] | undefined): Uint8Array | undefined {
  return parts && new Uint8Array(Buffer.concat(parts));
}

function numbersIn(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_value, index) => view.getUint32(index * 4, true));
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: directory.length >> 7 }, (_value, index) => {
    const at = index * 128;
    const length = Math.min(64, Math.max(2, view.getUint16(at + 64, true))) - 2;
    return {
      name: new TextDecoder("utf-16le").decode(directory.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** One folder's entries, which form a tree among themselves. */
function entriesBelow(entries: readonly Entry[], root: number): readonly Entry[] {
  const found = new Set<Entry>();
  const waiting = [root];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at];
    if (at === noEntry || !entry || found.has(entry)) continue;
    found.add(entry);
    waiting.push(entry.left, entry.right);
  }
  return [...found];
}
