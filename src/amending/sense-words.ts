/**
 * Words that differ by one letter or tone and are not each other's misspelling: who writes về for và, cơ for có or chưa for
 * chứa says something else. Function words and the common words that look like them count when each stands for another of
 * them; a negation, an exception or a numeral always counts, whatever stands in its place.
 */
import { syllableKey } from "./written-form.ts";

const likeFunctionWords = words(`
  và về vẽ vì vị với vào vẫn vận từ tự tứ tới tại tài thì thi theo trong trọng trên trước cho chỗ chợ chở chờ của cửa
  có cơ cớ cố cả cá các cũng cùng cần cân cận để đề đế đến đền được đã đà đang đăng đảng sẽ là lá lạ mà mã mỗi mọi môi
  mới mời nếu nêu như nhu nhưng những này nay nào nó nơi nói nội ngoài ngoại ngay ngày hay hãy hoặc hơn khi khí kể kế kề
  qua quá quả ra rà rằng rồi rời bởi bồi bị bí bằng băng bên bến bền do đo đó dù dụ dự dưới giữa sau sâu lại lai loại
  lên liên chỉ chi phải phái phát nên nền hết hệt đều điều đối đổi cao cáo cấp cập theo thêm bản bán ban bàn
`);

const negationsAndNumerals = words(`
  không chưa chẳng cấm trừ miễn vô phi bất đừng thiếu
  một hai ba bốn tư năm lăm sáu bảy tám chín mười mươi trăm nghìn ngàn triệu tỷ tỉ nửa
`);

/** Whether two different words, in any case, stand for different things. */
export function meanDifferentThings(one: string, other: string): boolean {
  const keys = [one, other].map((word) => syllableKey(word.toLowerCase()));
  return keys.some((key) => negationsAndNumerals.has(key)) || keys.every((key) => likeFunctionWords.has(key));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(syllableKey));
}
