import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { place, received } from './command-place.ts';

const id = '2021/hoi-thao-ban-ve-nghe-gom-lang-mau';
/** A text like the received one, about something else. */
const about = (subject: string) => received.replaceAll('gốm', subject);

/** A folder with a list and the files that it names; gives the command and what it wrote. */
async function listed(csv: string | Uint8Array, files: Readonly<Record<string, string>>) {
  const archive = await place();
  for (const [name, text] of Object.entries(files)) await archive.put(`vao/${name}`, text);
  await archive.put('vao/danh-sach.csv', csv);
  const run = (...options: string[]) => archive.run(['vao/danh-sach.csv', ...options]);
  const front = async (path: string): Promise<unknown> =>
    parse((await archive.read(`reports/${path}.md`)).split('---\n')[1] ?? '');
  return { ...archive, run, front };
}

test('what a row says goes into the report, without a doubt, in place of what was read', async () => {
  const csv = [
    'Tệp;Ngày;Buổi;Tên sự kiện;Chuỗi sự kiện;Lần thứ;Đơn vị tổ chức;Địa điểm;Người phát biểu;Người dự;Chủ đề;Nơi đăng',
    'bai.txt;15/3/2021;Chiều;Hội thảo nghề gốm Mẫu;Hội thảo nghề gốm;2;Sở Văn hóa, Thể thao và Du lịch, Hội Gốm;"Hội trường A | Nam Định',
    'Hà Nội";"Nguyễn Văn Thử | Phó Giám đốc | Chu tri, phat bieu | Hà Nội',
    'Lê Thị Mẫu | | tham luận";Trần Văn Dự | Chủ tịch Hội Gốm;Nuôi ong;Báo Mẫu',
  ].join('\r\n');
  const { run, front, read } = await listed(csv, { 'bai.txt': received });
  const { code, output } = await run();
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(await front(id)).toMatchObject({
    date: '2021-03-15',
    session: 'chiều',
    event: { name: 'Hội thảo nghề gốm Mẫu', series: 'Hội thảo nghề gốm', edition: 2 },
    organizers: ['Sở Văn hóa, Thể thao và Du lịch', 'Hội Gốm'],
    venues: [
      { name: 'Hội trường A', place: 'Nam Định' },
      { name: 'Hà Nội', place: 'Hà Nội' },
    ],
    speakers: [
      {
        name: 'Nguyễn Văn Thử',
        office: 'Phó Giám đốc',
        parts: ['chủ trì', 'phát biểu'],
        venue: 'Hà Nội',
      },
      { name: 'Lê Thị Mẫu', parts: ['tham luận'] },
    ],
    attendees: [{ name: 'Trần Văn Dự', office: 'Chủ tịch Hội Gốm' }],
    topics: ['Nuôi ong'],
    source: { publisher: 'Báo Mẫu' },
  });
  expect(await read(`reports/${id}.md`)).not.toContain('# kiểm tra:');
});

test('an empty cell leaves a field to the program, a dash leaves it empty', async () => {
  const csv = 'file,date,venues,speakers,event.format\nbai.txt,2021-03-15,-,,trực tiếp\n';
  const { run, front } = await listed(csv, { 'bai.txt': received });
  await run();
  const data = await front(id);
  expect(data).toMatchObject({ event: { format: 'trực tiếp' } });
  expect(data).toMatchObject({ speakers: [{ name: 'Nguyễn Văn Thử' }, { name: 'Trần Thị Bình' }] });
  expect(data).not.toHaveProperty('venues');
});

const plain = 'Tệp;Tên sự kiện\nbai.txt;Hội thảo "Gốm; và lửa"\n'
  .replace('Hội thảo', '"Hội thảo')
  .replace('"Gốm; và lửa"', '""Gốm; và lửa"""');
