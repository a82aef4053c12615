/** An invented report: a title, four paragraphs, a caption. */
export const report = [
  'HỘI THẢO “BẢO TỒN NGHỀ GỐM LÀNG MẪU”: THỰC TRẠNG VÀ GIẢI PHÁP',
  'Sáng 15-3-2019, tại thị xã Giả Định, Sở Văn hóa tỉnh Mẫu phối hợp với Trường Đại học Thử Nghiệm tổ chức hội thảo về nghề gốm.',
  'Ông Nguyễn Văn Thử, Phó Giám đốc Sở, chủ trì. Bà Đỗ Thị Mẫu phát biểu khai mạc: “Muốn giữ nghề, phải giữ người thợ đã – và cả lò nung cũ…”.',
  'Các đại biểu ngửi mùi đất, ngắm những chiếc bình cỡ nhỡ, rồi kể chuyện xưa; nhiều ý kiến đề nghị sưu tầm kỹ thuật nung của ngoại ô.',
  'Quang cảnh hội thảo tại điểm cầu giữa',
  'Kết thúc, ban tổ chức gửi quà lưu niệm tới mười hai nghệ nhân; ai nấy vẫy tay, hẹn gặp lại vào kỳ sau.',
];

export const plain = report.join('\n\n') + '\n';
