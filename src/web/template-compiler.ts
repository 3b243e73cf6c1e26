/**
 * Templates in the syntax of Handlebars, read by its parser and given a stricter meaning: a name that the model lacks is an
 * error, never an empty spot, everywhere; absence is null, false or []. There is no logic beyond if, unless and each. A
 * partial sees only what it is given. Handlebars' own runtime would allow the lax cases and takes ten times as long.
 */
import Handlebars from "handlebars";
import type { Translate } from "../i18n/message.ts";

/** What every template reaches as `@frame`; the helpers need its translator. */
export type FrameLike = { readonly t: Translate };
export type Template = (model: object, frame: FrameLike) => string;
/** `named` are the arguments written name=value. */
export type TemplateFunction = (t: Translate, value: never, named: Readonly<Record<string, never>>) => unknown;
export type Vocabulary = {
  readonly helpers: Readonly<Record<string, TemplateFunction>>;
  /** The partial of that name; throws when there is none. */
  readonly partial: (name: string) => Template;
};

type Scope = { readonly model: unknown; readonly frame: FrameLike; readonly outer: Scope | null };
type Value = (scope: Scope) => unknown;
type Part = (scope: Scope) => string;
type Call = { readonly path: hbs.AST.Expression; readonly params: hbs.AST.Expression[]; readonly hash: hbs.AST.Hash };

const { escapeExpression } = Handlebars;

/** Throws where the text is no template, names an unknown helper, or uses what these templates leave out. */
export function compileTemplate(name: string, source: string, vocabulary: Vocabulary): Template {
  const body = new Compiler(name, vocabulary).program(Handlebars.parse(source));
  return (model, frame) => body({ model, frame, outer: null });
}

class Compiler {
  readonly #name: string;
  readonly #vocabulary: Vocabulary;

  constructor(name: string, vocabulary: Vocabulary) {
    this.#name = name;
    this.#vocabulary = vocabulary;
  }

  program(program: hbs.AST.Program | undefined): Part {
    const parts = (program?.body ?? []).flatMap((statement) => this.#statement(statement) ?? []);
    if (parts.length === 1) return parts[0]!;
    return (scope) => {
      let html = "";
      for (const part of parts) html += part(scope);
      return html;
    };
  }

  #statement(node: hbs.AST.Statement): Part | null {
    switch (node.type) {
      case "ContentStatement": {
        const { value } = node as hbs.AST.ContentStatement;
        return value === "" ? null : () => value;
      }
      case "CommentStatement":
        return null;
      case "MustacheStatement":
        return this.#mustache(node as hbs.AST.MustacheStatement);
      case "BlockStatement":
        return this.#block(node as hbs.AST.BlockStatement);
      case "PartialStatement":
        return this.#partial(node as hbs.AST.PartialStatement);
      default:
        throw this.#problem(node, `${node.type} is left out of our templates`);
    }
  }