test.each<[how: string, bytes: Uint8Array | string]>([
  ['UTF-8', plain],
  ['UTF-8 with its mark, lines of Windows', `\uFEFF${plain.replaceAll('\n', '\r\n')}`],
  ['UTF-16', Buffer.from(`\uFEFF${plain}`, 'utf16le')],
  ['UTF-16 with swapped bytes', Buffer.from(`\uFEFF${plain}`, 'utf16le').swap16()],
  ['commas', plain.replaceAll(/;(?! )/g, ',')],
  ['tabs', plain.replaceAll(/;(?! )/g, '\t')],
  ['a line that names the separator', `sep=|\r\n${plain.replaceAll(/;(?! )/g, '|')}`],
  ['old line ends', plain.replaceAll('\n', '\r')],
  ['decomposed letters', plain.normalize('NFD')],
  ['names in capitals without marks', plain.replace('Tệp;Tên sự kiện', 'TEP;  ten  su kien')],
  ['paths of fields', plain.replace('Tệp;Tên sự kiện', 'File;Event.Name')],
  ['empty columns and rows', `${plain.replace('kiện', 'kiện;;').replace(/\n$/, ';;')}\n;;;\n\n`],
  ['a column of one’s own', plain.replace('Tệp', '#STT;Tệp').replace('bai', '1;bai')],
])('a list is read however it was saved: %s', async (_, bytes) => {
  const { run, front } = await listed(bytes, { 'bai.txt': received });
  const { code, output } = await run('--year', '2021');
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(await front(id)).toMatchObject({ event: { name: 'Hội thảo "Gốm; và lửa"' } });
});

test('a wrong row is named with list, row and column, and the others are imported', async () => {
  const csv = [
    'Tệp;Ngày;Chủ đề;Người phát biểu;Địa điểm',
    'a.txt;15/3/2021;Nuoi ong;;',
    'b.txt;31/2/2021;Nuôi ong;Nguyễn Văn Thử;Hội trường',
    ';15/3/2021;;;',
    'khong-co.txt;;;;',
    'c.txt;"16/3/2021";Nuôi ong;"Nguyễn Văn Thử | | chủ trì',
    'Trần Thị Bình | | khai mạc";',
    'd.txt;2021-03-17;Nuôi ong;;;thừa',
    'a.txt;;;;',
    'c.txt;17/3/2021;Nuôi ong;;',
  ].join('\n');
  const { run, paths } = await listed(csv, {
    'a.txt': received,
    'b.txt': about('mộc'),
    'c.txt': about('rèn'),
    'd.txt': about('đan'),
  });
  const before = await paths();
  const { code, output } = await run();
  expect(code).toBe(1);
  const text = output.replace(/\s+/g, ' ');
  for (const fault of [
    'a.txt: vao/danh-sach.csv, dòng 2: bài chưa hợp lệ: cột “Chủ đề”: “Nuoi ong” không có trong topics.yaml; ý bạn là “Nuôi ong”?',
    'b.txt: vao/danh-sach.csv, dòng 3: cột “Ngày”: “31/2/2021” không phải là ngày có thật',
    'cột “Địa điểm”: “Hội trường” không dùng được ở đây. Hãy ghi mỗi dòng: Tên địa điểm | Tỉnh, thành phố;',
    'cột “Người phát biểu”: “Nguyễn Văn Thử” không dùng được ở đây. Hãy ghi mỗi dòng: Họ tên | Chức vụ | Vai trò | Điểm cầu. Vai trò là một trong: chủ trì, khai mạc,',
    'danh-sach.csv, dòng 4: chưa ghi tên tệp',
    'danh-sach.csv, dòng 5: không có tệp “khong-co.txt” cạnh bảng',
    'danh-sach.csv, dòng 7: ô “thừa” không nằm dưới tên cột nào',
    'danh-sach.csv, dòng 8: tệp này đã có ở vao/danh-sach.csv, dòng 2',
    'danh-sach.csv, dòng 9: tệp này đã có ở vao/danh-sach.csv, dòng 6',
  ])
    expect(text).toContain(fault);
  const written = (await paths()).filter((path) => !before.includes(path));
  expect(written.filter((path) => path.startsWith('reports/'))).toEqual([
    'reports/2021/hoi-thao-ban-ve-nghe-ren-lang-mau.md',
  ]);
});

