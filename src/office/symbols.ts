/** Signs of symbol fonts (Symbol, Wingdings), which office files name by their place in the font → Unicode. */

const symbol = "αa βb χc δd εe φf γg ηh ιi κk λl μm νn οo πp θq ρr σs τt υu ωw ξx ψy ζz ΔD ΦF ΓG ΛL ΠP ΘQ ΣS ΩW ΞX ΨY";
const greek = new Map(symbol.split(" ").map((pair) => [pair.charCodeAt(1), pair[0]!]));
const symbolSigns: Readonly<Record<number, string>> = {
  163: "≤",
  176: "°",
  177: "±",
  179: "≥",
  180: "×",
  183: "•",
  185: "≠",
  187: "≈",
  184: "÷",
  174: "→",
  222: "⇒",
  165: "∞",
  229: "∑",
};
const wingdingsSigns: Readonly<Record<number, string>> = {
  108: "•",
  110: "■",
  111: "□",
  113: "□",
  114: "□",
  118: "•",
  159: "•",
  167: "▪",
  168: "□",
  216: "➢",
  224: "→",
  232: "→",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};

/** The sign at that place of the font (0xF000 is added in office files); undefined where it is not known. */
export function symbolText(font: string, code: number): string | undefined {
  if (Number.isNaN(code)) return undefined;
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/wingdings/i.test(font)) return wingdingsSigns[place];
  if (/^symbol$/i.test(font))
    return symbolSigns[place] ?? greek.get(place) ?? (place < 0x80 ? String.fromCharCode(place) : undefined);
  return code < 0xe000 ? String.fromCodePoint(code) : undefined;
}
