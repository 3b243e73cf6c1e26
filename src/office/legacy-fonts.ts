/**
 * Fonts that stood for an encoding before Unicode: ".VnTime" and its family show TCVN3 (ABC), those named "VNI-…" show VNI.
 * The capitals of TCVN3 have fonts of their own, ".VnTimeH", in which small letters look like capitals.
 */
import { type FontEncoding, fromFontEncoding } from "./encodings.ts";

/** The encoding that a font of that name shows; undefined for a Unicode font. A PDF's "ABCDEF+" before the name is no part of it. */
export function fontEncoding(font: string): FontEncoding | undefined {
  const name = plainName(font);
  if (/^\.Vn[A-Z]/.test(name)) return "tcvn3";
  return /^VNI[- ]/i.test(name) ? "vni" : undefined;
}

/** What `text` reads like when that font shows it; text that is Unicode already stays. */
export function asFontShows(text: string, font: string): string {
  const encoding = fontEncoding(font);
  if (!encoding || isUnicode.test(text)) return text;
  const shown = fromFontEncoding(text, encoding);
  return encoding === "tcvn3" && /^\.Vn[\w ]*H(?:$|[-,])/.test(plainName(font)) ? shown.toUpperCase() : shown;
}

/** Vietnamese letters that no Western European code page has. */
const isUnicode = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{M}/u;

function plainName(font: string): string {
  return font.replace(/^[A-Z]{6}\+/, "").replace(/^["']|["']$/g, "");
}