test.each([
  ['Tệp;Tieu dee\n', /không có cột “Tieu dee” \(ý bạn là “Tiêu đề”\?\); hãy dùng: Tệp, Năm, Tiêu/],
  ['Tệp;evnt.name\n', /“evnt\.name” \(ý bạn là “event\.name”\?\)/],
  ['Tệp;STT\n', /không có cột “STT”; .* đặt tên mở đầu bằng #/],
  ['Ngày;Tiêu đề\n', /^vao.*bảng phải có cột “Tệp”/],
  ['Tệp;Ngày;date\n', /cột “Ngày” và cột “date” là một mục/],
  ['Tệp;added\n', /không có cột “added”/],
  ['Tệp;Căn cứ của ngày\n', /không có cột “Căn cứ của ngày”/],
  ['Tệp;T?a d?\n', /có dấu hỏi ở chỗ chữ có dấu; .*“CSV UTF-8”/],
  ['Tệp;Tên sự kiện\nbai.txt;H?i th?o\n', /dòng 2: cột “Tên sự kiện”: có dấu hỏi/],
  ['Tệp;Ngày\nbai.txt;"2021\nbai.txt;2021\n', /dòng 2: dấu nháy kép không cân/],
  ['Tệp;Ngày\nbai.txt;Hội thảo "Gốm"\n', /dòng 2: dấu nháy kép không cân/],
  ['Tệp;Năm\nbai.txt;21\n', /dòng 2: năm phải là bốn chữ số/],
  ['\n', /bảng phải có cột “Tệp”/],
  ['', /tệp trống/],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /đây không phải tệp văn bản/],
])('a list that is wrong throughout is refused: %j', async (csv, message) => {
  const { run, paths } = await listed(csv, { 'bai.txt': received });
  const before = await paths();
  const { code, output } = await run();
  expect(code).toBe(1);
  expect(output.replace(/^.*LỖI/s, 'vao').replace(/\s+/g, ' ')).toMatch(message);
  expect(await paths()).toEqual(before);
});

test('days are refused where another row has the month first', async () => {
  const csv = 'Tệp;Ngày\na.txt;3/4/2021\nb.txt;3/15/2021\nc.txt;2021-04-03\n';
  const { run, front } = await listed(csv, {
    'a.txt': received,
    'b.txt': about('mộc'),
    'c.txt': about('rèn'),
  });
  const { output } = await run();
  expect(output.replace(/\s+/g, ' ')).toContain(
    'danh-sach.csv, dòng 2: cột “Ngày”: không rõ trong “3/4/2021” ngày hay tháng đứng trước, vì vao/danh-sach.csv, dòng 3 ghi “3/15/2021”',
  );
  expect(await front('2021/hoi-thao-ban-ve-nghe-moc-lang-mau')).toMatchObject({
    date: '2021-03-15',
  });
  expect(await front('2021/hoi-thao-ban-ve-nghe-ren-lang-mau')).toMatchObject({
    date: '2021-04-03',
  });
});

test('year and day of publication of a row are hints for its text', async () => {
  const csv = 'Tệp;Năm;Ngày đăng\na.txt;2019;\nb.txt;;2/6/2017\n';
  const today = 'Hội nghị nghề mộc\n\nSáng nay, Hội Mộc tổ chức hội nghị nghề mộc tại Hoa Mật.';
  const { run, front, read } = await listed(csv, { 'a.txt': received, 'b.txt': today });
  await run('--year', '2020');
  expect(await front(id.replace('2021', '2019'))).toMatchObject({ date: '2019?-03-15' });
  expect(await read(`reports/${id.replace('2021', '2019')}.md`)).not.toMatch(/kiểm tra:.*\ndate/);
  expect(await front('2017/hoi-nghi-nghe-moc')).toMatchObject({ published: '2017-06-02' });
});

test('a name may differ in case, in the form of its marks and in a missing ending', async () => {
  const csv = 'Tệp;Năm\nBÀI 1;2021\n2020\\Bài-hai.TXT;2021\nbai-3.txt;2021\n';
  const { run } = await listed(csv, {
    ['Bài 1.txt'.normalize('NFD')]: received,
    '2020/bài-hai.txt': about('mộc'),
    'bai-33.txt': about('rèn'),
  });
  const { output } = await run();
  expect(output).toContain('3 tệp: 2 ghi mới, 1 lỗi');
  expect(output).toContain('không có tệp “bai-3.txt” cạnh bảng');
});

