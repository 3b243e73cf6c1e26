/** Every address that people see: Vietnamese without marks, made in one place. English puts /en before the same path. */

/** A document number as a path segment: "12/2026/NĐ-CP" → "12-2026-ND-CP". */
export function numberSlug(number: string): string {
  return number.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "D").replaceAll("/", "-");
}

const segment = encodeURIComponent;

export const paths = {
  home: () => "/",
  overview: () => "/tong-quan",
  signIn: () => "/dang-nhap",
  signOut: () => "/dang-xuat",
  account: () => "/tai-khoan",
  queue: () => "/viec-cua-toi",
  regulations: () => "/quy-dinh",
  regulationsExport: () => "/quy-dinh/tai-ve.csv",
  regulation: (code: string) => `/quy-dinh/${segment(code)}`,
  regulationCost: (code: string) => `/chi-phi/${segment(code)}`,
  regulationCostWorkbook: (code: string) => `/chi-phi/${segment(code)}/bang-tinh.xlsx`,
  regulationCostTrial: (code: string) => `/chi-phi/${segment(code)}/tinh-thu`,
  regulationCostMethods: (code: string) => `/chi-phi/${segment(code)}/phuong-phap`,
  regulationCostEdit: (code: string) => `/chi-phi/${segment(code)}/sua`,
  costNorms: () => "/chi-phi/dinh-muc",
  newCostNorm: () => "/chi-phi/dinh-muc/them",
  costNorm: (year: number) => `/chi-phi/dinh-muc/${year}`,
  costNormSheets: () => "/chi-phi/dinh-muc/bang-tinh",
  costSelfTest: () => "/chi-phi/tu-kiem-tra",
  portfolio: () => "/chi-phi/tong-hop",
  portfolioExport: () => "/chi-phi/tong-hop/tai-ve.csv",
  portfolioRows: () => "/chi-phi/tong-hop/chi-tiet",
  portfolioRowsExport: () => "/chi-phi/tong-hop/chi-tiet.csv",
  recomputes: () => "/quan-tri/tinh-lai",
  recompute: (id: string) => `/quan-tri/tinh-lai/${segment(id)}`,
  documents: () => "/van-ban",
  newDocument: () => "/van-ban/them",
  readNewDocument: () => "/van-ban/them/doc",
  document: (number: string) => `/van-ban/${segment(numberSlug(number))}`,
  outsideAct: (number: string) => `/van-ban/${segment(numberSlug(number))}/sua-doi`,
  readOutsideAct: (number: string) => `/van-ban/${segment(numberSlug(number))}/sua-doi/doc`,
  pendingText: (number: string, level = "issued", isWhole = false, changeClass: string | null = null) =>
    withQuery(`/van-ban/${segment(numberSlug(number))}/du-kien`, {
      muc: level === "issued" ? null : level,
      xem: isWhole ? "toan-van" : null,
      loai: changeClass,
    }),
  /** The whole text as of a day, as a file; null for today. */
  documentFile: (number: string, format: string, day: string | null = null) =>
    withQuery(`/van-ban/${segment(numberSlug(number))}/toan-van.${format}`, { ngay: day }),
  documentHistory: (number: string) => `/van-ban/${segment(numberSlug(number))}/lich-su`,
  outsideActDay: (number: string) => `/van-ban/${segment(numberSlug(number))}/lich-su/ngay-hieu-luc`,
  /** The history of the provision that has the address on that day; null for today. */
  provisionHistory: (number: string, address: string, day: string | null = null) =>
    withQuery(`/van-ban/${segment(numberSlug(number))}/lich-su/dieu-khoan`, { dieu: address, ngay: day }),
  /** Where the provision stands in its text as of a day; null for today. */
  provision: (number: string, address: string, day: string | null = null) =>
    `${withQuery(`/van-ban/${segment(numberSlug(number))}`, { ngay: day })}#${address.replaceAll("/", "-")}`,
  proposals: () => "/de-xuat",
  newProposal: (regulationCode: string) => `/quy-dinh/${segment(regulationCode)}/de-xuat-moi`,
  proposal: (code: string) => `/de-xuat/${segment(code)}`,
  proposalEdit: (code: string) => `/de-xuat/${segment(code)}/soan`,
  proposalContent: (code: string) => `/de-xuat/${segment(code)}/soan/noi-dung`,
  proposalWording: (code: string) => `/de-xuat/${segment(code)}/soan/loi-van`,
  proposalWord: (code: string) => `/de-xuat/${segment(code)}/soan/tep-word`,
  proposalWordFile: (code: string, documentId: string) =>
    `/de-xuat/${segment(code)}/soan/tep-word/${segment(documentId)}/loi-van.docx`,
  proposalComparisonFile: (code: string) => `/de-xuat/${segment(code)}/soan/tep-word/bang-so-sanh.docx`,
  proposalWordApply: (code: string) => `/de-xuat/${segment(code)}/soan/tep-word/ap-dung`,
  proposalTouch: (code: string) => `/de-xuat/${segment(code)}/soan/loi-van/them`,
  proposalCost: (code: string) => `/de-xuat/${segment(code)}/chi-phi`,
  /** Where a task of the editor is done. */
  proposalTask: (code: string, task: "provisions" | "lever" | "wording" | "cost" | "reason" | "authority") => {
    if (task === "cost") return `/de-xuat/${segment(code)}/chi-phi`;
    const isContent = task === "lever" || task === "reason";
    return isContent ? `/de-xuat/${segment(code)}/soan/noi-dung#${task}` : `/de-xuat/${segment(code)}/soan/loi-van`;
  },
  proposalCheck: (code: string) => `/de-xuat/${segment(code)}/kiem-tra`,
  proposalWithdraw: (code: string) => `/de-xuat/${segment(code)}/rut`,
  proposalReopen: (code: string) => `/de-xuat/${segment(code)}/tra-lai`,
  proposalRevoke: (code: string) => `/de-xuat/${segment(code)}/rut-phe-duyet`,
  proposalDecide: (code: string) => `/de-xuat/${segment(code)}/quyet-dinh`,
  proposalRecord: (code: string) => `/de-xuat/${segment(code)}/ghi-nhan`,
  decisionFile: (id: string) => `/tep/${segment(id)}`,
  instruments: () => "/thuc-thi",
  newInstrument: () => "/thuc-thi/soan-moi",
  instrument: (code: string) => `/thuc-thi/${segment(code)}`,
  instrumentDraft: (code: string) => `/thuc-thi/${segment(code)}/du-thao`,
  instrumentWording: (code: string) => `/thuc-thi/${segment(code)}/soan`,
  instrumentWord: (code: string) => `/thuc-thi/${segment(code)}/du-thao.docx`,
  instrumentPlain: (code: string) => `/thuc-thi/${segment(code)}/du-thao.txt`,
  instrumentAkomaNtoso: (code: string) => `/thuc-thi/${segment(code)}/du-thao.xml`,
  instrumentAdd: (code: string) => `/thuc-thi/${segment(code)}/them`,
  instrumentRemove: (code: string) => `/thuc-thi/${segment(code)}/bot`,
  instrumentSubmit: (code: string) => `/thuc-thi/${segment(code)}/trinh`,
  instrumentRecall: (code: string) => `/thuc-thi/${segment(code)}/thu-hoi`,
  instrumentIssue: (code: string) => `/thuc-thi/${segment(code)}/ban-hanh`,
  instrumentDay: (code: string) => `/thuc-thi/${segment(code)}/ngay-hieu-luc`,
  dashboard: () => "/dieu-hanh",
  evidence: () => "/dieu-hanh/bang-chung",
  evidenceExport: () => "/dieu-hanh/bang-chung/tai-ve.csv",
  imports: () => "/nhap-du-lieu",
  import: (code: string) => `/nhap-du-lieu/${segment(code)}`,
  importApply: (code: string) => `/nhap-du-lieu/${segment(code)}/nhap`,
  importUndo: (code: string) => `/nhap-du-lieu/${segment(code)}/hoan-tac`,
  importErrors: (code: string) => `/nhap-du-lieu/${segment(code)}/loi.xlsx`,
  journal: () => "/nhat-ky",
  journalExport: () => "/nhat-ky/tai-ve.csv",
  administration: () => "/quan-tri",
  permissions: () => "/quan-tri/vai-tro",
  newUser: () => "/quan-tri/them-tai-khoan",
  user: (username: string) => `/quan-tri/tai-khoan/${segment(username)}`,
  userStatus: (username: string) => `/quan-tri/tai-khoan/${segment(username)}/trang-thai`,
  userPassword: (username: string) => `/quan-tri/tai-khoan/${segment(username)}/mat-khau`,
  ownPassword: () => "/tai-khoan/mat-khau",
  signOutEverywhere: () => "/tai-khoan/dang-xuat-moi-noi",
  help: () => "/tro-giup",
  helpTopic: (topic: string) => `/tro-giup/${segment(topic)}`,
} as const;

/** Adds the query parameters that have a value: withQuery("/a", { b: "1", c: null }) → "/a?b=1". */
export function withQuery(path: string, query: Readonly<Record<string, string | number | null | undefined>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  if (given.length === 0) return path;
  return `${path}?${new URLSearchParams(given.map(([key, value]): [string, string] => [key, String(value)])).toString()}`;
}

/** True for a path of this site: what a sign-in may return to. */
export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(path);
}
