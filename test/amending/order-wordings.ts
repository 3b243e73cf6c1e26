/** Orders in the wordings of real acts: the clause as the act has it, and what it orders. */
export const wordings: readonly (readonly [clause: string, orders: readonly string[]])[] = [
  [
    "Sửa đổi, bổ sung khoản 2 Điều 5 như sau:\n“2. Cá phải khoẻ.”.",
    ["replace_provision dieu-5/khoan-2: 2. Cá phải khoẻ."],
  ],
  ["Khoản 2 Điều 5 được sửa đổi như sau:\n“2. Cá phải khoẻ.”", ["replace_provision dieu-5/khoan-2: 2. Cá phải khoẻ."]],
  [
    "Bổ sung Điều 5a như sau:\n“Điều 5a. Ao tròn\nAo tròn phải có nắp.”.",
    ["insert_provision dieu-5a last_in: Điều 5a. Ao tròn ⏎ Ao tròn phải có nắp."],
  ],
  [
    "Bổ sung các điều 5a, 5b vào sau Điều 5 như sau:\n“Điều 5a. Ao tròn\nAo tròn phải có nắp.\nĐiều 5b. Ao vuông\n1. Ao vuông.\n2. Ao hẹp.”.",
    [
      "insert_provision dieu-5a after dieu-5: Điều 5a. Ao tròn ⏎ Ao tròn phải có nắp.",
      "insert_provision dieu-5b after dieu-5a: Điều 5b. Ao vuông ⏎ 1. Ao vuông. ⏎ 2. Ao hẹp.",
    ],
  ],
  [
    "Bổ sung khoản 3 và khoản 4 vào sau khoản 2 Điều 5 như sau:\n“3. Ba.\n4. Bốn.”.",
    [
      "insert_provision dieu-5/khoan-3 after dieu-5/khoan-2: 3. Ba.",
      "insert_provision dieu-5/khoan-4 after dieu-5/khoan-3: 4. Bốn.",
    ],
  ],
  [
    "Bổ sung khoản 5, 6 Điều 7 như sau:\n“5. Năm.\n6. Sáu.”.",
    [
      "insert_provision dieu-7/khoan-5 last_in dieu-7: 5. Năm.",
      "insert_provision dieu-7/khoan-6 last_in dieu-7: 6. Sáu.",
    ],
  ],
  ["Điều 5 được bổ sung khoản 3 như sau:\n“3. Ba.”.", ["insert_provision dieu-5/khoan-3 last_in dieu-5: 3. Ba."]],
  [
    "Thay thế cụm từ “cá” bằng cụm từ “tôm” tại các điều 3, 5 và khoản 2 Điều 7.",
    [
      "replace_words dieu-3 “cá” → “tôm”",
      "replace_words dieu-5 “cá” → “tôm”",
      "replace_words dieu-7/khoan-2 “cá” → “tôm”",
    ],
  ],
  [
    "Thay cụm từ “cá” bằng “tôm” tại Điều 3; cụm từ “ao” bằng cụm từ “hồ” tại khoản 1, khoản 2 Điều 4.",
    [
      "replace_words dieu-3 “cá” → “tôm”",
      "replace_words dieu-4/khoan-1 “ao” → “hồ”",
      "replace_words dieu-4/khoan-2 “ao” → “hồ”",
    ],
  ],
  [
    "Thay thế các cụm từ “cá”, “tôm” bằng cụm từ “thủy sản” tại Điều 3.",
    ["replace_words dieu-3 “cá” → “thủy sản”", "replace_words dieu-3 “tôm” → “thủy sản”"],
  ],
  ["Thay thế cụm từ “cá” thành cụm từ “tôm” tại tên Điều 3.", ["replace_words dieu-3 “cá” → “tôm” (heading)"]],
  ["Thay thế cụm từ “cá” bằng cụm từ “tôm” trong toàn bộ Luật.", ["replace_words * “cá” → “tôm”"]],
  ["Cụm từ “cá” tại Điều 3 được thay thế bằng cụm từ “tôm”.", ["replace_words dieu-3 “cá” → “tôm”"]],
  ["Tại khoản 2 Điều 5, thay cụm từ “cá” bằng cụm từ “tôm”.", ["replace_words dieu-5/khoan-2 “cá” → “tôm”"]],
  ["Bỏ cụm từ “cá” tại khoản 3 Điều 35.", ["delete_words dieu-35/khoan-3 “cá”"]],
  [
    "Bỏ các cụm từ “cá”, “tôm” tại khoản 3 Điều 35.",
    ["delete_words dieu-35/khoan-3 “cá”", "delete_words dieu-35/khoan-3 “tôm”"],
  ],
  [
    "Hủy bỏ cụm từ “cá” tại điểm a, điểm b khoản 3 Điều 35.",
    ["delete_words dieu-35/khoan-3/diem-a “cá”", "delete_words dieu-35/khoan-3/diem-b “cá”"],
  ],
  ["Bỏ từ “và” trong cụm từ “cá và tôm” tại Điều 3.", ["delete_words dieu-3 “và” in “cá và tôm”"]],
  [
    "Bãi bỏ cụm từ “cá” tại khoản 1 Điều 2; từ “ao” tại Điều 3.",
    ["delete_words dieu-2/khoan-1 “cá”", "delete_words dieu-3 “ao”"],
  ],
  [
    "Bãi bỏ khoản 3 Điều 4, Điều 6, các điều 9, 10 và 11.",
    ["repeal dieu-4/khoan-3", "repeal dieu-6", "repeal dieu-9", "repeal dieu-10", "repeal dieu-11"],
  ],
  [
    "Bãi bỏ Điều 15, khoản 4 Điều 20 và điểm b khoản 1 Điều 21.",
    ["repeal dieu-15", "repeal dieu-20/khoan-4", "repeal dieu-21/khoan-1/diem-b"],
  ],
  ["Bãi bỏ Chương V.", ["repeal chuong-5"]],
  ["Bãi bỏ Mục 2 Chương V.", ["repeal chuong-5/muc-2"]],
  [
    "Bãi bỏ khoản 2 và khoản 3 Điều 8; khoản 1 Điều 9.",
    ["repeal dieu-8/khoan-2", "repeal dieu-8/khoan-3", "repeal dieu-9/khoan-1"],
  ],
  ["Điểm b khoản 2 Điều 6 được bãi bỏ.", ["repeal dieu-6/khoan-2/diem-b"]],
  ["Bãi bỏ các quy định về thức ăn cho cá tại Điều 4.", ["unread: by-subject"]],
  [
    "Bổ sung cụm từ “, tôm” vào sau cụm từ “cá” tại khoản 1 Điều 4.",
    ["insert_words dieu-4/khoan-1 after “cá” → “, tôm”"],
  ],
  ["Thêm cụm từ “tôm và” trước cụm từ “cá” tại Điều 4.", ["insert_words dieu-4 before “cá” → “tôm và”"]],
  ["Sửa đổi tên Điều 8 như sau:\n“Điều 8. Ao mới”.", ["replace_heading dieu-8: Ao mới"]],
  ["Sửa đổi, bổ sung tên Chương II như sau:\n“Chương II\nAO MỚI”.", ["replace_heading chuong-2: AO MỚI"]],
  [
    "Sửa đổi, bổ sung đoạn mở đầu khoản 1 Điều 8 như sau:\n“1. Ao gồm:”.",
    ["replace_provision dieu-8/khoan-1/doan-dau: Ao gồm:"],
  ],
  ["Sửa đổi đoạn đầu của Điều 8 như sau:\n“Ao gồm:”.", ["replace_provision dieu-8/doan-dau: Ao gồm:"]],
  [
    "Sửa đổi đoạn thứ hai khoản 1 Điều 8 như sau:\n“Ao gồm hai.”.",
    ["replace_provision dieu-8/khoan-1/doan-2: Ao gồm hai."],
  ],
  ["Chuyển khoản 3 Điều 5 thành khoản 4 Điều 5.", ["renumber dieu-5/khoan-3 → dieu-5/khoan-4"]],
  [
    "Các khoản 3, 4 Điều 6 được đánh số lại thành các khoản 4, 5.",
    ["renumber dieu-6/khoan-3 → dieu-6/khoan-4", "renumber dieu-6/khoan-4 → dieu-6/khoan-5"],
  ],
  ["Chuyển Điều 20 về Mục 2 Chương III.", ["move dieu-20 last_in chuong-3/muc-2"]],
  [
    "Sửa đổi điểm a và bổ sung điểm a1 vào sau điểm a khoản 2 Điều 9 như sau:\n“a) Một;\na1) Hai;”.",
    [
      "replace_provision dieu-9/khoan-2/diem-a: a) Một;",
      "insert_provision dieu-9/khoan-2/diem-a1 after dieu-9/khoan-2/diem-a: a1) Hai;",
    ],
  ],
  [
    "Sửa đổi khoản 1; bổ sung khoản 1a vào sau khoản 1 Điều 9 như sau:\n“1. Một.\n1a. Một a.”.",
    ["replace_provision dieu-9/khoan-1: 1. Một.", "insert_provision dieu-9/khoan-1a after dieu-9/khoan-1: 1a. Một a."],
  ],
  ["Thay thế Phụ lục II bằng Phụ lục ban hành kèm theo Luật này.", ["unread: attached-text"]],
  [
    "Sửa đổi, bổ sung điểm a khoản 1 và điểm a khoản 2 Điều 9 như sau:\n“a) Một;”;\n“a) Hai;”.",
    ["replace_provision dieu-9/khoan-1/diem-a: a) Một;", "replace_provision dieu-9/khoan-2/diem-a: a) Hai;"],
  ],
  [
    "Bổ sung Mục 3 vào sau Mục 2 Chương II như sau:\n“Mục 3\nAO TRÒN\nĐiều 9a. Nắp\nAo có nắp.”.",
    ["insert_provision chuong-2/muc-3 after chuong-2/muc-2: Mục 3 AO TRÒN ⏎ Điều 9a. Nắp ⏎ Ao có nắp."],
  ],
  [
    "Bổ sung Chương IIa vào sau Chương II như sau:\n“Chương IIa\nAO TRÒN\nĐiều 9a. Nắp\nAo có nắp.”.",
    ["insert_provision chuong-2a after chuong-2: Chương IIa AO TRÒN ⏎ Điều 9a. Nắp ⏎ Ao có nắp."],
  ],
  [
    "Sửa đổi, bổ sung khoản 3 Điều 4 - Luật nuôi cá 2020 như sau:\n“3. Ba.”",
    ["replace_provision dieu-4/khoan-3: 3. Ba."],
  ],
  ["Sửa đổi, bổ sung khoản 4 Điều 4 như sau:\n“5. Sai số.”.", ["unread: number-mismatch"]],
  [
    "Sửa đổi số thứ tự 5 và bổ sung số thứ tự 5a vào sau số thứ tự 5 Phụ lục I như sau:\n| STT | TÊN |\n| --- | --- |\n| 5 | Cá |\n| 5a | Tôm |\n2. Bãi bỏ số thứ tự 7 Phụ lục I.",
    [
      "table_row phu-luc-1/dong-5 in_place phu-luc-1/dong-5: 5 | Cá",
      "table_row phu-luc-1/dong-5a after phu-luc-1/dong-5: 5a | Tôm",
      "repeal phu-luc-1/dong-7",
    ],
  ],
  [
    "Sửa đổi một số khoản của Điều 6 như sau:\na) Sửa đổi khoản 1 như sau:\n“1. Một.”;\nb) Bãi bỏ khoản 2 và điểm c khoản 3;\nc) Bổ sung điểm d vào sau điểm c khoản 3 như sau:\n“d) Bốn.”.",
    [
      "replace_provision dieu-6/khoan-1: 1. Một.",
      "repeal dieu-6/khoan-2",
      "repeal dieu-6/khoan-3/diem-c",
      "insert_provision dieu-6/khoan-3/diem-d after dieu-6/khoan-3/diem-c: d) Bốn.",
    ],
  ],
  [
    "Bãi bỏ các điều, khoản, điểm sau đây:\na) Điều 4;\nb) Khoản 2 Điều 5 và điểm a khoản 1 Điều 6.",
    ["repeal dieu-4", "repeal dieu-5/khoan-2", "repeal dieu-6/khoan-1/diem-a"],
  ],
  ["Bãi bỏ các quy định về thức ăn tại:\na) Điều 4;\nb) Khoản 2 Điều 5.", ["unread: by-subject", "unread: by-subject"]],
  [
    "Sửa đổi, bổ sung khoản 3, bổ sung khoản 3a và khoản 3b vào sau khoản 3 Điều 10 như sau:\n“3. Ba.\n3a. Ba a.\n3b. Ba b.”.",
    [
      "replace_provision dieu-10/khoan-3: 3. Ba.",
      "insert_provision dieu-10/khoan-3a after dieu-10/khoan-3: 3a. Ba a.",
      "insert_provision dieu-10/khoan-3b after dieu-10/khoan-3a: 3b. Ba b.",
    ],
  ],
  [
    "Sửa đổi, bổ sung điểm c khoản 1, điểm a và điểm b khoản 2 Điều 12 như sau:\n“c) Xê;”;\n“a) A;\nb) Bê;”.",
    [
      "replace_provision dieu-12/khoan-1/diem-c: c) Xê;",
      "replace_provision dieu-12/khoan-2/diem-a: a) A;",
      "replace_provision dieu-12/khoan-2/diem-b: b) Bê;",
    ],
  ],
  [
    "Bổ sung điểm đ1 vào sau điểm đ khoản 1 và điểm e vào sau điểm đ khoản 2 Điều 9 như sau:\n“đ1) Đê;”;\n“e) E;”.",
    [
      "insert_provision dieu-9/khoan-1/diem-dd1 after dieu-9/khoan-1/diem-dd: đ1) Đê;",
      "insert_provision dieu-9/khoan-2/diem-e after dieu-9/khoan-2/diem-dd: e) E;",
    ],
  ],
  [
    "Thay thế từ “A” bằng từ “B” tại khoản 1 Điều 3, cụm từ “C” bằng cụm từ “D” tại Điều 4 và bỏ cụm từ “E” tại Điều 5.",
    ["replace_words dieu-3/khoan-1 “A” → “B”", "replace_words dieu-4 “C” → “D”", "delete_words dieu-5 “E”"],
  ],
  [
    "Sửa đổi, bổ sung các điểm a, b khoản 1 và khoản 2 Điều 7 như sau:\n“a) A;\nb) B.”;\n“2. Hai.”.",
    [
      "replace_provision dieu-7/khoan-1/diem-a: a) A;",
      "replace_provision dieu-7/khoan-1/diem-b: b) B.",
      "replace_provision dieu-7/khoan-2: 2. Hai.",
    ],
  ],
  [
    "Sửa đổi, bổ sung khoản 1 và bãi bỏ khoản 2 Điều 9 như sau:\n“1. Một.”.",
    ["replace_provision dieu-9/khoan-1: 1. Một.", "repeal dieu-9/khoan-2"],
  ],
  [
    "Sửa đổi, bổ sung tên điều và khoản 1 Điều 9 như sau:\n“Điều 9. Tên\n1. Một.”.",
    ["replace_heading dieu-9: Tên", "replace_provision dieu-9/khoan-1: 1. Một."],
  ],
  [
    "Sửa đổi, bổ sung tên Điều 9 và khoản 1 Điều 9 như sau:\n“Điều 9. Tên\n1. Một.”.",
    ["replace_heading dieu-9: Tên", "replace_provision dieu-9/khoan-1: 1. Một."],
  ],
  [
    "Bỏ cụm từ “A” tại tên Chương II, tên Điều 9, khoản 1 Điều 9.",
    ["delete_words chuong-2 “A” (heading)", "delete_words dieu-9 “A” (heading)", "delete_words dieu-9/khoan-1 “A”"],
  ],
  ["Bổ sung cụm từ “A” vào cuối khoản 1 Điều 4.", ["insert_words dieu-4/khoan-1 after “” → “A”"]],
  ["Thay thế cụm từ “A” tại khoản 1 Điều 4 bằng cụm từ “B”.", ["replace_words dieu-4/khoan-1 “A” → “B”"]],
  [
    "Bổ sung Điều 4a vào Chương II như sau:\n“Điều 4a. Bốn\nBốn.”.",
    ["insert_provision dieu-4a last_in chuong-2: Điều 4a. Bốn ⏎ Bốn."],
  ],
  [
    "Bãi bỏ khoản 2 Điều 5 của Luật Nuôi cá số 20/2020/QH14, Điều 6 của Luật Rừng số 16/2017/QH14.",
    ["repeal dieu-5/khoan-2"],
  ],
  [
    "Bổ sung khoản 8a và khoản 8b vào sau khoản 8, bổ sung khoản 10 vào sau khoản 9 Điều 3 như sau:\n“8a. A.\n8b. B.”;\n“10. Mười.”.",
    [
      "insert_provision dieu-3/khoan-8a after dieu-3/khoan-8: 8a. A.",
      "insert_provision dieu-3/khoan-8b after dieu-3/khoan-8a: 8b. B.",
      "insert_provision dieu-3/khoan-10 after dieu-3/khoan-9: 10. Mười.",
    ],
  ],
  [
    "Sửa đổi, bổ sung khoản 1, điểm a khoản 2 và khoản 4 Điều 6 như sau:\n“1. Một.\n2. ...\na) A;”\n“4. Bốn.”.",
    [
      "replace_provision dieu-6/khoan-1: 1. Một.",
      "replace_provision dieu-6/khoan-2/diem-a: a) A;",
      "replace_provision dieu-6/khoan-4: 4. Bốn.",
    ],
  ],
  [
    "Bổ sung Điều 9a, Điều 9b vào sau Điều 9 và Điều 10a vào sau Điều 10 như sau:\n“Điều 9a. A\nA.\nĐiều 9b. B\nB.\nĐiều 10a. C\nC.”.",
    [
      "insert_provision dieu-9a after dieu-9: Điều 9a. A ⏎ A.",
      "insert_provision dieu-9b after dieu-9a: Điều 9b. B ⏎ B.",
      "insert_provision dieu-10a after dieu-10: Điều 10a. C ⏎ C.",
    ],
  ],
  ["Khoản 3 Điều 4 sửa đổi như sau:\n“3. Ba.”.", ["replace_provision dieu-4/khoan-3: 3. Ba."]],
  [
    "Tại Điều 4:\na) Sửa đổi khoản 1 như sau:\n“1. Một.”;\nb) Bãi bỏ khoản 2.",
    ["replace_provision dieu-4/khoan-1: 1. Một.", "repeal dieu-4/khoan-2"],
  ],
  [
    "Bãi bỏ khoản 2 Điều 21; khoản 2 và khoản 3, từ “d,” tại khoản 5, cụm từ “2, 3,” tại khoản 8 Điều 77; các điều 90 và 91.",
    [
      "repeal dieu-21/khoan-2",
      "repeal dieu-77/khoan-2",
      "repeal dieu-77/khoan-3",
      "delete_words dieu-77/khoan-5 “d,”",
      "delete_words dieu-77/khoan-8 “2, 3,”",
      "repeal dieu-90",
      "repeal dieu-91",
    ],
  ],
  [
    "Thay thế cụm từ “cá” bằng cụm từ “tôm” tại các điều, khoản, điểm sau đây:\na) Khoản 1 Điều 20;\nb) Điểm b khoản 2 Điều 21.",
    ["replace_words dieu-20/khoan-1 “cá” → “tôm”", "replace_words dieu-21/khoan-2/diem-b “cá” → “tôm”"],
  ],
  [
    "Điều 8 được sửa đổi, bổ sung như sau:\na) Khoản 1 được sửa đổi như sau:\n“1. Một.”;\nb) Khoản 3 được bãi bỏ.",
    ["replace_provision dieu-8/khoan-1: 1. Một.", "repeal dieu-8/khoan-3"],
  ],
  [
    "Thay thế cụm từ “cá” bằng cụm từ “tôm” tại các Điều 5, 7, Khoản 2 Điều 8 và Phụ lục I.",
    [
      "replace_words dieu-5 “cá” → “tôm”",
      "replace_words dieu-7 “cá” → “tôm”",
      "replace_words dieu-8/khoan-2 “cá” → “tôm”",
      "replace_words phu-luc-1 “cá” → “tôm”",
    ],
  ],
  [
    "Điều 9, khoản 2 Điều 10 hết hiệu lực kể từ ngày Luật này có hiệu lực.",
    ["repeal dieu-9", "repeal dieu-10/khoan-2"],
  ],
  [
    "Bãi bỏ điểm b khoản 2 Điều 89; Điều 90; Điều 91.",
    ["repeal dieu-89/khoan-2/diem-b", "repeal dieu-90", "repeal dieu-91"],
  ],
];
