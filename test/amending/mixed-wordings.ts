/** Orders that mix verbs, places and phrases in one sentence, and what they order. */
export const mixedWordings: readonly (readonly [clause: string, orders: readonly string[]])[] = [
  [
    "Thay thế các cụm từ “Bộ Cá”, “Sở Cá” và “Phòng Cá” lần lượt bằng các cụm từ “Bộ Ao”, “Sở Ao” và “Phòng Ao” tại khoản 1 Điều 3, khoản 2 Điều 4 và Điều 5.",
    [
      "replace_words dieu-3/khoan-1 “Bộ Cá” → “Bộ Ao”",
      "replace_words dieu-3/khoan-1 “Sở Cá” → “Sở Ao”",
      "replace_words dieu-3/khoan-1 “Phòng Cá” → “Phòng Ao”",
      "replace_words dieu-4/khoan-2 “Bộ Cá” → “Bộ Ao”",
      "replace_words dieu-4/khoan-2 “Sở Cá” → “Sở Ao”",
      "replace_words dieu-4/khoan-2 “Phòng Cá” → “Phòng Ao”",
      "replace_words dieu-5 “Bộ Cá” → “Bộ Ao”",
      "replace_words dieu-5 “Sở Cá” → “Sở Ao”",
      "replace_words dieu-5 “Phòng Cá” → “Phòng Ao”",
    ],
  ],
  [
    "Thay thế lần lượt các cụm từ “Bộ Cá”, “Sở Cá” bằng các cụm từ “Bộ Ao”, “Sở Ao” tại khoản 1 Điều 3.",
    ["replace_words dieu-3/khoan-1 “Bộ Cá” → “Bộ Ao”", "replace_words dieu-3/khoan-1 “Sở Cá” → “Sở Ao”"],
  ],
  [
    "Thay thế cụm từ “A” tại khoản 1 và cụm từ “B” tại khoản 2 Điều 3 lần lượt bằng cụm từ “C” và cụm từ “D”.",
    ["replace_words dieu-3/khoan-1 “A” → “C”", "replace_words dieu-3/khoan-2 “B” → “D”"],
  ],
  [
    "Thay thế cụm từ “A” và cụm từ “B” lần lượt tại khoản 1 và khoản 2 Điều 3 bằng cụm từ “C” và “D”.",
    ["unread: wording-unknown"],
  ],
  ["Thay số thứ tự khoản 3 bằng khoản 4 Điều 5.", ["renumber dieu-5/khoan-3 → dieu-5/khoan-4"]],
  ["Thay số thứ tự “3” bằng số thứ tự “4” tại khoản 3 Điều 5.", ["unread: wording-unknown"]],
  [
    "Khoản 2, khoản 3 và bổ sung khoản 3a Điều 7 như sau: “2. Hai. \n3. Ba.\n3a. Ba a.”",
    [
      "replace_provision dieu-7/khoan-2: 2. Hai.",
      "replace_provision dieu-7/khoan-3: 3. Ba.",
      "insert_provision dieu-7/khoan-3a last_in dieu-7: 3a. Ba a.",
    ],
  ],
  [
    "Bổ sung cụm từ “A” vào sau cụm từ “B” và cụm từ “C” vào trước cụm từ “D” tại khoản 2 Điều 7.",
    ["insert_words dieu-7/khoan-2 after “B” → “A”", "insert_words dieu-7/khoan-2 before “D” → “C”"],
  ],
  ["Bổ sung các cụm từ “A”, “B” vào sau các cụm từ “C”, “D” tại Điều 7.", ["unread: by-subject"]],
  [
    "Bổ sung cụm từ “A” vào sau các cụm từ “C”, “D” tại Điều 7.",
    ["insert_words dieu-7 after “C” → “A”", "insert_words dieu-7 after “D” → “A”"],
  ],
  [
    "Điều 5 được bổ sung khoản 4, khoản 5 và sửa đổi khoản 2 như sau:\n“2. Hai.\n4. Bốn.\n5. Năm.”",
    [
      "insert_provision dieu-5/khoan-4 last_in dieu-5: 4. Bốn.",
      "insert_provision dieu-5/khoan-5 last_in dieu-5: 5. Năm.",
      "replace_provision dieu-5/khoan-2: 2. Hai.",
    ],
  ],
  [
    "Thay thế cụm từ “cá” bằng cụm từ “tôm” và cụm từ “ao” bằng cụm từ “hồ” tại Điều 5.",
    ["replace_words dieu-5 “cá” → “tôm”", "replace_words dieu-5 “ao” → “hồ”"],
  ],
  [
    "Thay thế cụm từ “cá” bằng cụm từ “tôm”; cụm từ “ao” bằng cụm từ “hồ” tại Điều 5; bỏ từ “to” tại Điều 6.",
    ["replace_words dieu-5 “cá” → “tôm”", "replace_words dieu-5 “ao” → “hồ”", "delete_words dieu-6 “to”"],
  ],
  [
    "Khoản 2 Điều 5 được sửa đổi đoạn mở đầu và bổ sung điểm d như sau:\n“2. Hai:\nd) D.”",
    [
      "replace_provision dieu-5/khoan-2/doan-dau: Hai:",
      "insert_provision dieu-5/khoan-2/diem-d last_in dieu-5/khoan-2: d) D.",
    ],
  ],
  [
    "Bổ sung điểm d vào khoản 2 và khoản 2a vào Điều 5 như sau:\n“d) D.”\n“2a. Hai a.”",
    [
      "insert_provision dieu-5/khoan-2/diem-d last_in dieu-5/khoan-2: d) D.",
      "insert_provision dieu-5/khoan-2a last_in dieu-5: 2a. Hai a.",
    ],
  ],
  [
    "Chuyển điểm c khoản 1 Điều 31 thành điểm d khoản 1 Điều 30; điểm d khoản 1 Điều 31 thành điểm đ khoản 1 Điều 30.",
    [
      "renumber dieu-31/khoan-1/diem-c → dieu-30/khoan-1/diem-d",
      "renumber dieu-31/khoan-1/diem-d → dieu-30/khoan-1/diem-dd",
    ],
  ],
  [
    "Bãi bỏ Điều 5; sửa đổi Điều 6 thành Điều 5; Điều 7 thành Điều 6.",
    ["repeal dieu-5", "renumber dieu-6 → dieu-5", "renumber dieu-7 → dieu-6"],
  ],
  [
    "Chuyển Điều 6 thành Điều 5, Điều 7 thành Điều 6 và Điều 8 thành Điều 7.",
    ["renumber dieu-6 → dieu-5", "renumber dieu-7 → dieu-6", "renumber dieu-8 → dieu-7"],
  ],
  [
    "Bãi bỏ: khoản 4 Điều 17; Điều 18; điểm b, điểm c khoản 2 Điều 19; Phụ lục II.",
    [
      "repeal dieu-17/khoan-4",
      "repeal dieu-18",
      "repeal dieu-19/khoan-2/diem-b",
      "repeal dieu-19/khoan-2/diem-c",
      "repeal phu-luc-2",
    ],
  ],
  [
    'Khoản 1 và khoản 3 Điều 6 được sửa đổi, bổ sung như sau:\n"1- Được hướng dẫn.\n3- Được giữ bí mật."',
    ["replace_provision dieu-6/khoan-1: 1- Được hướng dẫn.", "replace_provision dieu-6/khoan-3: 3- Được giữ bí mật."],
  ],
  [
    "Tách Điều 6 thành Điều 6 và Điều 6a như sau:\n“Điều 6. Sáu\nSáu.\nĐiều 6a. Sáu a\nSáu a.”",
    ["unread: wording-unknown"],
  ],
  ["Bãi bỏ một phần khoản 2 Điều 5.", ["unread: by-subject"]],
  ["Bãi bỏ khoản 2 Điều 5, trừ quy định về cá.", ["unread: by-subject"]],
  [
    "Thay thế cụm từ “Bộ Cá” bằng cụm từ “Bộ Ao” tại khoản 2 Điều 5 và các điều khoản khác có liên quan.",
    ["unread: by-subject"],
  ],
  [
    "Sửa đổi khoản 2 Điều 5 như sau: “2. Hai.”; khoản 3 Điều 5 như sau: “3. Ba.”",
    ["replace_provision dieu-5/khoan-2: 2. Hai.", "replace_provision dieu-5/khoan-3: 3. Ba."],
  ],
  [
    "Sửa đổi, bổ sung khoản 2 Điều 5 (sau đây gọi là khoản 2) như sau: “2. Hai.”",
    ["replace_provision dieu-5/khoan-2: 2. Hai."],
  ],
  [
    "Sửa đổi, bổ sung điểm a và b khoản 2, điểm c khoản 3, Điều 5 như sau: “a) A; b) B;” “c) C.”",
    [
      "replace_provision dieu-5/khoan-2/diem-a: a) A;",
      "replace_provision dieu-5/khoan-2/diem-b: b) B;",
      "replace_provision dieu-5/khoan-3/diem-c: c) C.",
    ],
  ],
  [
    "Bãi bỏ các khoản 2 và 3 của các điều 5 và 6.",
    ["repeal dieu-5/khoan-2", "repeal dieu-5/khoan-3", "repeal dieu-6/khoan-2", "repeal dieu-6/khoan-3"],
  ],
  [
    "Bổ sung các khoản 3a, 3b và 3c vào sau khoản 3, khoản 7a vào sau khoản 7 Điều 10 như sau:\n“3a. A.\n3b. B.\n3c. C.\n7a. D.”.",
    [
      "insert_provision dieu-10/khoan-3a after dieu-10/khoan-3: 3a. A.",
      "insert_provision dieu-10/khoan-3b after dieu-10/khoan-3a: 3b. B.",
      "insert_provision dieu-10/khoan-3c after dieu-10/khoan-3b: 3c. C.",
      "insert_provision dieu-10/khoan-7a after dieu-10/khoan-7: 7a. D.",
    ],
  ],
  [
    "Sửa đổi, bổ sung tên điều, đoạn mở đầu khoản 1, điểm a khoản 1 và bổ sung điểm a1 vào sau điểm a khoản 1 Điều 10 như sau:\n“Điều 10. Ao mới\n1. Ao gồm:\na) A;\na1) A1;”.",
    [
      "replace_heading dieu-10: Ao mới",
      "replace_provision dieu-10/khoan-1/doan-dau: Ao gồm:",
      "replace_provision dieu-10/khoan-1/diem-a: a) A;",
      "insert_provision dieu-10/khoan-1/diem-a1 after dieu-10/khoan-1/diem-a: a1) A1;",
    ],
  ],
  [
    "Sửa đổi, bổ sung tên điều và đoạn mở đầu Điều 10 như sau:\n“Điều 10. Ao mới\nAo gồm:”.",
    ["unread: part-of-provision"],
  ],
  [
    "Bổ sung cụm từ “, hồ” vào sau cụm từ “ao” tại tên Điều 10, đoạn mở đầu và điểm a khoản 1 Điều 10.",
    [
      "insert_words dieu-10 after “ao” → “, hồ” (heading)",
      "insert_words dieu-10/khoan-1/doan-dau after “ao” → “, hồ”",
      "insert_words dieu-10/khoan-1/diem-a after “ao” → “, hồ”",
    ],
  ],
  [
    "Thay thế cụm từ “05 ngày làm việc” bằng cụm từ “03 ngày làm việc” tại khoản 2, cụm từ “10 ngày” bằng cụm từ “07 ngày” tại khoản 3 và cụm từ “15 ngày” bằng cụm từ “10 ngày” tại khoản 4 Điều 10.",
    [
      "replace_words dieu-10/khoan-2 “05 ngày làm việc” → “03 ngày làm việc”",
      "replace_words dieu-10/khoan-3 “10 ngày” → “07 ngày”",
      "replace_words dieu-10/khoan-4 “15 ngày” → “10 ngày”",
    ],
  ],
  [
    "Thay thế cụm từ “A” bằng cụm từ “B” tại tên các điều 5, 6 và khoản 1 Điều 7.",
    [
      "replace_words dieu-5 “A” → “B” (heading)",
      "replace_words dieu-6 “A” → “B” (heading)",
      "replace_words dieu-7/khoan-1 “A” → “B”",
    ],
  ],
  [
    "Thay thế cụm từ “A” bằng cụm từ “B” tại điểm đ khoản 1 Điều 3, tên khoản 2 Điều 4.",
    ["replace_words dieu-3/khoan-1/diem-dd “A” → “B”", "replace_words dieu-4/khoan-2/doan-dau “A” → “B”"],
  ],
  [
    "Bãi bỏ Điều 5, Điều 6, bỏ cụm từ “A” tại Điều 7, thay thế cụm từ “B” bằng cụm từ “C” tại Điều 8.",
    ["repeal dieu-5", "repeal dieu-6", "delete_words dieu-7 “A”", "replace_words dieu-8 “B” → “C”"],
  ],
  [
    "Sửa đổi, bổ sung một số khoản của Điều 5 và Điều 6 như sau:\na) Sửa đổi khoản 2 Điều 5 như sau: “2. Hai.”;\nb) Bổ sung khoản 3 Điều 6 như sau: “3. Ba.”.",
    ["replace_provision dieu-5/khoan-2: 2. Hai.", "insert_provision dieu-6/khoan-3 last_in dieu-6: 3. Ba."],
  ],
  [
    "Sửa đổi, bổ sung một số khoản của Điều 5 và Điều 6 như sau:\na) Sửa đổi khoản 2 như sau: “2. Hai.”;\nb) Bổ sung khoản 3 Điều 6 như sau: “3. Ba.”.",
    ["insert_provision dieu-6/khoan-3 last_in dieu-6: 3. Ba.", "unread: no-target"],
  ],
];
