/**
 * The help's pages in their order: first the tasks, along the way of a cut from finding a rule to the figures, then what to
 * look up. Each is a pair of Markdown files, data/help/<code>.vi.md and <code>.en.md.
 */
export const taskTopics = [
  "tra-cuu",
  "van-ban",
  "nhap-danh-muc",
  "tinh-chi-phi",
  "soan-de-xuat",
  "xem-xet-quyet-dinh",
  "ghi-nhan-quyet-dinh",
  "thuc-thi",
  "dieu-hanh",
  "tai-khoan-nhat-ky",
] as const;

export const referenceTopics = ["so-lieu", "thuat-ngu", "ban-phim", "tiep-can"] as const;

export type HelpTopic = (typeof taskTopics)[number] | (typeof referenceTopics)[number];

export const helpTopics: readonly HelpTopic[] = [...taskTopics, ...referenceTopics];

export function findHelpTopic(code: string): HelpTopic | undefined {
  return helpTopics.find((topic) => topic === code);
}
