/** Lists of orders and phrases, parts of the provision in which an order stands, divisions, and marks of a quotation. */
export const listedWordings: readonly (readonly [clause: string, orders: readonly string[]])[] = [
  [
    "Thay thế các cụm từ sau đây:\n| STT | Cụm từ | Thay bằng | Tại |\n| --- | --- | --- | --- |\n| 1 | cá chép | cá mè | Điều 2; khoản 1 Điều 3 |\n| 2 | “ao” | “hồ” | Điều 5 |",
    [
      "replace_words dieu-2 “cá chép” → “cá mè”",
      "replace_words dieu-3/khoan-1 “cá chép” → “cá mè”",
      "replace_words dieu-5 “ao” → “hồ”",
    ],
  ],
  [
    "Thay thế một số cụm từ như sau:\n| Cụm từ | Thay bằng cụm từ | Vị trí |\n| “cá” | “tôm” | khoản 1 Điều 3 |",
    ["replace_words dieu-3/khoan-1 “cá” → “tôm”"],
  ],
  [
    "Thay thế một số cụm từ tại các điều, khoản, điểm như sau:\na) “Bộ Cá” bằng “Bộ Ao” tại khoản 1 Điều 3, Điều 5;\nb) “Sở Cá” bằng “Sở Ao” tại Điều 6.",
    [
      "replace_words dieu-3/khoan-1 “Bộ Cá” → “Bộ Ao”",
      "replace_words dieu-5 “Bộ Cá” → “Bộ Ao”",
      "replace_words dieu-6 “Sở Cá” → “Sở Ao”",
    ],
  ],
  [
    "Sửa đổi khoản 1 Điều 5 như sau:\n- Sửa đổi điểm a như sau:\n“a) A;”\n- Bãi bỏ điểm b;\n- Bổ sung điểm c như sau:\n“c) C.”",
    [
      "replace_provision dieu-5/khoan-1/diem-a: a) A;",
      "repeal dieu-5/khoan-1/diem-b",
      "insert_provision dieu-5/khoan-1/diem-c last_in dieu-5/khoan-1: c) C.",
    ],
  ],
  [
    "Sửa đổi, bổ sung một số điểm của khoản 1 Điều 5 như sau:\n- Sửa đổi điểm a như sau: “a) A;”\n- Bãi bỏ điểm b.",
    ["replace_provision dieu-5/khoan-1/diem-a: a) A;", "repeal dieu-5/khoan-1/diem-b"],
  ],
  [
    "Bãi bỏ các quy định sau:\n- Khoản 1 Điều 5;\n- Điều 6 và Điều 7;\n- Điểm a khoản 2 Điều 8.",
    ["repeal dieu-5/khoan-1", "repeal dieu-6", "repeal dieu-7", "repeal dieu-8/khoan-2/diem-a"],
  ],
  [
    "Tạm ngưng áp dụng khoản 2 Điều 5 từ ngày 01 tháng 01 năm 2031 đến hết ngày 31 tháng 12 năm 2032.",
    ["unread: temporary-effect"],
  ],
  ["Tiếp tục ngưng hiệu lực thi hành khoản 2 Điều 5 đến hết ngày 31 tháng 12 năm 2032.", ["unread: temporary-effect"]],
  ["Kéo dài thời hạn áp dụng Điều 5 đến hết ngày 31 tháng 12 năm 2032.", ["unread: temporary-effect"]],
  ["Sửa đổi đoạn thứ hai sau điểm c khoản 1 Điều 5 như sau: “Hai.”", ["unread: part-of-provision"]],
  ["Sửa đổi đoạn cuối sau điểm d khoản 2 Điều 5 như sau: “Hai.”", ["replace_provision dieu-5/khoan-2/doan-cuoi: Hai."]],
  [
    "Bổ sung Chương IIa gồm các Điều 12a và 12b vào sau Điều 12 như sau:\n“Chương IIa\nAO TRÒN\nĐiều 12a. A\nA.\nĐiều 12b. B\nB.”",
    ["insert_provision chuong-2a after dieu-12: Chương IIa AO TRÒN ⏎ Điều 12a. A ⏎ A. ⏎ Điều 12b. B ⏎ B."],
  ],
  ["Sửa đổi khoản 4 Điều 5 như sau: ‘4. Bốn.’", ["replace_provision dieu-5/khoan-4: 4. Bốn."]],
  ["Sửa đổi khoản 4 Điều 5 như sau: 4. Bốn.”", ["replace_provision dieu-5/khoan-4: 4. Bốn."]],
  ["Bãi bỏ Phần II.", ["repeal phan-2"]],
  ["Sửa đổi tên Phần thứ hai như sau: “Phần thứ hai. AO”", ["replace_heading phan-2: AO"]],
  [
    "Bổ sung tiểu mục 3 vào sau tiểu mục 2 Mục 1 Chương II như sau:\n“Tiểu mục 3\nAO\nĐiều 9a. A\nA.”",
    ["insert_provision chuong-2/muc-1/tieu-muc-3 after chuong-2/muc-1/tieu-muc-2: Tiểu mục 3 AO ⏎ Điều 9a. A ⏎ A."],
  ],
  [
    "Sửa đổi, bổ sung Điều 5 như sau:\na) Sửa đổi, bổ sung đoạn mở đầu như sau:\n“Ao gồm:”;\nb) Bổ sung khoản 3 như sau:\n“3. Ba.”.",
    ["replace_provision dieu-5/doan-dau: Ao gồm:", "insert_provision dieu-5/khoan-3 last_in dieu-5: 3. Ba."],
  ],
  [
    "Sửa đổi, bổ sung điểm a khoản 1 và bổ sung khoản 6 Điều 8 như sau:\n“1. …\na) A;\n…\n6. Sáu.”",
    ["replace_provision dieu-8/khoan-1/diem-a: a) A;", "insert_provision dieu-8/khoan-6 last_in dieu-8: 6. Sáu."],
  ],
  [
    "Thay thế cụm từ “A” bằng cụm từ “B” tại các khoản 1 và 2, điểm a khoản 3, khoản 4 Điều 5; Điều 6; tên và khoản 2 Điều 7.",
    [
      "replace_words dieu-5/khoan-1 “A” → “B”",
      "replace_words dieu-5/khoan-2 “A” → “B”",
      "replace_words dieu-5/khoan-3/diem-a “A” → “B”",
      "replace_words dieu-5/khoan-4 “A” → “B”",
      "replace_words dieu-6 “A” → “B”",
      "replace_words dieu-7 “A” → “B” (heading)",
      "replace_words dieu-7/khoan-2 “A” → “B”",
    ],
  ],
  ["Thay thế cụm từ “A” bằng cụm từ “B” trong Luật Nuôi cá, trừ khoản 2 Điều 9.", ["unread: by-subject"]],
  [
    "Sửa đổi, bổ sung Điều 5 như sau:\na) Sửa đổi tên điều như sau:\n“Điều 5. Ao”;\nb) Sửa đổi, bổ sung đoạn mở đầu khoản 1 như sau:\n“1. Ao:”;\nc) Bổ sung đoạn cuối vào khoản 1 như sau: “Cuối.”",
    [
      "replace_heading dieu-5: Ao",
      "replace_provision dieu-5/khoan-1/doan-dau: Ao:",
      "insert_provision dieu-5/khoan-1/doan-cuoi last_in dieu-5/khoan-1: Cuối.",
    ],
  ],
  [
    "Sửa đổi, bổ sung khoản 1 Điều 5 như sau:\na) Sửa đổi, bổ sung đoạn mở đầu như sau:\n“1. Ao gồm:”;\nb) Sửa đổi đoạn thứ hai điểm a như sau: “Hai.”;\nc) Bãi bỏ đoạn cuối;\nd) Thay thế cụm từ “A” bằng cụm từ “B” tại đoạn mở đầu và điểm c.",
    [
      "replace_provision dieu-5/khoan-1/doan-dau: Ao gồm:",
      "replace_provision dieu-5/khoan-1/diem-a/doan-2: Hai.",
      "repeal dieu-5/khoan-1/doan-cuoi",
      "replace_words dieu-5/khoan-1/doan-dau “A” → “B”",
      "replace_words dieu-5/khoan-1/diem-c “A” → “B”",
    ],
  ],
  [
    "Bãi bỏ một số điều, khoản của Luật Nuôi cá như sau:\na) Khoản 1 Điều 5;\nb) Điều 6.",
    ["repeal dieu-5/khoan-1", "repeal dieu-6"],
  ],
  [
    "Ngưng hiệu lực thi hành đối với khoản 8, khoản 9 và khoản 10 Điều 8 của Luật Nuôi cá (đã được bổ sung theo khoản 2 Điều 1 Luật số 25/2025/QH15).",
    ["unread: temporary-effect"],
  ],
  [
    "Bổ sung Mục 3 (gồm các điều 20a và 20b) vào sau Mục 2 Chương II như sau:\n“Mục 3\nAO\nĐiều 20a. A\nA.\nĐiều 20b. B\nB.”",
    ["insert_provision chuong-2/muc-3 after chuong-2/muc-2: Mục 3 AO ⏎ Điều 20a. A ⏎ A. ⏎ Điều 20b. B ⏎ B."],
  ],
  [
    "Bãi bỏ Điều 5, Điều 6 của Luật Nuôi cá và Điều 7 của Luật Rừng số 16/2017/QH14.",
    ["repeal dieu-5", "repeal dieu-6"],
  ],
  [
    "Thay thế cụm từ “Bộ Cá” bằng cụm từ “Bộ Ao” tại các quy định của Luật Nuôi cá.",
    ["replace_words * “Bộ Cá” → “Bộ Ao”"],
  ],
  [
    "Các cụm từ “Bộ Cá”, “Sở Cá” tại Luật Nuôi cá được thay thế lần lượt bằng các cụm từ “Bộ Ao”, “Sở Ao”.",
    ["replace_words * “Bộ Cá” → “Bộ Ao”", "replace_words * “Sở Cá” → “Sở Ao”"],
  ],
  ["Đoạn 2 khoản 1 Điều 5 được sửa đổi như sau: “Hai.”", ["replace_provision dieu-5/khoan-1/doan-2: Hai."]],
  ["Tên của Điều 5 được sửa đổi như sau: “Điều 5. Ao”", ["replace_heading dieu-5: Ao"]],
  [
    "Sửa đổi, bổ sung khoản 1 và điểm a, điểm c khoản 2 Điều 5 như sau:\n“1. Một.\n2. Hai:\na) A;\nc) C;”",
    [
      "replace_provision dieu-5/khoan-1: 1. Một.",
      "replace_provision dieu-5/khoan-2/diem-a: a) A;",
      "replace_provision dieu-5/khoan-2/diem-c: c) C;",
    ],
  ],
];