test('a list reaches no file outside its folder, and follows no link', async () => {
  const csv = ['Tệp', '../ngoai.txt', '/etc/hostname', 'lien-ket.txt', 'thu-muc/hostname'].join(
    '\n',
  );
  const { run, put, folder, paths } = await listed(csv, {});
  await put('ngoai.txt', received);
  await symlink(join(folder, 'ngoai.txt'), join(folder, 'vao/lien-ket.txt'));
  await symlink('/etc', join(folder, 'vao/thu-muc'));
  const before = await paths();
  const { code, output } = await run();
  expect(code).toBe(1);
  const text = output.replace(/\s+/g, ' ');
  expect(text).toContain('dòng 2: “../ngoai.txt” nằm ngoài thư mục của bảng');
  expect(text).toContain('dòng 3: “/etc/hostname” nằm ngoài thư mục của bảng');
  expect(text).toContain('dòng 4: lien-ket.txt: không phải tệp thường');
  expect(text).toContain('dòng 5: không có tệp “thu-muc/hostname”');
  expect(await paths()).toEqual(before);
});

test('the files may lie in a folder that is given, too; all of it is imported', async () => {
  const { put, run, read } = await place();
  await put('kho/bang.csv', 'Tệp;Ngày\na.txt;15/3/2021\n');
  await put('nhan/a.txt', received);
  await put('nhan/b.txt', about('mộc'));
  const { code, output } = await run(['kho/bang.csv', 'nhan', '--year', '2020']);
  expect(code).toBe(0);
  expect(output).toContain('2 tệp: 2 ghi mới');
  expect(await read(`reports/${id}.md`)).toContain('date: "2021-03-15"');
  expect(await read('reports/2020/hoi-thao-ban-ve-nghe-moc-lang-mau.md')).toContain('2020?-03-15');
});

test('a list in a folder counts for the files of the folder; a table of other things is left', async () => {
  const { put, run, read } = await place();
  await put('vao/bang.csv', 'Tệp;Ngày\na.txt;15/3/2021\n');
  await put('vao/so-lieu.csv', 'Xã;Số lò\nMẫu;3\n');
  await put('vao/a.txt', received);
  const { code, output } = await run(['vao']);
  expect(code).toBe(0);
  expect(output.replace(/\s+/g, ' ')).toContain('bỏ qua vao/so-lieu.csv: bảng phải có cột “Tệp”');
  expect(output).toContain('2 tệp: 1 ghi mới, 1 bỏ qua;');
  expect(await read(`reports/${id}.md`)).toContain('date: "2021-03-15"');
});

test('a batch: tried first, then imported without questions, then held', async () => {
  const count = 40;
  const names = Array.from({ length: count }, (_, index) => `bai-${index}.txt`);
  const csv = ['Tệp,Ngày', ...names.map((name, index) => `${name},${(index % 28) + 1}/5/2021`)];
  const { run, paths, archive } = await listed(
    csv.join('\n'),
    Object.fromEntries(names.map((name, index) => [name, about(`gốm thứ ${index + 1}`)])),
  ).then((all) => ({ ...all, archive: all }));
  const before = await paths();
  const tried = await run('--dry-run');
  expect(tried.output).toMatch(/sẽ ghi {5}vao\/bai-0\.txt → 2021\//);
  expect(tried.output).toContain(`${count} tệp: ${count} sẽ ghi`);
  expect(await paths()).toEqual(before);
  const done = await run();
  expect(done.output).toContain(`${count} tệp: ${count} ghi mới`);
  expect((await paths()).length).toBe(before.length + 2 * count);
  const again = await run();
  expect(again).toMatchObject({ code: 0 });
  expect(again.output).toContain(`${count} tệp: ${count} đã có trong kho.`);
  expect(await archive.read('reports/2021/hoi-thao-ban-ve-nghe-gom-thu-1-lang-mau.md')).toContain(
    'date: "2021-05-01"',
  );
});

test('a spreadsheet itself is no list yet, and the command says how to make one of it', async () => {
  const { put, run } = await place();
  await put('bang.xlsx', 'PK');
  const { code, output } = await run(['bang.xlsx']);
  expect(code).toBe(1);
  expect(output.replace(/\s+/g, ' ')).toContain(
    'bang.xlsx: đây là bảng tính; hãy mở ra, lưu thành .csv',
  );
});
