import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { template, templateNames } from "../../src/web/handlebars.ts";
import { render, type View } from "../../src/web/view.ts";
import { english, frame, samples } from "./samples.ts";

const components = templateNames()
  .filter((name) => name.startsWith("components/"))
  .map((name) => name.slice("components/".length));
/** Fragments of a table or a line; they are valid only inside their component, and tested there. */
const fragments = ["cell", "form-token", "table-row", "cell-checkbox", "sort-link", "spoken", "tag", "sla"];
const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // Table roles are spelled out, because laying rows out as blocks on a phone takes the implied ones away.
    "no-redundant-role": "off",
    "prefer-native-element": "off",
    "no-trailing-whitespace": "off",
    "no-inline-style": "error",
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit"] }],
  },
});

test("every component has a sample, and every sample its component", () => {
  expect(Object.keys(samples).sort()).toEqual(components);
});

describe.each(Object.entries(samples))("%s", (name, models) => {
  // A fragment is no document by itself: it is checked inside the components that use it.
  const documents = fragments.includes(name) ? [] : models.map((model, index) => ({ model, index }));
  test.each(documents)("is valid HTML ($index)", async ({ model }) => {
    const html = template(`components/${name}`)(model, frame);
    expect(await problems(html)).toEqual([]);
  });

  test("needs each of its inputs", () => {
    for (const model of models) {
      const forgiven = Object.keys(model).filter((key) => isForgiven(name, withoutKey(model, key)));
      expect(forgiven.filter((key) => !isUnread(name, key))).toEqual([]);
    }
  });
});

test("a page of all components is valid, in both languages", async () => {
  const all: View<{ readonly title: string }> = {
    name: "all",
    body: (_model, own) =>
      [
        "identity-bar",
        "summary-list",
        "table",
        "filters",
        "pagination",
        "timeline",
        "comparison",
        "bar-chart",
        "view-switch",
      ]
        .map((name) => template(`components/${name}`)(samples[name]![0]!, own))
        .join(""),
  };
  for (const own of [frame, { ...frame, t: english, actor: null, nav: [], environment: null }]) {
    const page = {
      title: "Mọi thành phần",
      breadcrumbs: [{ text: "Đề xuất", path: "/de-xuat" }],
      issues: [{ text: "Nhập tên", anchor: "q" }],
    };
    expect(await problems(render(all, own, page))).toEqual([]);
  }
});

test("legal text stays Vietnamese on an English page and its changes are spoken in English", () => {
  const html = template("components/redline")(samples.redline![0]!, { t: english });
  expect(html).toContain('<span class="c-redline" lang="vi">');
  expect(html).toContain('<span class="govuk-visually-hidden" lang="en"> start of removed text </span>hằng tháng');
});

test("what a person typed cannot become markup", () => {
  const attack = `"><script>alert(1)</script>`;
  for (const [name, models] of Object.entries(samples)) {
    for (const model of models) {
      const html = template(`components/${name}`)(replaceTexts(model, attack) as object, frame);
      expect(html, name).not.toContain("<script");
    }
  }
});

async function problems(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}

function withoutKey(model: object, key: string): object {
  return Object.fromEntries(Object.entries(model).filter(([each]) => each !== key));
}

function isForgiven(name: string, model: object): boolean {
  try {
    template(`components/${name}`)(model, frame);
    return true;
  } catch {
    return false;
  }
}

/** Inputs that say which component draws a field, or that a component shares with a relative and does not print. */
function isUnread(name: string, key: string): boolean {
  const unread: Readonly<Record<string, readonly string[]>> = {
    field: ["component"],
    "date-field": ["component", "autocomplete", "suffix", "reading"],
    textarea: ["component"],
    select: ["component"],
    radios: ["component", "id"],
    checkboxes: ["component"],
    "file-upload": ["component"],
    button: ["value"],
  };
  return unread[name]?.includes(key) ?? false;
}

/** Every free text of a model; ids, paths and the names of components stay as they are. */
function replaceTexts(value: unknown, text: string, key = ""): unknown {
  if (Array.isArray(value)) return value.map((each) => replaceTexts(each, text, key));
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([each, inner]) => [each, replaceTexts(inner, text, each)]));
  }
  const isFixed = /path$|^(component|action|id|anchor)$/i.test(key) || typeof value !== "string";
  return isFixed ? value : text;
}
