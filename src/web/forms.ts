/**
 * Form fields as view models: what was typed is kept as it was typed, and every issue stands both at its field and in the
 * summary above the heading, in the same words. A field says which component draws it, so that a page can list its fields.
 */
import type { Translate } from "../i18n/message.ts";
import type { Issue } from "../values/issue.ts";
import type { ErrorLink } from "./components.ts";
import type { Typed } from "./route.ts";

/** A form as it comes back: the typed strings, what is wrong with them, and the reader's language. */
export type Form = { readonly typed: Typed; readonly issues: readonly Issue[]; readonly t: Translate };

/** What all fields share. `describedBy` names the hint, the error and the reading for assistive technology. */
export type Field = {
  readonly component: string;
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  readonly error: string | null;
  readonly describedBy: string | null;
};
export type TextField = Field & {
  readonly value: string;
  readonly type: "text" | "search" | "email" | "password";
  readonly width: "full" | "half" | "short";
  readonly inputmode: "text" | "decimal" | "numeric";
  readonly autocomplete: string | null;
  readonly suffix: string | null;
  /** How a number was understood, echoed under the field. */
  readonly reading: string | null;
};
export type Textarea = Field & { readonly value: string; readonly rows: number; readonly lang: "vi" | null };
export type Choice = { readonly value: string; readonly text: string; readonly hint?: string };
export type Option = {
  readonly id: string;
  readonly value: string;
  readonly text: string;
  readonly hint: string | null;
  readonly isChosen: boolean;
};
export type ChoiceField = Field & { readonly options: readonly Option[] };
export type FileField = Field & { readonly accept: string };

export type FieldText = { readonly name: string; readonly label: string; readonly hint?: string };
export type TextFieldContent = FieldText &
  Partial<Pick<TextField, "type" | "width" | "inputmode" | "autocomplete" | "suffix" | "reading">>;

/** The id of the field with that name: "lines[2].hours" → "lines-2-hours". The error summary links to it. */
export function fieldId(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}

/** The lines of the error summary, in the order of the issues. */
export function errorLinks({ issues, t }: Pick<Form, "issues" | "t">): readonly ErrorLink[] {
  return issues.map((issue) => ({ text: t(issue.key, issue.params), anchor: fieldId(issue.field) || null }));
}

/** The values typed for a name; none when the field was not sent. */
export function typedValues(form: Pick<Form, "typed">, name: string): readonly string[] {
  const value = form.typed[name] ?? [];
  return typeof value === "string" ? [value] : value;
}

export function textField(form: Form, content: TextFieldContent): TextField {
  const {
    type = "text",
    width = "full",
    inputmode = "text",
    autocomplete = null,
    suffix = null,
    reading = null,
  } = content;
  // A password never goes back to the page.
  const value = type === "password" ? "" : typedValue(form, content.name);
  const shared = field(form, "field", content, reading);
  return { ...shared, value, type, width, inputmode, autocomplete, suffix, reading };
}

/** A text field for a figure: "1.234,5", "3,5 tỷ"; `reading` says how it was understood. */
export function numberField(form: Form, content: TextFieldContent): TextField {
  return textField(form, { width: "short", inputmode: "decimal", ...content });
}

/** One text field for a day, never the browser's own: 05/03/2026, 5/3/2026, 05-03-2026. */
export function dateField(form: Form, content: FieldText): TextField {
  const hint = content.hint ?? form.t("web.field.day-hint");
  return { ...textField(form, { ...content, hint, width: "short", inputmode: "numeric" }), component: "date-field" };
}

/** `lang: "vi"` marks legal text, which stays Vietnamese on an English page. */
export function textarea(form: Form, content: FieldText & { readonly rows?: number; readonly lang?: "vi" }): Textarea {
  const { rows = 5, lang = null } = content;
  return { ...field(form, "textarea", content), value: typedValue(form, content.name), rows, lang };
}

export function fileField(form: Form, content: FieldText & { readonly accept: string }): FileField {
  return { ...field(form, "file-upload", content), accept: content.accept };
}

export function select(form: Form, content: FieldText & { readonly choices: readonly Choice[] }): ChoiceField {
  return choiceField(form, "select", content);
}

export function radios(form: Form, content: FieldText & { readonly choices: readonly Choice[] }): ChoiceField {
  return choiceField(form, "radios", content);
}

export function checkboxes(form: Form, content: FieldText & { readonly choices: readonly Choice[] }): ChoiceField {
  return choiceField(form, "checkboxes", content);
}

function choiceField(
  form: Form,
  component: string,
  content: FieldText & { readonly choices: readonly Choice[] },
): ChoiceField {
  const chosen = typedValues(form, content.name);
  const shared = field(form, component, content);
  const options = content.choices.map(({ value, text, hint }, index) => ({
    // The first option carries the field's own id: the error summary leads there.
    id: index === 0 ? shared.id : `${shared.id}-${index + 1}`,
    value,
    text,
    hint: hint ?? null,
    isChosen: chosen.includes(value),
  }));
  return { ...shared, options };
}

function field(form: Form, component: string, content: FieldText, reading: string | null = null): Field {
  const id = fieldId(content.name);
  const issue = form.issues.find((each) => each.field === content.name);
  const error = issue ? form.t(issue.key, issue.params) : null;
  const hint = content.hint ?? null;
  const described = [hint && `${id}-hint`, error && `${id}-error`, reading && `${id}-reading`].filter(Boolean);
  return {
    component,
    id,
    name: content.name,
    label: content.label,
    hint,
    error,
    describedBy: described.join(" ") || null,
  };
}

function typedValue(form: Form, name: string): string {
  return typedValues(form, name).at(-1) ?? "";
}