  #mustache(node: hbs.AST.MustacheStatement): Part {
    const value = this.#called(node);
    return node.escaped ? (scope) => escapeExpression(value(scope) as string) : (scope) => String(value(scope));
  }

  #block(node: hbs.AST.BlockStatement): Part {
    const [subject] = node.params;
    const keyword = (node.path as hbs.AST.PathExpression).original;
    const isPlain = node.params.length === 1 && !node.hash && !node.program.blockParams;
    if (!subject || !isPlain) throw this.#problem(node, `{{#${keyword}}} takes one value`);
    const value = this.#value(subject);
    const main = this.program(node.program);
    const otherwise = this.program(node.inverse);
    switch (keyword) {
      case "if":
        return (scope) => (isPresent(value(scope)) ? main : otherwise)(scope);
      case "unless":
        return (scope) => (isPresent(value(scope)) ? otherwise : main)(scope);
      case "each":
        return (scope) => each(scope, value(scope), main, otherwise);
      default:
        throw this.#problem(node, `there is no {{#${keyword}}}`);
    }
  }

  /** The partial gets the model named behind it, or exactly the values given by name. */
  #partial(node: hbs.AST.PartialStatement): Part {
    const [subject] = node.params;
    const model = subject ? this.#value(subject) : () => ({});
    const named = this.#named(node.hash);
    const given: Value = node.hash ? (scope) => ({ ...(model(scope) as object), ...named(scope) }) : model;
    const find = this.#partialOf(node);
    return (scope) => find(scope)(given(scope) as object, scope.frame);
  }

  /** Named outright, or by `(lookup this "component")`: what the model says it wants to be shown by. */
  #partialOf({ name }: hbs.AST.PartialStatement): (scope: Scope) => Template {
    const { partial } = this.#vocabulary;
    if (name.type === "PathExpression") {
      let found: Template | undefined;
      return () => {
        found ??= partial((name as hbs.AST.PathExpression).original);
        return found;
      };
    }
    const { path, params } = name as hbs.AST.SubExpression;
    const [owner, key] = params.map((param) => this.#value(param));
    if ((path as hbs.AST.PathExpression).original !== "lookup" || !owner || !key) {
      throw this.#problem(name, "a partial is named outright or by lookup");
    }
    const lacks = () => this.#problem(name, "the model does not name its partial");
    return (scope) => partial(property(owner(scope), key(scope) as string, lacks) as string);
  }

  #value(node: hbs.AST.Expression): Value {
    switch (node.type) {
      case "PathExpression":
        return this.#path(node as hbs.AST.PathExpression);
      case "SubExpression":
        return this.#called(node as hbs.AST.SubExpression);
      case "StringLiteral":
      case "NumberLiteral":
      case "BooleanLiteral": {
        const { value } = node as hbs.AST.StringLiteral;
        return () => value;
      }
      case "NullLiteral":
        return () => null;
      default:
        throw this.#problem(node, `${node.type} is left out of our templates`);
    }
  }

  /** A name alone is read from the model; with anything behind it, it is a helper. */
  #called(node: Call & hbs.AST.Node): Value {
    if (node.params.length === 0 && !node.hash) return this.#value(node.path);
    const name = (node.path as hbs.AST.PathExpression).original;
    const helper = this.#vocabulary.helpers[name];
    if (!helper || node.params.length !== 1) throw this.#problem(node, `there is no helper ${name} of one value`);
    const value = this.#value(node.params[0]!);
    const named = this.#named(node.hash);
    return (scope) => helper(scope.frame.t, value(scope) as never, named(scope) as Record<string, never>);
  }

  #named(hash: hbs.AST.Hash | undefined): (scope: Scope) => Readonly<Record<string, unknown>> {
    const pairs = (hash?.pairs ?? []).map(({ key, value }) => [key, this.#value(value)] as const);
    if (pairs.length === 0) return () => nothingNamed;
    return (scope) => {
      const values: Record<string, unknown> = {};
      for (const [key, value] of pairs) values[key] = value(scope);
      return values;
    };
  }

  #path(node: hbs.AST.PathExpression): Value {
    const { parts, depth, data, original } = node;
    if (data && parts[0] !== "frame") throw this.#problem(node, `there is no ${original}`);
    const lacks = () => this.#problem(node, `the model lacks ${original}`);
    const names = data ? parts.slice(1) : parts;
    const start: Value = data ? ({ frame }) => frame : (scope) => outward(scope, depth, lacks).model;
    const [only] = names;
    if (names.length === 1 && depth === 0 && !data) return ({ model }) => property(model, only!, lacks);
    return (scope) => {
      let value = start(scope);
      for (const name of names) value = property(value, name, lacks);
      return value;
    };
  }

  #problem(node: hbs.AST.Node, sentence: string): Error {
    return new Error(`${this.#name}.hbs, line ${node.loc.start.line}: ${sentence}`);
  }
}

const nothingNamed: Readonly<Record<string, unknown>> = {};

function each(scope: Scope, items: unknown, main: Part, otherwise: Part): string {
  if (!isPresent(items)) return otherwise(scope);
  let html = "";
  for (const model of items as readonly unknown[]) html += main({ model, frame: scope.frame, outer: scope });
  return html;
}

/** As Handlebars has it: an empty list or text and zero are absent too. */
function isPresent(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function property(owner: unknown, name: string, lacks: () => Error): unknown {
  const value =
    owner !== null && owner !== undefined && Object.hasOwn(owner, name)
      ? (owner as Record<string, unknown>)[name]
      : undefined;
  if (value === undefined) throw lacks();
  return value;
}

function outward(scope: Scope, depth: number, lacks: () => Error): Scope {
  let found: Scope | null = scope;
  for (let step = 0; step < depth; step += 1) found = found?.outer ?? null;
  if (!found) throw lacks();
  return found;
}
