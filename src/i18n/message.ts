/**
 * Every sentence a person reads stands in a room's `messages.ts` as a { vi, en } pair, so that a missing translation does
 * not compile. Parameters are written {name}. The house test proves that every key used exists and every key is used.
 */
export type Locale = "vi" | "en";
export type Message = { readonly vi: string; readonly en: string };
export type Messages = Readonly<Record<string, Message>>;
export type MessageParams = Readonly<Record<string, string | number>>;

/** Chooses a sentence by key in the reader's language and fills in its parameters. */
export type Translate = ((key: string, params?: MessageParams) => string) & { readonly locale: Locale };

/** One translator per locale over the merged catalogues; throws for an unknown key or a missing parameter (a bug). */
export function createTranslator(catalogue: Messages, locale: Locale): Translate {
  const translate = (key: string, params: MessageParams = {}): string => {
    const message = catalogue[key];
    if (!message) throw new Error(`unknown message: ${key}`);
    return message[locale].replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`message ${key} lacks {${name}}`);
      return String(value);
    });
  };
  return Object.assign(translate, { locale });
}

/** Merges the rooms' catalogues; a key claimed by two rooms is a bug. */
export function mergeMessages(...parts: readonly Messages[]): Messages {
  const merged: Record<string, Message> = {};
  for (const part of parts) {
    for (const [key, message] of Object.entries(part)) {
      if (merged[key]) throw new Error(`message defined twice: ${key}`);
      merged[key] = message;
    }
  }
  return merged;
}
