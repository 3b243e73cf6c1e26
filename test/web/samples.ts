/** One honest model of every component: the tests render them all, and the gallery of the design is made of them. */
import { createTranslator } from "../../src/i18n/message.ts";
import { barChart } from "../../src/web/charts.ts";
import { empty, redline, sla, stage, type Tag } from "../../src/web/components.ts";
import * as forms from "../../src/web/forms.ts";
import { webMessages } from "../../src/web/messages.ts";
import { summaryRow, table } from "../../src/web/tables.ts";
import type { Frame } from "../../src/web/view.ts";

const catalogue = {
  ...webMessages,
  "sample.times": { vi: "Nhập số lần thực hiện, lớn hơn {least}", en: "Enter the times a year, more than {least}" },
  "sample.ground": { vi: "Chọn ít nhất một căn cứ", en: "Choose at least one ground" },
};
export const t = createTranslator(catalogue, "vi");
export const english = createTranslator(catalogue, "en");

export const frame: Frame = {
  t,
  path: "/de-xuat/DX-2026-BCT-0147?xem=so-sanh",
  nonce: "bm9uY2U=",
  agency: "Bộ Công Thương",
  product: "Rà soát",
  actor: { name: "Nguyễn Thị Lan", role: "Chuyên viên đề xuất", organisation: "Vụ Thị trường trong nước" },
  nav: [
    { label: "Tổng quan", path: "/tong-quan", current: false },
    { label: "Quy định", path: "/quy-dinh", current: false },
    { label: "Đề xuất", path: "/de-xuat", current: true },
    { label: "Phương án", path: "/phuong-an", current: false },
    { label: "Tham vấn", path: "/tham-van", current: false },
    { label: "Nhập dữ liệu", path: "/nhap-du-lieu", current: false },
  ],
  flash: null,
  environment: "Bản trình diễn",
  formToken: "0192f0c1-7e1d-7b4e-9d3f-1c2b3a4d5e6f",
  version: "0.1.0",
  now: "14/07/2026 10:32",
};

const waiting: Tag = { text: "Chờ pháp chế", tone: "yellow" };
const inForce: Tag = { text: "Có hiệu lực", tone: "green" };

export const form: forms.Form = {
  typed: { times: "mười hai", kind: "procedure", scope: ["province"], wording: "Báo cáo hằng quý trước ngày 05." },
  issues: [
    { field: "times", key: "sample.times", params: { least: 0 } },
    { field: "grounds", key: "sample.ground" },
  ],
  t,
};

