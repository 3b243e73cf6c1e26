/** Orders on provisions in the wordings of older laws and of decrees, and what they order. */
export const olderWordings: readonly (readonly [clause: string, orders: readonly string[]])[] = [
  ["Điều 5 được sửa đổi, bổ sung như sau:\n“Điều 5. Ao\nAo sâu.”", ["replace_provision dieu-5: Điều 5. Ao ⏎ Ao sâu."]],
  ["Sửa đổi Điều 5:\n“Điều 5. Ao\nAo sâu.”", ["replace_provision dieu-5: Điều 5. Ao ⏎ Ao sâu."]],
  ["Sửa đổi, bổ sung Điều 5\n“Điều 5. Ao\nAo sâu.”", ["replace_provision dieu-5: Điều 5. Ao ⏎ Ao sâu."]],
  ["Khoản 2 Điều 5 được sửa như sau:\n“2. Ao sâu.”", ["replace_provision dieu-5/khoan-2: 2. Ao sâu."]],
  ["Khoản 2 Điều 5 nay sửa lại như sau:\n“2. Ao sâu.”", ["replace_provision dieu-5/khoan-2: 2. Ao sâu."]],
  ["Khoản 2 Điều 5 sửa lại là: “2. Ao sâu.”", ["replace_provision dieu-5/khoan-2: 2. Ao sâu."]],
  ["Sửa khoản 2 Điều 5 thành: “2. Ao sâu.”", ["replace_provision dieu-5/khoan-2: 2. Ao sâu."]],
  ["Bổ sung Điều 5a như sau:\n“Điều 5a. Ao\nAo sâu.”", ["insert_provision dieu-5a last_in: Điều 5a. Ao ⏎ Ao sâu."]],
  [
    "Bổ sung thêm Điều 5a sau Điều 5 như sau:\n“Điều 5a. Ao\nAo sâu.”",
    ["insert_provision dieu-5a after dieu-5: Điều 5a. Ao ⏎ Ao sâu."],
  ],
  ["Hủy bỏ Điều 5 và khoản 2 Điều 6.", ["repeal dieu-5", "repeal dieu-6/khoan-2"]],
  ["Huỷ bỏ khoản 2 Điều 6.", ["repeal dieu-6/khoan-2"]],
  ["Lược bỏ khoản 3 Điều 5.", ["repeal dieu-5/khoan-3"]],
  [
    "Bãi bỏ các điều từ Điều 5 đến Điều 9.",
    ["repeal dieu-5", "repeal dieu-6", "repeal dieu-7", "repeal dieu-8", "repeal dieu-9"],
  ],
  [
    "Bãi bỏ từ Điều 5 đến Điều 9.",
    ["repeal dieu-5", "repeal dieu-6", "repeal dieu-7", "repeal dieu-8", "repeal dieu-9"],
  ],
  ["Bãi bỏ các Điều 5, 6, 7.", ["repeal dieu-5", "repeal dieu-6", "repeal dieu-7"]],
  ["Bãi bỏ các khoản 2, 3 và 5 Điều 8.", ["repeal dieu-8/khoan-2", "repeal dieu-8/khoan-3", "repeal dieu-8/khoan-5"]],
  ["Bổ sung khoản 4 như sau:\n“4. Cá.”", ["unread: no-target"]],
  [
    "Chuyển khoản 2, 3 thành khoản 3, 4 Điều 5.",
    ["renumber dieu-5/khoan-2 → dieu-5/khoan-3", "renumber dieu-5/khoan-3 → dieu-5/khoan-4"],
  ],
  [
    "Đánh số lại khoản 2, 3 Điều 5 thành khoản 3, 4.",
    ["renumber dieu-5/khoan-2 → dieu-5/khoan-3", "renumber dieu-5/khoan-3 → dieu-5/khoan-4"],
  ],
  [
    "Khoản 2 và khoản 3 Điều 5 được chuyển thành khoản 3 và khoản 4.",
    ["renumber dieu-5/khoan-2 → dieu-5/khoan-3", "renumber dieu-5/khoan-3 → dieu-5/khoan-4"],
  ],
  [
    "Sửa đổi khoản 3 và bãi bỏ khoản 4, khoản 5 Điều 7 như sau:\n“3. Ba.”",
    ["replace_provision dieu-7/khoan-3: 3. Ba.", "repeal dieu-7/khoan-4", "repeal dieu-7/khoan-5"],
  ],
  [
    "Bổ sung các điểm g, h và i vào sau điểm e khoản 2 Điều 7 như sau:\n“g) Gờ;\nh) Hờ;\ni) I.”",
    [
      "insert_provision dieu-7/khoan-2/diem-g after dieu-7/khoan-2/diem-e: g) Gờ;",
      "insert_provision dieu-7/khoan-2/diem-h after dieu-7/khoan-2/diem-g: h) Hờ;",
      "insert_provision dieu-7/khoan-2/diem-i after dieu-7/khoan-2/diem-h: i) I.",
    ],
  ],
  [
    "Sửa đổi, bổ sung điểm a, điểm b; bổ sung điểm b1 sau điểm b khoản 2 Điều 7:\n“a) A;\nb) B;\nb1) B1;”",
    [
      "replace_provision dieu-7/khoan-2/diem-a: a) A;",
      "replace_provision dieu-7/khoan-2/diem-b: b) B;",
      "insert_provision dieu-7/khoan-2/diem-b1 after dieu-7/khoan-2/diem-b: b1) B1;",
    ],
  ],
  ["Bỏ quy định tại khoản 3 Điều 5.", ["repeal dieu-5/khoan-3"]],
  ["Bãi bỏ quy định tại điểm a khoản 1 Điều 5 Luật Nuôi cá số 20/2020/QH14.", ["repeal dieu-5/khoan-1/diem-a"]],
  [
    "Sửa đổi, bổ sung Điều 5, Điều 6 và Điều 7 như sau:\n“Điều 5. Năm\nNăm.\nĐiều 6. Sáu\nSáu.\nĐiều 7. Bảy\nBảy.”",
    [
      "replace_provision dieu-5: Điều 5. Năm ⏎ Năm.",
      "replace_provision dieu-6: Điều 6. Sáu ⏎ Sáu.",
      "replace_provision dieu-7: Điều 7. Bảy ⏎ Bảy.",
    ],
  ],
  [
    "Bổ sung khoản 1a, khoản 1b vào Điều 5 như sau:\n“1a. A.\n1b. B.”",
    [
      "insert_provision dieu-5/khoan-1a last_in dieu-5: 1a. A.",
      "insert_provision dieu-5/khoan-1b last_in dieu-5: 1b. B.",
    ],
  ],
  [
    "Bổ sung khoản 1a sau khoản 1 và khoản 2a sau khoản 2 Điều 5 như sau:\n“1a. A.\n2a. B.”",
    [
      "insert_provision dieu-5/khoan-1a after dieu-5/khoan-1: 1a. A.",
      "insert_provision dieu-5/khoan-2a after dieu-5/khoan-2: 2a. B.",
    ],
  ],
  [
    "Bãi bỏ điểm b khoản 5 Điều 7; điểm b khoản 2, điểm s khoản 4 Điều 8; điểm c, điểm d khoản 2 Điều 9; khoản 12 Điều 13.",
    [
      "repeal dieu-7/khoan-5/diem-b",
      "repeal dieu-8/khoan-2/diem-b",
      "repeal dieu-8/khoan-4/diem-s",
      "repeal dieu-9/khoan-2/diem-c",
      "repeal dieu-9/khoan-2/diem-d",
      "repeal dieu-13/khoan-12",
    ],
  ],
  [
    "Bãi bỏ khoản 2 Điều 5 đã được sửa đổi, bổ sung tại khoản 3 Điều 1 Luật số 25/2025/QH15.",
    ["repeal dieu-5/khoan-2"],
  ],
  [
    "Bổ sung khoản 1a vào trước khoản 1 Điều 6 như sau:\n“1a. Cá.”",
    ["insert_provision dieu-6/khoan-1a before dieu-6/khoan-1: 1a. Cá."],
  ],
  ["Bãi bỏ điểm a.16 khoản 2 Điều 26.", ["unread: by-subject"]],
  [
    "Bãi bỏ khoản 3, khoản 5 Điều 27 Luật Nuôi cá số 20/2020/QH14 ngày 13 tháng 3 năm 2019 của Quốc hội.",
    ["repeal dieu-27/khoan-3", "repeal dieu-27/khoan-5"],
  ],
  [
    "Sửa đổi, bổ sung khoản 2, bổ sung khoản 3 Điều 5 như sau:\n“2. Hai.\n3. Ba.”",
    ["replace_provision dieu-5/khoan-2: 2. Hai.", "insert_provision dieu-5/khoan-3 last_in dieu-5: 3. Ba."],
  ],
  [
    "Sửa đổi, bổ sung khoản 2 và bổ sung thêm khoản 3, khoản 4 vào Điều 5 như sau:\n“2. Hai.\n3. Ba.\n4. Bốn.”",
    [
      "replace_provision dieu-5/khoan-2: 2. Hai.",
      "insert_provision dieu-5/khoan-3 last_in dieu-5: 3. Ba.",
      "insert_provision dieu-5/khoan-4 last_in dieu-5: 4. Bốn.",
    ],
  ],
  [
    "Bổ sung điểm đ vào sau điểm d và sửa đổi điểm e khoản 2 Điều 5 như sau:\n“đ) Đê;\ne) E;”",
    [
      "insert_provision dieu-5/khoan-2/diem-dd after dieu-5/khoan-2/diem-d: đ) Đê;",
      "replace_provision dieu-5/khoan-2/diem-e: e) E;",
    ],
  ],
  ["Bổ sung khoản 5a vào sau khoản 5 Điều 4 như sau:\n“5a. A.\n5b. B.”", ["unread: number-mismatch"]],
  [
    "Sửa đổi điểm a khoản 1 Điều 5 như sau:\n“a) A:\n- Một;\n- Hai.”",
    ["replace_provision dieu-5/khoan-1/diem-a: a) A: ⏎ - Một; ⏎ - Hai."],
  ],
  [
    "Sửa đổi, bổ sung khoản 1 Điều 5 như sau:\n“1. Một:\na) A;\nb) B.\nNgười nuôi cá có trách nhiệm.”",
    ["replace_provision dieu-5/khoan-1: 1. Một: ⏎ a) A; ⏎ b) B. ⏎ Người nuôi cá có trách nhiệm."],
  ],
  [
    "Khoản 1 Điều 5 được sửa đổi, bổ sung như sau: “1. Một.” và bổ sung khoản 1a như sau: “1a. Một a.”",
    ["replace_provision dieu-5/khoan-1: 1. Một.", "insert_provision dieu-5/khoan-1a last_in dieu-5: 1a. Một a."],
  ],
  [
    "Sửa đổi Điều 5 như sau:\na) Khoản 1 sửa đổi như sau:\n“1. Một.”\nb) Bổ sung khoản 3:\n“3. Ba.”",
    ["replace_provision dieu-5/khoan-1: 1. Một.", "insert_provision dieu-5/khoan-3 last_in dieu-5: 3. Ba."],
  ],
  ["Bổ sung vào Điều 5 khoản 3 như sau:\n“3. Ba.”", ["insert_provision dieu-5/khoan-3 last_in dieu-5: 3. Ba."]],
  [
    "Bổ sung vào sau khoản 2 Điều 5 khoản 2a như sau:\n“2a. Hai a.”",
    ["insert_provision dieu-5/khoan-2a after dieu-5/khoan-2: 2a. Hai a."],
  ],
  ["Thêm khoản 3 vào Điều 5:\n“3. Ba.”", ["insert_provision dieu-5/khoan-3 last_in dieu-5: 3. Ba."]],
  ["Bổ sung 02 khoản vào Điều 5 như sau:\n“3. Ba.\n4. Bốn.”", ["unread: no-target"]],
  [
    "Bổ sung các khoản 3 và 4 Điều 5 như sau:\n“3. Ba.\n4. Bốn.”",
    [
      "insert_provision dieu-5/khoan-3 last_in dieu-5: 3. Ba.",
      "insert_provision dieu-5/khoan-4 last_in dieu-5: 4. Bốn.",
    ],
  ],
  ["Điều 5 bổ sung khoản 3 như sau:\n“3. Ba.”", ["insert_provision dieu-5/khoan-3 last_in dieu-5: 3. Ba."]],
  [
    "Bãi bỏ Điều 5, khoản 2 Điều 6 từ ngày 01 tháng 01 năm 2032.",
    ["repeal dieu-5 from 2032-01-01", "repeal dieu-6/khoan-2 from 2032-01-01"],
  ],
  ["Điều 5 của Luật Nuôi cá hết hiệu lực kể từ ngày 01/7/2032.", ["repeal dieu-5 from 2032-07-01"]],
  [
    "Bãi bỏ một số điểm, khoản, điều như sau:\na) Bãi bỏ khoản 1 Điều 5;\nb) Bãi bỏ điểm c khoản 2 Điều 6.",
    ["repeal dieu-5/khoan-1", "repeal dieu-6/khoan-2/diem-c"],
  ],
  ["Bãi bỏ toàn bộ Điều 5.", ["repeal dieu-5"]],
  ["Bãi bỏ nội dung tại khoản 2 Điều 5.", ["repeal dieu-5/khoan-2"]],
  ["Chuyển điểm c khoản 1 Điều 9 thành điểm d.", ["renumber dieu-9/khoan-1/diem-c → dieu-9/khoan-1/diem-d"]],
  [
    "Điểm c khoản 1 Điều 9 được chuyển thành điểm d khoản 1 Điều 9.",
    ["renumber dieu-9/khoan-1/diem-c → dieu-9/khoan-1/diem-d"],
  ],
  ["Chuyển các điều 9, 10 thành các điều 10, 11.", ["renumber dieu-9 → dieu-10", "renumber dieu-10 → dieu-11"]],
  ["Chuyển nội dung khoản 1 Điều 9 thành khoản 2 Điều 10.", ["unread: wording-unknown"]],
  ["Thay thế Điều 5 bằng Điều 5 mới như sau:\n“Điều 5. Ao\nAo sâu.”", ["unread: number-mismatch"]],
  ["Thay thế khoản 2 Điều 5 bằng khoản 2 và khoản 2a như sau:\n“2. Hai.\n2a. Hai a.”", ["unread: number-mismatch"]],
  [
    "Sửa đổi, bổ sung Điều 5 và Điều 6, bổ sung Điều 6a như sau:\n“Điều 5. Năm\nNăm.\nĐiều 6. Sáu\nSáu.\nĐiều 6a. Sáu a\nSáu a.”",
    [
      "replace_provision dieu-5: Điều 5. Năm ⏎ Năm.",
      "replace_provision dieu-6: Điều 6. Sáu ⏎ Sáu.",
      "insert_provision dieu-6a last_in: Điều 6a. Sáu a ⏎ Sáu a.",
    ],
  ],
  [
    "Khoản 3 Điều 5 được bổ sung điểm d như sau:\n“d) Dê;”",
    ["insert_provision dieu-5/khoan-3/diem-d last_in dieu-5/khoan-3: d) Dê;"],
  ],
  ["Điểm b khoản 3 Điều 5 sửa đổi, bổ sung như sau:\n“b) Bê;”", ["replace_provision dieu-5/khoan-3/diem-b: b) Bê;"]],
  [
    "Sửa đổi khoản 1, 2 và bổ sung khoản 2a Điều 5 như sau:\n“1. Một.\n2. Hai.\n2a. Hai a.”",
    [
      "replace_provision dieu-5/khoan-1: 1. Một.",
      "replace_provision dieu-5/khoan-2: 2. Hai.",
      "insert_provision dieu-5/khoan-2a last_in dieu-5: 2a. Hai a.",
    ],
  ],
  [
    "Bổ sung các điều 5a, 5b và 5c vào sau Điều 5 như sau:\n“Điều 5a. A\nA.\nĐiều 5b. B\nB.\nĐiều 5c. C\nC.”",
    [
      "insert_provision dieu-5a after dieu-5: Điều 5a. A ⏎ A.",
      "insert_provision dieu-5b after dieu-5a: Điều 5b. B ⏎ B.",
      "insert_provision dieu-5c after dieu-5b: Điều 5c. C ⏎ C.",
    ],
  ],
  [
    "Bãi bỏ điểm c khoản 1; khoản 3 và khoản 4 Điều 12.",
    ["repeal dieu-12/khoan-1/diem-c", "repeal dieu-12/khoan-3", "repeal dieu-12/khoan-4"],
  ],
  [
    "Bãi bỏ các điểm b, c và d khoản 2 Điều 12; các khoản 3, 5 Điều 13; Điều 14.",
    [
      "repeal dieu-12/khoan-2/diem-b",
      "repeal dieu-12/khoan-2/diem-c",
      "repeal dieu-12/khoan-2/diem-d",
      "repeal dieu-13/khoan-3",
      "repeal dieu-13/khoan-5",
      "repeal dieu-14",
    ],
  ],
  [
    "Bãi bỏ từ Điều 20 đến Điều 22 và Điều 25.",
    ["repeal dieu-20", "repeal dieu-21", "repeal dieu-22", "repeal dieu-25"],
  ],
  ["Bãi bỏ Điều 5 của Luật này.", ["repeal dieu-5"]],
  ["Xóa bỏ khoản 2 Điều 5.", ["repeal dieu-5/khoan-2"]],
  ["Sửa đổi, bổ sung khoản 1 và khoản 2 Điều 5 như sau:\n“1. Một.”", ["unread: number-mismatch"]],
  ["Ngưng hiệu lực thi hành khoản 2 Điều 5 đến hết ngày 31 tháng 12 năm 2031.", ["unread: temporary-effect"]],
];
