import { describe, expect, test } from "vitest";
import * as forms from "../../src/web/forms.ts";
import { form, t } from "./samples.ts";

test.each([
  ["reason", "reason"],
  ["lines[2].hours", "lines-2-hours"],
  ["Thời hạn", "Thời-hạn"],
  ["", ""],
])("the field %j has the id %j", (name, id) => {
  expect(forms.fieldId(name)).toBe(id);
});

describe("what was typed is kept, and the issue stands at its field", () => {
  test("in a figure", () => {
    const field = forms.numberField(form, { name: "times", label: "Số lần", hint: "Một năm", reading: "12" });
    expect(field).toMatchObject({
      component: "field",
      id: "times",
      value: "mười hai",
      error: "Nhập số lần thực hiện, lớn hơn 0",
      describedBy: "times-hint times-error times-reading",
      inputmode: "decimal",
    });
  });

  test("in a choice, whose first option is where the summary leads", () => {
    const choices = ["condition", "procedure"].map((value) => ({ value, text: value }));
    const field = forms.radios(form, { name: "kind", label: "Loại", choices });
    expect(field.options.map(({ id, isChosen }) => [id, isChosen])).toEqual([
      ["kind", false],
      ["kind-2", true],
    ]);
  });

  test.each([
    ["province", ["province"]],
    [
      ["province", "ministry"],
      ["ministry", "province"],
    ],
    [undefined, []],
  ])("in several choices: %j", (typed, chosen) => {
    const choices = ["ministry", "province"].map((value) => ({ value, text: value }));
    const field = forms.checkboxes(
      { ...form, typed: typed === undefined ? {} : { scope: typed } },
      { name: "scope", label: "Phạm vi", choices },
    );
    expect(field.options.filter((option) => option.isChosen).map((option) => option.value)).toEqual(chosen);
  });

  test("but never a password", () => {
    const typed = { username: "lan", password: "bí mật" };
    const password = forms.textField({ ...form, typed }, { name: "password", label: "Mật khẩu", type: "password" });
    expect(JSON.stringify(password)).not.toContain("bí mật");
  });
});

test("a field without an issue describes itself by nothing", () => {
  expect(forms.textarea(form, { name: "wording", label: "Nội dung" })).toMatchObject({
    error: null,
    describedBy: null,
    value: "Báo cáo hằng quý trước ngày 05.",
  });
});

test("a day always shows how to write it", () => {
  expect(forms.dateField(form, { name: "on", label: "Ngày" }).hint).toBe("Ví dụ: 05/03/2026");
});

test("the summary has every issue, in order, and leads to its field", () => {
  const issues = [...form.issues, { field: "", key: "sample.ground" }];
  expect(forms.errorLinks({ issues, t })).toEqual([
    { text: "Nhập số lần thực hiện, lớn hơn 0", anchor: "times" },
    { text: "Chọn ít nhất một căn cứ", anchor: "grounds" },
    { text: "Chọn ít nhất một căn cứ", anchor: null },
  ]);
});