const kinds = [
  { value: "procedure", text: "Thủ tục hành chính" },
  { value: "condition", text: "Điều kiện kinh doanh" },
  { value: "report", text: "Chế độ báo cáo", hint: "Kể cả báo cáo trực tuyến" },
];
const changed = redline([
  { kind: "same", text: "Thương nhân bán lẻ xăng dầu báo cáo " },
  { kind: "removed", text: "hằng tháng" },
  { kind: "added", text: "hằng quý" },
  { kind: "same", text: " về Sở Công Thương trước ngày 05; " },
  { kind: "moved", text: "số liệu tồn kho được gửi kèm", note: "chuyển từ khoản 3" },
  { kind: "same", text: "." },
]);
const times = forms.numberField(form, {
  name: "times",
  label: "Số lần thực hiện trong năm",
  hint: "Số lần một đối tượng phải làm thủ tục trong một năm",
  suffix: "lần",
  reading: "Chưa đọc được thành số",
});
const kindField = forms.radios(form, { name: "kind", label: "Loại quy định", choices: kinds });
const ministry = forms.select(form, {
  name: "ministry",
  label: "Bộ, ngành",
  choices: [
    { value: "", text: "Tất cả" },
    { value: "BCT", text: "Bộ Công Thương" },
    { value: "BXD", text: "Bộ Xây dựng" },
  ],
});
const rows = [
  summaryRow("Cơ quan giải quyết", "Sở Công Thương", { text: "Sửa", path: "/de-xuat/DX-2026-BCT-0147/soan" }),
  summaryRow("Chi phí tuân thủ", { text: "975.000.000.000 đồng/năm", path: "/chi-phi/QD-BCT-00412" }),
  summaryRow("Trạng thái", { tag: inForce }),
  summaryRow("Kết quả tham vấn", null),
];
const ledger = table({
  id: "quy-dinh",
  caption: "Quy định đang rà soát của Bộ Công Thương, đến 14/07/2026",
  heads: [
    "Mã",
    { text: "Tên", sort: { path: "/quy-dinh?xep=ten", direction: "ascending" } },
    { text: "Chi phí, đồng/năm", numeric: true, sort: { path: "/quy-dinh?xep=chi-phi", direction: null } },
    "Trạng thái",
    "Hạn",
  ],
  rows: [
    [
      { text: "QD-BCT-00412", path: "/quy-dinh/QD-BCT-00412" },
      {
        text: "Báo cáo định kỳ của thương nhân bán lẻ xăng dầu",
        note: "Khoản 2 Điều 12, Nghị định về kinh doanh xăng dầu",
      },
      "975.000.000.000",
      { tag: waiting },
      { sla: sla("overdue", "Quá hạn 3 ngày") },
    ],
    [
      { text: "QD-BCT-00097", path: "/quy-dinh/QD-BCT-00097" },
      "Cấp Giấy chứng nhận đủ điều kiện làm tổng đại lý kinh doanh xăng dầu thuộc thẩm quyền cấp của Bộ Công Thương",
      "3.586.549.231",
      { tag: inForce },
      { sla: sla("on-time", "Còn 12 ngày làm việc") },
    ],
    [
      "QD-BCT-00733",
      "Điều kiện về kho chứa của đại lý bán lẻ",
      null,
      { tag: { text: "Nháp", tone: "grey" } },
      { sla: sla("due-soon", "Còn 2 ngày") },
    ],
  ],
  foot: [["Cộng", "3 quy định", "978.586.549.231", null, null]],
});

