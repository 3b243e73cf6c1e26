/** As much of JSON Schema 2020-12 as the cost sheet's schema uses; an unknown keyword is a bug of the test. */
type Schema = Readonly<Record<string, unknown>>;

const silent = ["$schema", "$defs", "title", "description", "examples"];

export function accepts(schema: Schema, value: unknown, root: Schema = schema): boolean {
  return Object.entries(schema).every(([keyword, wanted]) => {
    const rule = rules[keyword];
    if (rule) return rule(wanted as never, value, root);
    if (silent.includes(keyword)) return true;
    if (keyword === "additionalProperties") return additional(schema, value, root);
    throw new Error(`keyword not known here: ${keyword}`);
  });
}

const isObject = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
};

const rules: Readonly<Record<string, (wanted: never, value: unknown, root: Schema) => boolean>> = {
  $ref: (ref: string, value, root) =>
    accepts((root.$defs as Record<string, Schema>)[ref.replace("#/$defs/", "")]!, value, root),
  type: (wanted: string | string[], value) => [wanted].flat().some((name) => types[name]!(value)),
  minimum: (least: number, value) => typeof value !== "number" || value >= least,
  maximum: (most: number, value) => typeof value !== "number" || value <= most,
  pattern: (pattern: string, value) => typeof value !== "string" || new RegExp(pattern, "u").test(value),
  required: (names: string[], value) => !isObject(value) || names.every((name) => name in value),
  not: (schema: Schema, value, root) => !accepts(schema, value, root),
  anyOf: (schemas: Schema[], value, root) => schemas.some((schema) => accepts(schema, value, root)),
  oneOf: (schemas: Schema[], value, root) => schemas.filter((schema) => accepts(schema, value, root)).length === 1,
  items: (schema: Schema, value, root) => !Array.isArray(value) || value.every((item) => accepts(schema, item, root)),
  properties: (schemas: Record<string, Schema>, value, root) =>
    !isObject(value) ||
    Object.entries(schemas).every(([name, schema]) => !(name in value) || accepts(schema, value[name], root)),
};

function additional(schema: Schema, value: unknown, root: Schema): boolean {
  const named = Object.keys((schema.properties as object | undefined) ?? {});
  const others = isObject(value) ? Object.entries(value).filter(([name]) => !named.includes(name)) : [];
  if (schema.additionalProperties === false) return others.length === 0;
  return others.every(([, item]) => accepts(schema.additionalProperties as Schema, item, root));
}
