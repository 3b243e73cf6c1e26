/** Orders on words (cụm từ) in the wordings of laws and decrees old and new, and what they order. */
export const phraseWordings: readonly (readonly [clause: string, orders: readonly string[]])[] = [
  ["Bãi bỏ cụm từ “cá” tại Điều 5.", ["delete_words dieu-5 “cá”"]],
  [
    "Bãi bỏ cụm từ “cá” tại khoản 2 Điều 5, Điều 7; điểm a, b, đ và g khoản 1 Điều 7.",
    [
      "delete_words dieu-5/khoan-2 “cá”",
      "delete_words dieu-7 “cá”",
      "delete_words dieu-7/khoan-1/diem-a “cá”",
      "delete_words dieu-7/khoan-1/diem-b “cá”",
      "delete_words dieu-7/khoan-1/diem-dd “cá”",
      "delete_words dieu-7/khoan-1/diem-g “cá”",
    ],
  ],
  ["Lược bỏ cụm từ “cá” tại Điều 5.", ["delete_words dieu-5 “cá”"]],
  [
    "Thay cụm từ “cá” bằng cụm từ “tôm” tại Điều 3, khoản 2 Điều 5, điểm a, b, đ và g khoản 1 Điều 7.",
    [
      "replace_words dieu-3 “cá” → “tôm”",
      "replace_words dieu-5/khoan-2 “cá” → “tôm”",
      "replace_words dieu-7/khoan-1/diem-a “cá” → “tôm”",
      "replace_words dieu-7/khoan-1/diem-b “cá” → “tôm”",
      "replace_words dieu-7/khoan-1/diem-dd “cá” → “tôm”",
      "replace_words dieu-7/khoan-1/diem-g “cá” → “tôm”",
    ],
  ],
  [
    "Thay thế từ “cá” bằng từ “tôm” tại các điều 3, 7 và 9.",
    ["replace_words dieu-3 “cá” → “tôm”", "replace_words dieu-7 “cá” → “tôm”", "replace_words dieu-9 “cá” → “tôm”"],
  ],
  [
    "Thay thế một số cụm từ sau đây:\na) Cụm từ “cá” bằng cụm từ “tôm” tại Điều 3;\nb) Cụm từ “ao” bằng cụm từ “hồ” tại Điều 4.",
    ["replace_words dieu-3 “cá” → “tôm”", "replace_words dieu-4 “ao” → “hồ”"],
  ],
  [
    "Thay thế một số cụm từ tại các điều, khoản sau đây:\na) Thay thế cụm từ “cá” bằng cụm từ “tôm” tại Điều 3;\nb) Thay thế cụm từ “ao” bằng cụm từ “hồ” tại Điều 4.",
    ["replace_words dieu-3 “cá” → “tôm”", "replace_words dieu-4 “ao” → “hồ”"],
  ],
  [
    "Thay thế cụm từ “cá” bằng cụm từ “tôm” từ Điều 5 đến Điều 9.",
    [
      "replace_words dieu-5 “cá” → “tôm”",
      "replace_words dieu-6 “cá” → “tôm”",
      "replace_words dieu-7 “cá” → “tôm”",
      "replace_words dieu-8 “cá” → “tôm”",
      "replace_words dieu-9 “cá” → “tôm”",
    ],
  ],
  ["Thay thế cụm từ “cá” bằng cụm từ “tôm” trong toàn bộ Luật Nuôi cá.", ["replace_words * “cá” → “tôm”"]],
  ["Thay thế cụm từ “cá” bằng cụm từ “tôm” tại toàn bộ các điều, khoản của Luật.", ["replace_words * “cá” → “tôm”"]],
  ["Thay thế cụm từ “cá” bằng cụm từ “tôm”.", ["replace_words * “cá” → “tôm”"]],
  ["Bổ sung cụm từ “cá” vào cuối khoản 1 Điều 4.", ["insert_words dieu-4/khoan-1 after “” → “cá”"]],
  ["Bổ sung cụm từ “, cá” vào cuối điểm a khoản 1 Điều 4.", ["insert_words dieu-4/khoan-1/diem-a after “” → “, cá”"]],
  [
    "Thay thế cụm từ “cá” đầu tiên bằng cụm từ “tôm” tại khoản 1 Điều 4.",
    ["replace_words dieu-4/khoan-1 “cá” → “tôm” (once)"],
  ],
  ["Bổ sung cụm từ “cá” trước cụm từ “tôm” và sau cụm từ “cua” tại Điều 3.", ["unread: by-subject"]],
  [
    "Thay thế cụm từ “cá” tại Điều 3 bằng cụm từ “tôm”; cụm từ “ao” tại Điều 4 bằng cụm từ “hồ”.",
    ["replace_words dieu-3 “cá” → “tôm”", "replace_words dieu-4 “ao” → “hồ”"],
  ],
  [
    "Thay thế các cụm từ: “cá”, “tôm” tại Điều 3 bằng các cụm từ tương ứng: “cua”, “ốc”.",
    ["replace_words dieu-3 “cá” → “cua”", "replace_words dieu-3 “tôm” → “ốc”"],
  ],
  [
    "Bỏ cụm từ “cá”, “tôm” và bổ sung cụm từ “cua” vào sau cụm từ “ốc” tại khoản 1 Điều 3.",
    [
      "delete_words dieu-3/khoan-1 “cá”",
      "delete_words dieu-3/khoan-1 “tôm”",
      "insert_words dieu-3/khoan-1 after “ốc” → “cua”",
    ],
  ],
  ["Bỏ các từ “cá” tại khoản 1, “tôm” tại khoản 2 Điều 3.", ["unread: by-subject"]],
  ["Bãi bỏ nội dung “cá” tại khoản 1 Điều 5.", ["delete_words dieu-5/khoan-1 “cá”"]],
  ["Sửa cụm từ “cá” thành “tôm” tại Điều 5.", ["replace_words dieu-5 “cá” → “tôm”"]],
  ["Sửa số “5” thành số “6” tại khoản 1 Điều 5.", ["replace_words dieu-5/khoan-1 “5” → “6”"]],
  ["Thay thế dấu “;” bằng dấu “.” tại cuối điểm c khoản 1 Điều 5.", ["unread: part-of-provision"]],
  ["Tại khoản 2 Điều 5, bỏ cụm từ “cá”.", ["delete_words dieu-5/khoan-2 “cá”"]],
  ["Trong Điều 5, cụm từ “cá” được thay thế bằng cụm từ “tôm”.", ["replace_words dieu-5 “cá” → “tôm”"]],
  [
    "Các cụm từ “cá” và “tôm” tại Điều 5, Điều 6 được thay bằng cụm từ “cua”.",
    [
      "replace_words dieu-5 “cá” → “cua”",
      "replace_words dieu-5 “tôm” → “cua”",
      "replace_words dieu-6 “cá” → “cua”",
      "replace_words dieu-6 “tôm” → “cua”",
    ],
  ],
  [
    "Thay thế cụm từ “cá” bằng cụm từ “tôm” tại các Chương II, III và khoản 2 Điều 40.",
    [
      "replace_words chuong-2 “cá” → “tôm”",
      "replace_words chuong-3 “cá” → “tôm”",
      "replace_words dieu-40/khoan-2 “cá” → “tôm”",
    ],
  ],
  [
    "Bãi bỏ cụm từ “thuê mặt nước” tại điểm h khoản 2 Điều 5; điểm e khoản 3, điểm m khoản 4 Điều 8; khoản 5 Điều 10; điểm d khoản 7 Điều 11.",
    [
      "delete_words dieu-5/khoan-2/diem-h “thuê mặt nước”",
      "delete_words dieu-8/khoan-3/diem-e “thuê mặt nước”",
      "delete_words dieu-8/khoan-4/diem-m “thuê mặt nước”",
      "delete_words dieu-10/khoan-5 “thuê mặt nước”",
      "delete_words dieu-11/khoan-7/diem-d “thuê mặt nước”",
    ],
  ],
  [
    "Bãi bỏ cụm từ “và quy định khác” tại điểm b khoản 5 Điều 36 Luật Nuôi cá số 20/2020/QH14 đã được sửa đổi, bổ sung tại khoản 14 Điều 1 Luật số 37/2024/QH15.",
    ["delete_words dieu-36/khoan-5/diem-b “và quy định khác”"],
  ],
  [
    "Bổ sung cụm từ “hoặc chuyển làn” vào sau cụm từ “làn đường liền kề” tại điểm a khoản 2 Điều 6; điểm e khoản 1 Điều 7; điểm h khoản 6 Điều 8.",
    [
      "insert_words dieu-6/khoan-2/diem-a after “làn đường liền kề” → “hoặc chuyển làn”",
      "insert_words dieu-7/khoan-1/diem-e after “làn đường liền kề” → “hoặc chuyển làn”",
      "insert_words dieu-8/khoan-6/diem-h after “làn đường liền kề” → “hoặc chuyển làn”",
    ],
  ],
  [
    "Bổ sung cụm từ “, trừ hành vi quy định tại điểm b khoản 3a Điều 29” vào sau cụm từ “khi kéo nhau” tại điểm h khoản 3 Điều 6.",
    ["insert_words dieu-6/khoan-3/diem-h after “khi kéo nhau” → “, trừ hành vi quy định tại điểm b khoản 3a Điều 29”"],
  ],
  [
    "Thay thế cụm từ “cá” bằng cụm từ “tôm” tại tên Điều 3, đoạn mở đầu khoản 1 Điều 4 và điểm a khoản 1 Điều 4.",
    [
      "replace_words dieu-3 “cá” → “tôm” (heading)",
      "replace_words dieu-4/khoan-1/doan-dau “cá” → “tôm”",
      "replace_words dieu-4/khoan-1/diem-a “cá” → “tôm”",
    ],
  ],
  [
    "Thay thế cụm từ “Bộ Cá” bằng cụm từ “Bộ Ao” tại khoản 1, điểm b khoản 2, khoản 5 Điều 9 và Điều 10.",
    [
      "replace_words dieu-9/khoan-1 “Bộ Cá” → “Bộ Ao”",
      "replace_words dieu-9/khoan-2/diem-b “Bộ Cá” → “Bộ Ao”",
      "replace_words dieu-9/khoan-5 “Bộ Cá” → “Bộ Ao”",
      "replace_words dieu-10 “Bộ Cá” → “Bộ Ao”",
    ],
  ],
  [
    "Thay thế các cụm từ “Bộ Cá”, “Sở Cá” lần lượt bằng các cụm từ “Bộ Ao”, “Sở Ao” tại Điều 9.",
    ["replace_words dieu-9 “Bộ Cá” → “Bộ Ao”", "replace_words dieu-9 “Sở Cá” → “Sở Ao”"],
  ],
  [
    "Thay thế cụm từ “cá” bằng cụm từ “tôm” tại khoản 1 và bỏ cụm từ “ao” tại khoản 2 Điều 9.",
    ["replace_words dieu-9/khoan-1 “cá” → “tôm”", "delete_words dieu-9/khoan-2 “ao”"],
  ],
  [
    "Thay thế cụm từ “cá” bằng cụm từ “tôm” tại các điều, khoản, điểm sau: khoản 1 Điều 5; điểm b khoản 2 Điều 6; Điều 7.",
    [
      "replace_words dieu-5/khoan-1 “cá” → “tôm”",
      "replace_words dieu-6/khoan-2/diem-b “cá” → “tôm”",
      "replace_words dieu-7 “cá” → “tôm”",
    ],
  ],
  [
    "Thay thế từ “cá” tại khoản 1, từ “ao” tại khoản 2 Điều 9 bằng từ “hồ”.",
    ["replace_words dieu-9/khoan-1 “cá” → “hồ”", "replace_words dieu-9/khoan-2 “ao” → “hồ”"],
  ],
  ["Sửa đổi cụm từ “cá” tại khoản 1 Điều 9 thành “tôm”.", ["replace_words dieu-9/khoan-1 “cá” → “tôm”"]],
];