/** Component name → models; every one of its inputs is given. */
export const samples: Readonly<Record<string, readonly object[]>> = {
  breadcrumbs: [
    {
      items: [
        { text: "Đề xuất", path: "/de-xuat" },
        { text: "DX-2026-BCT-0147", path: "/de-xuat/DX-2026-BCT-0147" },
      ],
    },
  ],
  flash: [{ tone: "success", text: "Đã gửi đề xuất DX-2026-BCT-0147. Đang ở: Vụ Pháp chế, hạn 14/07/2026." }],
  alert: [
    { tone: "warning", title: "Văn bản này đã bị thay thế", text: "Từ 01/07/2026 áp dụng nghị định mới." },
    { tone: "error", title: "Tệp lớn hơn 20 MB", text: null },
  ],
  "identity-bar": [
    {
      code: "DX-2026-BCT-0147",
      kind: "Điều kiện kinh doanh",
      status: waiting,
      holder: { name: "Vụ Pháp chế", since: "02/07/2026", sla: sla("due-soon", "Sắp đến hạn: còn 2 ngày") },
    },
    { code: "DX-2026-BCT-0012", kind: "Thủ tục hành chính", status: inForce, holder: null },
  ],
  tag: (["grey", "blue", "teal", "yellow", "orange", "red", "green", "purple"] as const).map((tone) => ({
    tone,
    text: "Đã phê duyệt phương án",
  })),
  sla: [sla("on-time", "Còn 12 ngày làm việc"), sla("due-soon", "Còn 2 ngày"), sla("overdue", "Quá hạn 3 ngày")],
  button: [
    { text: "Gửi xem xét", kind: "primary", name: null, value: null },
    { text: "Lưu nháp", kind: "secondary", name: "then", value: "stay" },
    { text: "Rút đề xuất", kind: "warning", name: null, value: null },
  ],
  "button-link": [{ text: "Soạn đề xuất", path: "/de-xuat/moi", kind: "secondary" }],
  "field-error": [{ id: "times", error: "Nhập số lần thực hiện, lớn hơn 0" }],
  field: [times, forms.textField(form, { name: "name", label: "Tên quy định", autocomplete: "off" })],
  "date-field": [forms.dateField(form, { name: "effectiveOn", label: "Ngày có hiệu lực" })],
  textarea: [
    forms.textarea(form, { name: "wording", label: "Nội dung khoản 2", lang: "vi", rows: 3 }),
    forms.textarea(form, { name: "reason", label: "Lý do", hint: "Ít nhất 20 ký tự" }),
  ],
  select: [ministry],
  radios: [kindField],
  checkboxes: [
    forms.checkboxes(form, {
      name: "grounds",
      label: "Căn cứ đề xuất",
      hint: "Chọn mọi căn cứ có liên quan",
      choices: [
        { value: "legality", text: "Trái thẩm quyền" },
        { value: "overlap", text: "Trùng lặp" },
      ],
    }),
  ],
  "file-upload": [
    forms.fileField(form, { name: "file", label: "Tệp Excel", hint: "Tệp .xlsx, không quá 20 MB", accept: ".xlsx" }),
  ],
  form: [
    {
      action: "/de-xuat",
      multipart: false,
      fields: [times, kindField],
      button: "Gửi xem xét",
      cancel: { text: "Hủy", path: "/de-xuat" },
    },
  ],
  "form-token": [{}],
  secrecy: [{}],
  "error-summary": [
    { issues: [...forms.errorLinks(form), { text: "Đề xuất đã được gửi ở cửa sổ khác", anchor: null }] },
  ],
  cell: [rows[1]!.cell],
  "table-row": [],
  "cell-checkbox": [{ name: "chosen", value: "1", label: "Chọn DX-2026-BCT-0147" }],
  "summary-list": [{ rows }],
  "sort-link": [{ text: "Tên", sort: { path: "/quy-dinh?xep=ten", isUp: true, isDown: false } }],
  table: [
    ledger,
    table({
      id: "xep-hang",
      caption: "Số đã có hiệu lực theo bộ, đến 31/12/2025",
      shape: "figures",
      headColumn: 1,
      heads: [
        "Chọn",
        "Bộ",
        { text: "Có hiệu lực", numeric: true },
        { text: "Kỳ gốc", numeric: true },
        { text: "Tỷ lệ", numeric: true },
      ],
      rows: [
        [
          { checkbox: { name: "chosen", value: "BCT", label: "Chọn Bộ Công Thương" } },
          "Bộ Công Thương",
          "214",
          "1.203",
          "17,79%",
        ],
        [
          { checkbox: { name: "chosen", value: "BXD", label: "Chọn Bộ Xây dựng" } },
          "Bộ Xây dựng",
          { text: "88", path: "/dieu-hanh/bang-chung?bo=BXD" },
          "540",
          "16,30%",
        ],
      ],
    }),
  ],
  filters: [
    {
      action: "/quy-dinh",
      fields: [forms.textField({ ...form, issues: [] }, { name: "q", label: "Từ khóa", type: "search" }), ministry],
    },
  ],
  "active-filters": [
    {
      items: [
        { text: "Bộ Công Thương", path: "/quy-dinh?loai=report" },
        { text: "Chế độ báo cáo", path: "/quy-dinh?bo=BCT" },
      ],
      clearPath: "/quy-dinh",
    },
  ],
  pagination: [
    { note: "Đang xem 51–100 trong 4.888 quy định", previousPath: "/quy-dinh", nextPath: "/quy-dinh?sau=QD-BCT-00412" },
  ],
  "task-list": [
    {
      items: [
        {
          id: "viec-1",
          title: "Quy định bị tác động",
          path: "/de-xuat/DX-2026-BCT-0147/soan",
          hint: "Khoản 2 Điều 12",
          status: { text: "Đã xong", tone: "grey" },
        },
        {
          id: "viec-2",
          title: "Sửa lời văn",
          path: "/de-xuat/DX-2026-BCT-0147/soan/loi-van",
          hint: null,
          status: { text: "Đang làm", tone: "blue" },
        },
        {
          id: "viec-3",
          title: "Chi phí sau đề xuất",
          path: null,
          hint: "Làm sau khi sửa lời văn",
          status: { text: "Chưa làm", tone: "grey" },
        },
      ],
    },
  ],
  timeline: [
    {
      entries: [
        {
          when: "14/07/2026 10:32",
          who: "Trần Văn Minh, Vụ Pháp chế",
          title: "Yêu cầu hoàn thiện",
          path: "/de-xuat/DX-2026-BCT-0147",
          text: "Bổ sung nguồn của số đối tượng thực hiện.",
        },
        { when: "02/07/2026 09:05", who: "Nguyễn Thị Lan", title: "Gửi xem xét", path: null, text: null },
        { when: "28/06/2026 16:40", who: "Nguyễn Thị Lan", title: "Lập đề xuất", path: null, text: null },
      ],
    },
  ],
  empty: [
    empty(t, "no-match", "Đang lọc theo Bộ Công Thương và chế độ báo cáo.", { text: "Bỏ bộ lọc", path: "/quy-dinh" }),
    empty(t, "no-access", "Bản nháp này thuộc Bộ Xây dựng."),
  ],
  spoken: [{ text: "bắt đầu bỏ" }],
  redline: [{ runs: changed }],
  "redline-legend": [{}],
  provision: [
    {
      anchor: "dieu-12",
      label: "Điều 12",
      parent: null,
      depth: 0,
      runs: redline([{ kind: "same", text: "Chế độ báo cáo của thương nhân" }]),
      isAbolished: false,
      marks: [],
      links: [],
    },
    {
      anchor: "dieu-12-khoan-2",
      label: "Khoản 2",
      parent: "Điều 12",
      depth: 1,
      runs: changed,
      isAbolished: false,
      marks: [{ text: "Có đề xuất", tone: "blue" }],
      links: [{ text: "2 ý kiến", path: "#y-kien" }],
    },
    {
      anchor: "dieu-12-khoan-2-diem-dd",
      label: "Điểm đ",
      parent: "Khoản 2 Điều 12",
      depth: 2,
      runs: redline([{ kind: "removed", text: "Bản sao có chứng thực Giấy chứng nhận đủ điều kiện về kho chứa;" }]),
      isAbolished: true,
      marks: [],
      links: [],
    },
  ],
  comparison: [
    {
      id: "so-sanh",
      caption: "So sánh quy định hiện hành và nội dung đề xuất",
      rows: [
        {
          anchor: "so-sanh-dieu-12-khoan-2",
          label: "Khoản 2 Điều 12",
          current: redline([
            { kind: "same", text: "Báo cáo " },
            { kind: "removed", text: "hằng tháng" },
            { kind: "same", text: " trước ngày 05." },
          ]),
          proposed: redline([
            { kind: "same", text: "Báo cáo " },
            { kind: "added", text: "hằng quý" },
            { kind: "same", text: " trước ngày 05." },
          ]),
          explanation: "Sở Công Thương đã có số liệu từ hệ thống hóa đơn điện tử.",
        },
        {
          anchor: "so-sanh-dieu-12-khoan-3",
          label: "Khoản 3 Điều 12",
          current: redline([{ kind: "removed", text: "Số liệu tồn kho được gửi kèm." }]),
          proposed: [],
          explanation: null,
        },
      ],
    },
  ],
  blank: [{}],
  "formula-trace": [
    {
      id: "dien-giai",
      title: "Diễn giải cách tính",
      lines: [
        {
          label: "Chi phí hiện tại",
          terms: [
            { operator: null, value: "250.000", meaning: "đồng một lần", path: "#o-chi-phi" },
            { operator: "×", value: "12", meaning: "lần một năm", path: null },
            { operator: "×", value: "325.000", meaning: "đối tượng", path: null },
          ],
          result: "975.000.000.000",
          unit: "đồng/năm",
          note: "Thông tư 02/2017/TT-VPCP, Điều 27",
        },
        {
          label: "Tiết kiệm",
          terms: [
            { operator: null, value: "975.000.000.000", meaning: "hiện tại", path: null },
            { operator: "−", value: "325.000.000.000", meaning: "sau đề xuất", path: null },
          ],
          result: "650.000.000.000",
          unit: "đồng/năm, 66,67%",
          note: null,
        },
      ],
    },
  ],
  "stage-line": [
    {
      label: "Các bước của phương án",
      stages: [
        stage(t, "done", "Đơn vị lập", "02/07/2026"),
        stage(t, "done", "Pháp chế cho ý kiến", "09/07/2026"),
        stage(t, "current", "Lãnh đạo bộ duyệt", "hạn 14/07/2026"),
        stage(t, "ahead", "Cấp có thẩm quyền phê duyệt"),
        stage(t, "ahead", "Có hiệu lực"),
      ],
    },
  ],
  figures: [
    {
      items: [
        {
          label: "Có hiệu lực",
          value: "849",
          full: null,
          note: "12,17% của 6.974 điều kiện",
          path: "/dieu-hanh/bang-chung?chi-so=hieu-luc",
        },
        { label: "Phê duyệt, chưa ban hành", value: "1.522", full: null, note: "vướng ở 31 văn bản", path: null },
        { label: "Tiết kiệm mỗi năm", value: "3,59 tỷ đồng", full: "3.586.549.231 đồng/năm", note: null, path: null },
        { label: "Tăng/giảm ròng", value: "−241", full: null, note: "cắt 282, mới ban hành 41", path: null },
      ],
    },
  ],
  "bar-chart": [
    barChart({
      id: "theo-loai",
      title: "Điều kiện kinh doanh còn xa chỉ tiêu nhất: 849 trên 2.092",
      note: "Tô đặc: có hiệu lực. Viền: phê duyệt phương án. Vạch: chỉ tiêu. Số lượng, đến 31/12/2025.",
      heads: { label: "Loại", value: "Có hiệu lực", outline: "Phê duyệt", target: "Chỉ tiêu" },
      csvPath: "/dieu-hanh.csv",
      bars: [
        {
          label: "Thủ tục hành chính",
          path: "/dieu-hanh/bang-chung?loai=procedure",
          value: 1235,
          text: "1.235",
          outline: { value: 3085, text: "3.085" },
          target: { value: 1466, text: "1.466" },
        },
        {
          label: "Điều kiện kinh doanh",
          value: 849,
          text: "849",
          outline: { value: 2371, text: "2.371" },
          target: { value: 2092, text: "2.092" },
        },
        { label: "Chế độ báo cáo", value: 62, text: "62" },
      ],
    }),
    barChart({
      id: "tang-giam",
      title: "Tháng 6 ban hành mới nhiều hơn cắt giảm",
      note: "Số quy định, tăng hay giảm ròng theo tháng",
      heads: { label: "Tháng", value: "Tăng/giảm ròng" },
      bars: [
        { label: "Tháng 5/2026", value: -38, text: "−38" },
        { label: "Tháng 6/2026", value: 12, text: "+12" },
      ],
    }),
  ],
  confirm: [
    {
      action: "/de-xuat/DX-2026-BCT-0147/rut",
      title: "Rút đề xuất DX-2026-BCT-0147",
      text: "Đề xuất rời hàng chờ của Vụ Pháp chế. Lịch sử vẫn còn.",
      rows,
      fields: [forms.textarea(form, { name: "reason", label: "Lý do rút", rows: 3 })],
      hidden: [{ name: "version", value: "3" }],
      button: "Rút đề xuất",
      kind: "warning",
      multipart: false,
      cancelPath: "/de-xuat/DX-2026-BCT-0147",
    },
  ],
  "view-switch": [
    {
      label: "Cách xem",
      items: [
        { text: "Bản so sánh trực tiếp", path: "?xem=sua-doi", current: true },
        { text: "Bảng so sánh", path: "?xem=so-sanh", current: false },
        { text: "Bản sạch", path: "?xem=sach", current: false },
      ],
    },
  ],
};
