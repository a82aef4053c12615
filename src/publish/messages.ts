const figures = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });
const count = (number: number) => figures.format(number);
const megabytes = (bytes: number) => `${figures.format(bytes / 1_000_000)} MB`;
const otherHost = 'Hãy tính đến gói khác hoặc máy chủ khác.';

/**
 * The messages of a build and of the local server to those who keep an archive. Each says how to
 * mend what they can mend. An error that only a mistake in the code can cause stays in English.
 */
export const messages = {
  built: (place: string, reports: number) =>
    `Đã dựng kho vào ${place} (${reports} bài trong chỉ mục tìm kiếm).`,
  notBuilt: 'Không dựng được kho.',
  notBuiltButKept: 'Không dựng được kho; bản đã dựng trước đó vẫn nguyên.',
  brokenOff: 'Việc dựng dừng giữa chừng.',
  diskFull: 'Đĩa đã đầy.',
  diskTooFullForIndex: 'Đĩa sắp đầy, không đủ chỗ cho chỉ mục.',

  locked: (pid: number | undefined, file: string) =>
    `Kho đang được dựng ở một nơi khác (tiến trình ${pid ?? 'không rõ'}). Hãy đợi xong rồi dựng lại; nếu chắc chắn không có, hãy xóa tệp ${file}.`,
  linkToNothing: (target: string) =>
    `${target} là liên kết tới một thư mục không có. Hãy tạo thư mục ấy hoặc xóa liên kết.`,
  notAFolder: (target: string) =>
    `${target} không phải là thư mục. Hãy xóa nó hoặc chọn nơi khác bằng --outDir.`,
  targetHoldsSources: (target: string) =>
    `${target} là nơi có tệp của chính dự án; dựng vào đó thì mất hết. Hãy chọn một thư mục riêng bằng --outDir.`,
  targetHoldsOthers: (target: string) =>
    `${target} có những tệp không phải do kho dựng ra; dựng vào đó thì mất hết. Hãy chọn một thư mục riêng bằng --outDir, hoặc tự xóa thư mục ấy.`,

  wrongFolder: (folder: string, sign: string) =>
    `Đường dẫn ${folder} có dấu ${sign}, mà công cụ dựng kho không hiểu. Hãy đổi tên thư mục ấy, hoặc chuyển đi nơi khác.`,
  publicHoldsOwn: (names: readonly string[], hasIcon: boolean) =>
    `public/ có ${names.join(', ')}, mà kho tự viết ra tệp cùng tên. Hãy đổi tên hoặc xóa trong public/.${hasIcon ? ' Biểu tượng riêng của kho thì ghi ở mục icon của site.yaml.' : ''}`,
  wrongSite: (site: string) =>
    `Địa chỉ “${site}” (SITE_URL hoặc --site) không dùng được. Hãy chỉ ghi giao thức và tên máy chủ, như https://vi-du.vn; đường dẫn ghi ở BASE_PATH (hoặc --base), như /kho/.`,
  wrongSwitch: (name: string, value: string) =>
    `${name} chỉ nhận on hoặc off, không phải “${value}”.`,
  wrongShard: (shard: string) =>
    `Phần “${shard}” (SHARD hoặc --shard) không dùng được. Hãy ghi như 3/8: phần thứ ba trong tám phần.`,
  shardAndMerge:
    'Dựng một phần (SHARD hoặc --shard) và gộp các phần (MERGE hoặc --merge) là hai lần chạy khác nhau. Hãy bỏ một.',
  noShards: (folder: string) =>
    `${folder} không có phần nào để gộp. Trong đó phải có các thư mục như 3-of-8 mà “npm run build -- --shard 3/8” để lại.`,
  shardBuilt: (files: number, place: string) =>
    `Đã dựng ${count(files)} tệp của phần này vào ${place}. Kho chưa được đăng: khi đủ các phần, hãy gộp bằng --merge.`,
  /** The files that a build took over and made, and the shards that it could not use. */
  merged: (taken: number, made: number, unusable: readonly string[]) =>
    unusable
      .map(
        (shard) =>
          `LƯU Ý: phần ${shard} không có, đã hỏng, hoặc được dựng từ mã nguồn, thiết lập hay địa chỉ khác, nên các trang của phần ấy được dựng lại.\n`,
      )
      .concat(`Đã lấy ${count(taken)} tệp dựng sẵn, dựng thêm ${count(made)} tệp.\n`)
      .join(''),
  wrongBase: (base: string) =>
    `Đường dẫn “${base}” (BASE_PATH hoặc --base) không dùng được. Hãy chỉ dùng chữ không dấu, chữ số và các dấu - . _ ~, như /kho/ hoặc /luu-tru/bai/; tên máy chủ ghi ở SITE_URL.`,

  silenced: 'Hãy bỏ --silent: nó giấu cả những lời báo mà vì chúng phải dừng dựng.',
  warned: (lines: readonly string[]) =>
    `Khi dựng có ${lines.length} lời báo, nên không dùng bản này:\n${lines.join('\n')}`,

  wrongPages: (faults: readonly string[]) => `Trang không đúng với bài:\n${faults.join('\n')}`,
  traceOfAstro: (page: string, trace: string) => `${page}: trang còn dấu vết của Astro (${trace})`,
  noPage: (report: string) => `${report}: không có trang`,
  draftShown: 'bản nháp mà có trang',
  withdrawnShown: 'bài đã rút mà trang còn chữ của bài',
  emptyPage: 'trang trống',
  otherWords: (page: string, report: string) => `trang có “${page}”, bài có “${report}”`,
  foreignScript: (page: string, script: string) =>
    `${page}: trang có đoạn mã không phải của kho. Hãy bỏ đoạn mã ấy: ${script}`,
  noCharset: (page: string) =>
    `${page}: trang không khai báo bảng mã. Hãy thêm <meta charset="utf-8"> vào đầu trang.`,

  noIndex: (reason: string) =>
    `Không lập được chỉ mục tìm kiếm. Nếu public/ có mục tên pagefind, hãy đổi tên nó; nếu không, hãy chạy “npm ci” rồi dựng lại. Lỗi gốc: ${reason}`,
  tooManyRules: (rules: number, most: number) =>
    `Tệp _headers cần ${rules} luật, mà máy chủ chỉ đọc ${most}. Hãy gom các tệp của public/ vào một thư mục con.`,

  /** The parts of a site that its host does not take, or hardly. */
  hostNotes: (notes: readonly string[]) => notes.map((note) => `LƯU Ý: ${note}\n`).join(''),
  hostFiles: (host: string, files: number, most: number) =>
    `kho có ${count(files)} tệp; ${host} nhận nhiều nhất ${count(most)} tệp (gói miễn phí). ${otherHost}`,
  hostFile: (host: string, path: string, bytes: number, most: number) =>
    `${path} nặng ${megabytes(bytes)}; ${host} nhận mỗi tệp nhiều nhất ${megabytes(most)}. Hãy để tệp ấy ở nơi khác, hoặc làm nhẹ đi.`,
  hostBytes: (host: string, bytes: number, most: number) =>
    `kho nặng ${megabytes(bytes)}; ${host} nhận nhiều nhất ${megabytes(most)}. ${otherHost}`,
  hostRedirects: (host: string, redirects: number, most: number) =>
    `kho có ${count(redirects)} địa chỉ cũ; ${host} chỉ tự chuyển ${count(most)}, các địa chỉ còn lại chuyển bằng trang của chúng.`,
  hostRoot: (host: string, base: string) =>
    `kho nằm ở ${base}, mà ${host} chỉ đọc cấu hình ở gốc. Hãy chuyển _headers, _redirects và vercel.json ra gốc của máy chủ.`,
  hostCompresses: (host: string) =>
    `${host} tự nén, nên precompressed chỉ làm tăng số tệp. Hãy bỏ mục ấy trong site.yaml.`,

  serving: (address: string) => `Kho lưu trữ mở tại ${address} (Ctrl-C để dừng).`,
  notServed: (reason: string) =>
    `Kho đã dựng xong trong dist/, nhưng không mở được trên máy này: ${reason}`,
  notShown: 'Chưa xem thử được: hãy sửa những chỗ LỖI kể ở trên rồi chạy lại lệnh này.',
};
