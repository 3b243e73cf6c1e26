/** The numbering part of a Word file (ECMA-376 part 1, §17.9) → its lists, with what single lists override. */
import type { ListLevel, NumberedList } from "./list-numbering.ts";
import { childOf, childrenOf, type XmlElement } from "./xml.ts";

export type DocxLists = {
  readonly lists: ReadonlyMap<string, NumberedList>;
  /** The level of a list that belongs to a paragraph style; undefined where it names none. */
  readonly levelOfStyle: (list: string, style: string) => number | undefined;
};

/** Lists by their id in the document. */
export function readNumbering(root: XmlElement | undefined): DocxLists {
  const definitions = new Map(
    (root ? childrenOf(root, "abstractNum") : []).map((definition) => [
      definition.attributes.abstractNumId ?? "",
      definition,
    ]),
  );
  const lists = new Map<string, NumberedList>();
  const styles = new Map<string, number>();
  for (const num of root ? childrenOf(root, "num") : []) {
    const id = num.attributes.numId ?? "";
    const definition = linkedDefinition(definitions, settingOf(num, "abstractNumId") ?? "");
    lists.set(id, listOf(num, definition));
    for (const level of definition ? childrenOf(definition, "lvl") : []) {
      const style = settingOf(level, "pStyle");
      if (style !== undefined) styles.set(`${id} ${style}`, Number(level.attributes.ilvl));
    }
  }
  return { lists, levelOfStyle: (list, style) => styles.get(`${list} ${style}`) };
}

/** A definition may only name a numbering style, whose levels stand in the definition made for that style. */
function linkedDefinition(definitions: ReadonlyMap<string, XmlElement>, id: string): XmlElement | undefined {
  const definition = definitions.get(id);
  const link = definition && settingOf(definition, "numStyleLink");
  if (link === undefined) return definition;
  return [...definitions.values()].find((other) => settingOf(other, "styleLink") === link) ?? definition;
}

function listOf(num: XmlElement, definition: XmlElement | undefined): NumberedList {
  const levels: (ListLevel | undefined)[] = [];
  for (const level of definition ? childrenOf(definition, "lvl") : []) levels[levelIndex(level)] = levelOf(level);
  const restarts = new Map<number, number>();
  for (const override of childrenOf(num, "lvlOverride")) {
    const at = levelIndex(override);
    const level = childOf(override, "lvl");
    if (level) levels[at] = levelOf(level);
    const start = settingOf(override, "startOverride");
    if (start !== undefined) restarts.set(at, Number(start));
  }
  return { definition: definition?.attributes.abstractNumId ?? `of ${num.attributes.numId}`, levels, restarts };
}

function levelIndex(element: XmlElement): number {
  return Math.min(8, Math.max(0, Number(element.attributes.ilvl) || 0));
}

function levelOf(level: XmlElement): ListLevel {
  const restart = settingOf(level, "lvlRestart");
  return {
    start: Number(settingOf(level, "start") ?? 0),
    format: formatOf(level),
    pattern: settingOf(level, "lvlText") ?? "",
    suffix: settingOf(level, "suff") === "nothing" ? "" : " ",
    legal: childOf(level, "isLgl") !== undefined,
    restartsAfter: restart === undefined ? null : Number(restart),
  };
}

/** Newer Word wraps a format of its own ("a, b, c, d, đ") as an alternative to one that all know. */
function formatOf(level: XmlElement): string {
  const alternative = childOf(level, "AlternateContent");
  const choice = alternative && childOf(alternative, "Choice");
  const written = (choice && childOf(choice, "numFmt")) ?? childOf(level, "numFmt");
  const format = written?.attributes.val ?? "decimal";
  return format === "custom" ? `custom:${written?.attributes.format ?? ""}` : format;
}

function settingOf(element: XmlElement, name: string): string | undefined {
  return childOf(element, name)?.attributes.val;
}
