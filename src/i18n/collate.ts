/** Vietnamese order (a ă â b … d đ e …), as an indexed key that both engines sort as plain text. */
const letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
const tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

/** Text whose byte order is the Vietnamese alphabetical order; tones break ties from left to right. */
export function sortKey(text: string): string {
  let base = "";
  let marks = "";
  for (const character of text.normalize("NFC").toLowerCase()) {
    const decomposed = character.normalize("NFD");
    const tone = tones.findIndex((mark) => mark !== "" && decomposed.includes(mark));
    const bare = tone > 0 ? decomposed.replace(tones[tone]!, "").normalize("NFC") : character;
    const rank = letters.indexOf(bare);
    base += rank >= 0 ? String.fromCharCode(0x61 + rank) : bare;
    marks += String(Math.max(tone, 0));
  }
  return `${base}\u0001${marks}`;
}
