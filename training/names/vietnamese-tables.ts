// The Vietnamese tables: surnames and the characters of given names with their Sino-Vietnamese readings.
// Readings are checked against Unihan's kVietnamese where it has the character; weights are rough, per thousand.
import { mainMandarin } from './mandarin.ts';

const SURNAMES = `阮 Nguyễn 380,陈 Trần 110,黎 Lê 95,范 Phạm 70,黄 Hoàng 35,黄 Huỳnh 15,潘 Phan 45,武 Vũ 25,武 Võ 14,邓 Đặng 21,裴 Bùi 20,杜 Đỗ 14,
胡 Hồ 13,吴 Ngô 13,杨 Dương 10,李 Lý 5,丁 Đinh 8,林 Lâm 5,张 Trương 15,苏 Tô 3,郑 Trịnh 8,陶 Đào 7,段 Đoàn 6,汪 Uông 1,王 Vương 2,高 Cao 6,
农 Nông 3,何 Hà 8,冯 Phùng 4,蔡 Thái 2,梁 Lương 5,朱 Chu 4,孙 Tôn 2,莫 Mạc 2,谢 Tạ 2,赵 Triệu 2,罗 La 1,尹 Doãn 1,邹 Trâu 1,周 Châu 2,枚 Mai 5,
梅 Mai 5,刘 Lưu 4,曾 Tăng 1,蒋 Tưởng 1,唐 Đường 1,马 Mã 1,阙 Khuất 1,屈 Khuất 1,简 Giản 1,郭 Quách 1,石 Thạch 1,金 Kim 1,卢 Lư 1,叶 Diệp 1,
吕 Lữ 1,宋 Tống 1,韩 Hàn 1,白 Bạch 1,钟 Chung 1,秦 Tần 1,彭 Bành 1,甘 Cam 1,江 Giang 1,俞 Du 1,闭 Bế 1,康 Khang 1,邱 Khưu 1,沈 Thẩm 1`;

const GIVEN = `文 Văn 60,氏 Thị 50,明 Minh 30,春 Xuân 20,光 Quang 18,德 Đức 18,国 Quốc 16,庭 Đình 14,廷 Đình 12,玉 Ngọc 14,清 Thanh 12,青 Thanh 8,
成 Thành 12,海 Hải 12,雄 Hùng 12,勇 Dũng 10,山 Sơn 10,南 Nam 10,平 Bình 10,和 Hòa 9,安 An 8,福 Phúc 8,富 Phú 6,贵 Quý 5,仲 Trọng 5,重 Trọng 4,
政 Chính 5,正 Chính 5,征 Chinh 2,大 Đại 5,公 Công 8,功 Công 4,善 Thiện 4,仁 Nhân 5,义 Nghĩa 4,志 Chí 6,智 Trí 5,信 Tín 3,忠 Trung 8,中 Trung 6,
孝 Hiếu 4,强 Cường 8,疆 Cương 1,俊 Tuấn 9,英 Anh 12,红 Hồng 8,鸿 Hồng 3,洪 Hồng 3,花 Hoa 4,华 Hoa 4,香 Hương 6,兰 Lan 4,金 Kim 6,银 Ngân 4,
梅 Mai 4,秋 Thu 4,河 Hà 5,江 Giang 5,林 Lâm 4,龙 Long 5,虎 Hổ 1,风 Phong 2,峰 Phong 3,锋 Phong 2,胜 Thắng 6,利 Lợi 4,进 Tiến 6,晋 Tấn 3,新 Tân 3,
赏 Thưởng 1,惠 Huệ 2,慧 Huệ 2,赐 Tứ 1,哲 Triết 2,良 Lương 3,凯 Khải 3,启 Khải 1,甲 Giáp 1,元 Nguyên 3,原 Nguyên 2,杰 Kiệt 3,同 Đồng 2,灵 Linh 3,
玲 Linh 2,发 Phát 3,达 Đạt 4,荣 Vinh 4,永 Vĩnh 3,长 Trường 3,场 Trường 1,寿 Thọ 3,禄 Lộc 2,乐 Lạc 1,善 Thiện 2,美 Mỹ 3,有 Hữu 8,友 Hữu 4,世 Thế 4,
登 Đăng 4,嘉 Gia 3,家 Gia 3,宝 Bảo 3,辉 Huy 5,煌 Hoàng 3,黄 Hoàng 3,仕 Sĩ 2,士 Sĩ 2,士 Sỹ 2,雪 Tuyết 2,芳 Phương 4,方 Phương 3,云 Vân 3,燕 Yến 2,月 Nguyệt 2,
太 Thái 3,泰 Thái 3,天 Thiên 2,伯 Bá 3,曰 Viết 3,日 Nhật 3,克 Khắc 3,如 Như 3,巡 Tuần 1,全 Toàn 3,筌 Thuyên 1,宽 Khoan 1,勤 Cần 1,欣 Hân 1,
顺 Thuận 2,定 Định 2,宁 Ninh 2,静 Tĩnh 1,敏 Mẫn 1,敬 Kính 1,康 Khang 1,健 Kiện 1,坚 Kiên 2,固 Cố 1,营 Doanh 1,盈 Doanh 1,映 Ánh 1,瑛 Anh 1,卿 Khanh 2,
庆 Khánh 3,祯 Trinh 1,贞 Trinh 1,仪 Nghi 1,宜 Nghi 1,合 Hợp 1,儋 Đam 1,担 Đam 1,概 Khái 1,慨 Khái 1,凤 Phượng 2,莺 Oanh 1,创 Sang 1,漂 Phiêu 1,
孟 Mạnh 4,笋 Duẩn 1,罗 La 1,升 Thăng 1,战 Chiến 2,毅 Nghị 1,历 Lịch 1,力 Lực 2,量 Lượng 1,幸 Hạnh 2,杏 Hạnh 1,草 Thảo 1,竹 Trúc 1,菊 Cúc 1,桃 Đào 1,
柳 Liễu 1,莲 Liên 2,连 Liên 1,缘 Duyên 1,维 Duy 4,唯 Duy 1,裕 Dụ 1,校 Hiệu 1,恩 Ân 1,卞 Biện 1,北 Bắc 1,东 Đông 2,西 Tây 1,军 Quân 3,君 Quân 2,
将 Tướng 1,战 Chiến 1,乔 Kiều 1,娇 Kiều 2,霞 Hà 1,琼 Quỳnh 2,庄 Trang 2,妆 Trang 1,翠 Thúy 2,姮 Hằng 1,恒 Hằng 2,心 Tâm 2,深 Thâm 1,参 Tham 1`;

/** Lines "syllable, reading, weight": characters read alike in both languages are one line. */
function lines(table: string, asSurname: boolean): string {
  const weights = new Map<string, number>();
  for (const entry of new Set(table.split(',').map((one) => one.trim()))) {
    const [character = '', reading = '', weight = '1'] = entry.split(' ');
    const key = `${mainMandarin(character, asSurname)} ${reading}`;
    weights.set(key, (weights.get(key) ?? 0) + Number(weight));
  }
  return [...weights].map(([key, weight]) => `${key} ${weight}`).join('\n');
}

/** Sections of the shipped tables that are Vietnamese. */
export const vietnameseTables = (): Record<string, string> => ({
  'vi-surnames': lines(SURNAMES, true),
  'vi-given': lines(GIVEN, false),
});
