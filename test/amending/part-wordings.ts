/** Orders on parts of provisions, divisions, headings, annexes and forms, and what they order. */
export const partWordings: readonly (readonly [clause: string, orders: readonly string[]])[] = [
  [
    "Bổ sung Mục 3a vào sau Mục 3 Chương II như sau:\n“Mục 3a\nAO\nĐiều 9a. Ao\nAo sâu.”",
    ["insert_provision chuong-2/muc-3a after chuong-2/muc-3: Mục 3a AO ⏎ Điều 9a. Ao ⏎ Ao sâu."],
  ],
  [
    "Bổ sung Mục 3a sau Mục 3 của Chương II như sau:\n“Mục 3a. Ao\nĐiều 9a. Ao\nAo sâu.”",
    ["insert_provision chuong-2/muc-3a after chuong-2/muc-3: Mục 3a. Ao ⏎ Điều 9a. Ao ⏎ Ao sâu."],
  ],
  ["Sửa đổi tiêu đề Điều 5 như sau: “Điều 5. Ao”.", ["replace_heading dieu-5: Ao"]],
  ["Sửa đổi tên Điều 5 thành “Ao mới”.", ["replace_heading dieu-5: Ao mới"]],
  ["Đổi tên Chương II thành “AO MỚI”.", ["replace_heading chuong-2: AO MỚI"]],
  ["Đổi tên Điều 5 thành: “Điều 5. Ao mới”.", ["replace_heading dieu-5: Ao mới"]],
  ["Sửa tên gọi Chương II thành: “Chương II\nAO MỚI”", ["replace_heading chuong-2: AO MỚI"]],
  [
    "Sửa đổi tên khoản 2 Điều 9 như sau:\n“2. Cá, bị xử phạt như sau:”",
    ["replace_provision dieu-9/khoan-2/doan-dau: Cá, bị xử phạt như sau:"],
  ],
  [
    "Sửa đổi, bổ sung đoạn thứ nhất khoản 1 Điều 8 như sau:\n“1. Ao gồm:”.",
    ["replace_provision dieu-8/khoan-1/doan-1: Ao gồm:"],
  ],
  ["Sửa đổi câu cuối khoản 1 Điều 8 như sau: “Ao sâu.”", ["replace_provision dieu-8/khoan-1/cau-cuoi: Ao sâu."]],
  ["Bãi bỏ đoạn thứ hai khoản 1 Điều 8.", ["repeal dieu-8/khoan-1/doan-2"]],
  ["Bãi bỏ đoạn cuối khoản 1 Điều 8.", ["repeal dieu-8/khoan-1/doan-cuoi"]],
  [
    "Bổ sung đoạn thứ hai vào khoản 1 Điều 8 như sau: “Ao sâu.”",
    ["insert_provision dieu-8/khoan-1/doan-2 last_in dieu-8/khoan-1: Ao sâu."],
  ],
  [
    "Bổ sung đoạn cuối khoản 1 Điều 8 như sau: “Ao sâu.”",
    ["insert_provision dieu-8/khoan-1/doan-cuoi last_in dieu-8/khoan-1: Ao sâu."],
  ],
  [
    "Bổ sung đoạn thứ ba vào sau đoạn thứ hai khoản 1 Điều 8 như sau: “Ao sâu.”",
    ["insert_provision dieu-8/khoan-1/doan-3 after dieu-8/khoan-1/doan-2: Ao sâu."],
  ],
  [
    "Bổ sung đoạn sau đây vào cuối khoản 1 Điều 4: “Ao sâu.”",
    ["insert_provision dieu-4/khoan-1/doan-cuoi last_in dieu-4/khoan-1: Ao sâu."],
  ],
  [
    "Sửa đổi thứ tự khoản 2, khoản 3 Điều 5 thành khoản 3, khoản 4 Điều 5.",
    ["renumber dieu-5/khoan-2 → dieu-5/khoan-3", "renumber dieu-5/khoan-3 → dieu-5/khoan-4"],
  ],
  ["Chuyển Mục 2 Chương II thành Mục 3 Chương II.", ["renumber chuong-2/muc-2 → chuong-2/muc-3"]],
  ["Thay thế Phụ lục II bằng Phụ lục I ban hành kèm theo Luật này.", ["unread: attached-text"]],
  ["Thay thế Mẫu số 01 tại Phụ lục II bằng Mẫu số 01 ban hành kèm theo Luật này.", ["unread: attached-text"]],
  ["Bãi bỏ khoản 2 Điều 5 và số thứ tự 7 Phụ lục I.", ["repeal dieu-5/khoan-2", "repeal phu-luc-1/dong-7"]],
  ["Bãi bỏ Phụ lục II.", ["repeal phu-luc-2"]],
  ["Bãi bỏ Mẫu số 03 Phụ lục I.", ["repeal phu-luc-1/mau-3"]],
  ["Bãi bỏ Điều 5 và Phụ lục I.", ["repeal dieu-5", "repeal phu-luc-1"]],
  ["Bãi bỏ Chương IV; Mục 2 Chương V.", ["repeal chuong-4", "repeal chuong-5/muc-2"]],
  ["Bãi bỏ các chương IV và V.", ["repeal chuong-4", "repeal chuong-5"]],
  [
    "Bổ sung Chương IVa vào sau Chương IV, gồm Điều 30a và Điều 30b như sau:\n“Chương IVa\nCÁ\nĐiều 30a. A\nA.\nĐiều 30b. B\nB.”",
    ["insert_provision chuong-4a after chuong-4: Chương IVa CÁ ⏎ Điều 30a. A ⏎ A. ⏎ Điều 30b. B ⏎ B."],
  ],
  [
    "Thay thế một số Phụ lục sau:\na) Thay thế Mẫu số 03 Phụ lục I ban hành kèm theo Luật Nuôi cá bằng Mẫu số 01 Phụ lục I kèm theo Luật này.\nc) Thay thế Phụ lục IA ban hành kèm theo Luật Nuôi cá bằng Phụ lục III kèm theo Luật này.",
    ["unread: attached-text", "unread: attached-text"],
  ],
  [
    "Thay thế “Đơn đăng ký” tại Phụ lục I kèm theo Luật số 20/2020/QH14 bằng đơn kèm theo tại Phụ lục I Luật này.",
    ["unread: wording-unknown"],
  ],
  [
    "Thay thế danh mục thông báo tại Phụ lục II ban hành kèm theo Luật Nuôi cá bằng danh mục thông báo tại Phụ lục II kèm theo Luật này.",
    ["unread: attached-text"],
  ],
  [
    "Bãi bỏ các quy định sau đây của Luật Nuôi cá số 20/2020/QH14:\na) Khoản 1 Điều 5;\nb) Chương III;\nc) Điều 9 và Điều 10.",
    ["repeal dieu-5/khoan-1", "repeal chuong-3", "repeal dieu-9", "repeal dieu-10"],
  ],
  ["Bãi bỏ toàn bộ Chương III.", ["repeal chuong-3"]],
  ["Bãi bỏ Điều 5 Chương II.", ["repeal dieu-5"]],
  ["Bãi bỏ Mục 3a.", ["repeal muc-3a"]],
  ["Bãi bỏ Tiểu mục 2 Mục 1 Chương II.", ["repeal chuong-2/muc-1/tieu-muc-2"]],
  ["Bãi bỏ Phần thứ ba.", ["repeal phan-3"]],
  [
    "Sửa đổi, bổ sung tên Điều và khoản 1 Điều 9 như sau:\n“Điều 9. Tên\n1. Một.”",
    ["replace_heading dieu-9: Tên", "replace_provision dieu-9/khoan-1: 1. Một."],
  ],
  ["Sửa đổi tên Mục 2 Chương III như sau:\n“Mục 2. AO MỚI”", ["replace_heading chuong-3/muc-2: AO MỚI"]],
  [
    "Sửa đổi, bổ sung phần mở đầu khoản 1 Điều 9 như sau:\n“1. Ao gồm:”",
    ["replace_provision dieu-9/khoan-1/doan-dau: Ao gồm:"],
  ],
  [
    "Sửa đổi đoạn đầu và điểm a khoản 1 Điều 9 như sau:\n“1. Ao gồm:\na) Ao tròn;”",
    ["replace_provision dieu-9/khoan-1/doan-dau: Ao gồm:", "replace_provision dieu-9/khoan-1/diem-a: a) Ao tròn;"],
  ],
  [
    "Sửa đổi đoạn thứ hai và đoạn thứ ba khoản 1 Điều 9 như sau:\n“Hai.\nBa.”",
    ["replace_provision dieu-9/khoan-1/doan-2: Hai.", "replace_provision dieu-9/khoan-1/doan-3: Ba."],
  ],
  ["Bãi bỏ câu thứ hai khoản 1 Điều 9.", ["repeal dieu-9/khoan-1/cau-2"]],
  ["Bãi bỏ gạch đầu dòng thứ hai điểm a khoản 1 Điều 9.", ["unread: part-of-provision"]],
  [
    "Bổ sung đoạn thứ hai vào sau đoạn thứ nhất khoản 1 Điều 9 như sau:\n“Hai.”",
    ["insert_provision dieu-9/khoan-1/doan-2 after dieu-9/khoan-1/doan-1: Hai."],
  ],
  ["Bổ sung một đoạn vào cuối Điều 9 như sau:\n“Cuối.”", ["insert_provision dieu-9/doan-cuoi last_in dieu-9: Cuối."]],
  ["Đổi số thứ tự khoản 3 Điều 9 thành khoản 4 Điều 9.", ["renumber dieu-9/khoan-3 → dieu-9/khoan-4"]],
  ["Sắp xếp lại thứ tự các khoản của Điều 9.", ["unread: wording-unknown"]],
  [
    "Sửa đổi số thứ tự 5 Phụ lục I như sau:\n| 5 | Cá |",
    ["table_row phu-luc-1/dong-5 in_place phu-luc-1/dong-5: 5 | Cá"],
  ],
  [
    "Bổ sung số thứ tự 8, 9 vào Phụ lục I như sau:\n| STT | Tên |\n| --- | --- |\n| 8 | Cua |\n| 9 | Ốc |",
    ["table_row phu-luc-1/dong-8 last_in phu-luc-1: 8 | Cua", "table_row phu-luc-1/dong-9 last_in phu-luc-1: 9 | Ốc"],
  ],
  [
    "Sửa đổi, bổ sung Phụ lục I như sau:\n“Phụ lục I\nDANH MỤC CÁ\n1. Cá chép.\n2. Cá mè.”",
    ["replace_provision phu-luc-1: Phụ lục I DANH MỤC CÁ ⏎ 1. Cá chép. ⏎ 2. Cá mè."],
  ],
  [
    "Sửa đổi, bổ sung Mục II Phụ lục I như sau:\n“II. CÁ NƯỚC NGỌT\n1. Cá chép.”",
    ["replace_provision phu-luc-1/muc-2: II. CÁ NƯỚC NGỌT ⏎ 1. Cá chép."],
  ],
  ["Bãi bỏ khoản 2 Điều 5 và Phụ lục II.", ["repeal dieu-5/khoan-2", "repeal phu-luc-2"]],
  ["Sửa đổi, bổ sung đoạn mở đầu khoản 1 Điều 5 như sau:\n“1. Ao gồm:\na) Ao tròn;”", ["unread: number-mismatch"]],
];
