import { expect, test } from "vitest";
import { redlineAside, redlineSources } from "../../src/amending/redline-aside.ts";

const text = "Điều 1. Hồ sơ\n1. Đơn đề nghị cấp giấy phép.\nĐiều 2. Thời hạn\n1. Trong 15 ngày làm việc.";
const amended = text.replace("15", "07");

test("a redline from another thread is the one made here, and is known the second time", async () => {
  const first = await redlineAside(text, amended);
  expect(first).toEqual(redlineSources(text, amended));
  expect(first.changes.map(({ afterAddress }) => afterAddress)).toEqual(["dieu-2/khoan-1"]);
  expect(await redlineAside(text, amended)).toBe(first);
});
