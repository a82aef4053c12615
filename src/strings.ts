import { citeStrings } from './cite-strings.ts';
import { displayStrings } from './display-strings.ts';
import { foundStrings } from './found-strings.ts';
import { thingStrings } from './thing-strings.ts';
import { toolStrings } from './tool-strings.ts';

/**
 * Every Vietnamese text of the interface, by the place where it is shown. `say` fills in `{name}`.
 */
const strings = {
  'site.skip': 'Đến nội dung chính',
  'site.menu': 'Danh mục',
  'site.close': 'Đóng',
  'site.sections': 'Các mục',
  'site.footer':
    'Nguyên văn các bài thuộc nguồn đã đăng; phần chỉ mục và ghi chú do {owner} thực hiện.',

  'nav.home': 'Trang nhất',
  'nav.reports': 'Bài viết',
  'nav.year': 'Năm',
  'nav.people': 'Nhân vật',
  'nav.bodies': 'Đơn vị',
  'nav.places': 'Địa điểm',
  'nav.topics': 'Chủ đề',
  'nav.series': 'Chuỗi sự kiện',
  'nav.about': 'Giới thiệu',
  'nav.kept': 'Đã lưu',
  'nav.data': 'Dữ liệu',
  'nav.trail': 'Đường dẫn',

  ...displayStrings,
  ...thingStrings,

  'search.label': 'Tìm trong kho lưu trữ',
  'search.placeholder': 'Tên người, nơi, chủ đề…',
  'search.submit': 'Tìm',
  'search.hint': 'Gõ có dấu hay không dấu đều được: “dong chi” tìm ra “đồng chí”.',

  'search.of': 'Tìm trong {title}, có dấu hay không dấu.',
  'search.loading': 'Đang tìm…',
  'search.found': 'Tìm thấy {count} bài.',
  'search.short': 'Hãy gõ ít nhất hai chữ cái hoặc chữ số.',
  'search.partial': 'Không bài nào có đủ các chữ; {count} bài có một phần.',
  'search.partialMore': 'Thêm {count} bài có một phần các chữ.',
  'search.unmarked': 'Không bài nào có đúng các dấu đã gõ; {count} bài chỉ giống khi bỏ dấu.',
  'search.unmarkedMore': 'Thêm {count} bài chỉ giống khi bỏ dấu.',
  'search.lacks': 'Không có:',
  'search.none': 'Không tìm thấy bài nào.',
  'search.missing': 'Không bài nào có chữ {words}.',
  'search.failed': 'Chưa tìm được vì không tải được dữ liệu tìm kiếm.',
  'search.noneHelp':
    'Hãy thử bớt chữ, viết đủ chữ thay cho chữ tắt, bỏ dấu hoặc bỏ lọc; cũng có thể xem theo các mục dưới đây.',
  'search.failedHelp':
    'Hãy xem lại kết nối mạng rồi thử lại; mọi bài vẫn có trong các mục dưới đây.',
  'search.notBuilt': 'Tìm kiếm chỉ chạy trên kho đã dựng: hãy dùng npm run build hoặc npm start.',
  'search.retry': 'Thử lại',
  'search.more': 'Xem thêm',
  'search.results': 'Kết quả tìm kiếm',
  'search.skip': 'Đến kết quả đầu tiên',
  'search.moreFailed':
    'Chưa tải được thêm bài; những bài đã hiện vẫn còn. Hãy bấm “Xem thêm” lần nữa.',
  'search.offline': 'Không có mạng, nên chỉ tìm được những chữ đã tìm trước đây trên máy này.',
  'search.offlineHelp': 'Khi có mạng trở lại, trang sẽ tự tìm; bạn cũng có thể bấm thử lại.',
  'search.named': 'Có trang riêng: {names}.',
  'search.meant': 'Ý bạn là:',
  'search.corrected': 'Đang hiện kết quả cho “{meant}” thay cho “{typed}”.',
  'search.verbatim': 'Tìm đúng như đã gõ',
  'search.filters': 'Lọc',
  'search.chosen': 'đang chọn',
  'search.reports': 'bài',
  'search.fromYear': 'Từ năm',
  'search.toYear': 'Đến năm',
  'search.anyYear': 'Bất kỳ',
  'search.involvements': 'Vai trò của người đang chọn',
  'search.anyInvolvement': 'Mọi vai trò',
  'search.involvement.chaired': 'Chủ trì',
  'search.involvement.spoke': 'Phát biểu',
  'search.involvement.attended': 'Dự',
  'search.narrow': 'Lọc danh sách {facet} theo tên',
  'search.narrowHint': 'Gõ tên, có dấu hay không',
  'search.noValues': 'Không có gì để chọn.',
  'search.showResults': 'Xem kết quả',
  'search.chosenValues': 'Đang lọc theo',
  'search.drop': 'Bỏ lọc:',
  'search.clear': 'Bỏ lọc tất cả',
  'search.range': '{from}–{to}',
  'search.rangeFrom': 'từ {from}',
  'search.rangeTo': 'đến {to}',
  'search.order': 'Xếp theo',
  'search.order.relevance': 'Liên quan nhất',
  'search.order.newest': 'Mới nhất',
  'search.order.oldest': 'Cũ nhất',
  'search.recent': 'Tìm gần đây',
  'search.recentNote': 'Chỉ lưu trên máy này.',
  'search.clearRecent': 'Xóa hết',
  'search.keys':
    'Phím tắt: {slash} hoặc {controlK} đến ô tìm, {arrows} đi giữa ô tìm và các bài, {enter} mở bài, {escape} về ô tìm.',
  'search.slash': 'Dùng phím / trên mọi trang',

  ...foundStrings,

  'home.newest': 'Bài mới nhất',
  'home.all': 'Tất cả {count} bài',
  'home.browse': 'Xem theo',
  'home.holds':
    'Kho hiện có {reports} bài về {events} sự kiện, với {people} nhân vật, {bodies} đơn vị và {places} địa điểm (tên cũ và tên nay).',
  'home.people': 'Nhân vật có nhiều bài nhất',
  'home.allOfKind': 'tất cả {count}',
  'home.allPeople': 'Tất cả {count} nhân vật',

  'list.count': '{count} bài',
  'list.countWithEvents': '{count} bài về {events} sự kiện',
  'list.empty': 'Chưa có bài nào.',
  'list.pages': 'Các trang của danh sách',
  'list.page': 'Trang {number}',
  'list.pageOf': 'Trang {number}/{last}',
  'list.newer': 'Trang trước',
  'list.older': 'Trang sau',
  'list.narrow': 'Lọc theo tên',
  'list.letters': 'Theo chữ cái đầu của tên',

  'report.draft': 'bản nháp, chưa đăng',
  'report.preamble': 'Trước tiêu đề, bản gốc ghi:',
  'report.event': 'Sự kiện',
  'report.when': 'Thời gian',
  'report.basis': 'Căn cứ:',
  'report.name': 'Tên sự kiện',
  'report.theme': 'Chủ đề của sự kiện',
  'report.series': 'Chuỗi sự kiện',
  'report.edition': 'lần thứ {edition}',
  'report.format': 'Hình thức',
  'report.reach': 'Phạm vi',
  'report.organizers': 'Đơn vị tổ chức',
  'report.organizersUnknown': 'Bài không nêu.',
  'report.venues': 'Điểm cầu, địa điểm',
  'report.organizations': 'Đơn vị tham gia',
  'report.topics': 'Chủ đề',
  'report.published': 'Ngày đăng',
  'report.speakers': 'Chủ trì và phát biểu',
  'report.attendees': 'Người dự',
  'report.inParagraph': 'đoạn {paragraph}',
  'report.speaks': 'Lời được thuật lại ở',
  'search.spokenBy': 'Lời của',
  'report.inferred': 'suy luận',
  'report.inferredFrom': 'Căn cứ suy luận:',
  'report.inferredParts': '{parts} do suy luận',
  'report.partsInferredFrom': 'Căn cứ suy luận {parts}:',
  'report.text': 'Toàn văn',
  'report.paragraph': 'Đoạn {paragraph}',
  'report.captionNote': '(chú thích ảnh; kho không có ảnh)',
  'report.pictureWithoutAlt': 'Ảnh chưa có mô tả',
  'report.pictureCredit': 'Ảnh: {credit}',
  'report.documents': 'Tài liệu kèm theo',
  'report.abbreviations': 'Chữ viết tắt trong bài',
  'report.source': 'Nguồn và bản gốc',
  'report.publisher': 'Nguồn',
  'report.publisherUnknown': 'Bài không ghi nguồn.',
  'report.printedSource': 'in trong bài: “{printed}”',
  'report.byline': 'Người viết',
  'report.original': 'Bản gốc như nhận được',
  'report.rights': 'Quyền sử dụng',
  'report.corrections': 'Những chỗ đã sửa',
  'report.download': 'Tải bản gốc',
  'report.checksum': 'Mã kiểm tra SHA-256',
  'report.address': 'Địa chỉ bài',
  'report.allCorrections': 'Mọi chỗ đã sửa trong kho',
  'report.copy': 'Sao chép liên kết',
  ...toolStrings,
  'report.share': 'Chia sẻ',
  'report.print': 'In',
  'report.outline': '{count} đoạn',
  'report.facts': 'Thông tin về bài',
  'report.toFacts': 'Sự kiện, nhân vật, nguồn',
  'report.foremost.chairs': 'Chủ trì:',
  'report.foremost.speakers': 'Phát biểu:',
  'report.andOthers': 'và {count} người nữa',
  'report.tools': 'Công cụ',
  'report.sameEvent': 'Bài khác về sự kiện này',
  'report.related': 'Bài liên quan',
  'report.neighbours': 'Bài trước, bài sau',
  'report.older': 'Bài trước',
  'report.newer': 'Bài sau',

  ...citeStrings,

  'entry.search': 'Tìm trong các bài này',
  'entry.alsoPrinted': 'Có bài in là {names}.',
  'entry.meets': 'Không phải {name}? Xem',

  'person.offices': 'Chức vụ theo thời gian',
  'person.officesNote': 'Lấy từ các bài, nguyên văn như in, kèm ngày của sự kiện.',
  'person.otherOffices': 'Còn {count} cách ghi khác, ở từng bài.',
  'person.from': 'từ',
  'person.to': 'đến',
  'person.reports': 'Các bài',
  'person.search': 'Tìm trong các bài của người này',
  'person.chaired': '{count} bài chủ trì',
  'person.spoke': '{count} bài phát biểu',
  'person.attended': '{count} bài dự',
  'person.spoken': 'Lời được thuật lại',
  'person.spokenNote': 'Những đoạn mà bài thuật lại lời của {name}, bài mới trước.',
  'person.named': 'Đoạn nhắc đến',
  'person.namedNote':
    'Những bài này không cho biết đoạn nào là lời của {name}; dưới đây là đoạn nêu tên.',
  'person.cut': '{mark} là chỗ lược bớt.',
  'person.rest': 'Còn ở',

  'place.now': 'Từ ngày {since}, {name} thuộc',
  'place.formerly': 'Từ ngày {since}, {now} gồm cả',
  'place.bothNames': 'Bài giữ nguyên tên như in; tìm theo tên cũ hay tên mới đều thấy.',
  'place.nowShort': 'nay thuộc {now}',

  'series.editions': 'Các lần tổ chức',
  'series.stop': '{edition}, {years}: {count} bài',
  'series.missing': '{edition}: kho chưa có bài',
  'series.lacks': 'chưa có',
  'series.unnumberedShort': 'không ghi',
  'series.unnumberedStop': 'Lần thứ mấy không ghi',
  'series.edition': 'Lần thứ {edition}',
  'series.unnumbered': 'Không ghi lần thứ mấy',
  'series.editionRange': 'Lần thứ {from} đến lần thứ {to}',

  'timeline.by.year': 'Số bài theo năm',
  'timeline.by.month': 'Số bài theo tháng',
  'timeline.by.monthOf': 'Số bài theo tháng, năm {year}',
  'timeline.year': '{number}: {count} bài',
  'timeline.month': 'Tháng {number}: {count} bài',
  'timeline.until': 'đến {number}',
  'timeline.upTo': 'đến {number}: {count} bài',

  'map.title': 'Theo tỉnh, thành phố',
  'map.today': '34 tỉnh, thành phố từ tháng 7 năm 2025',
  'map.today.lead': 'Bài về một tỉnh đã sáp nhập tính cho tỉnh, thành phố nay gồm tỉnh ấy.',
  'map.before': '63 tỉnh, thành phố trước tháng 7 năm 2025',
  'map.before.lead': 'Tính theo tên tỉnh, thành phố trong bài.',
  'map.tile': '{name}: {count} bài',
  'map.shades': 'Số là số bài; màu càng đậm, bài càng nhiều.',
  'map.all': 'Tất cả {count} địa điểm',
  'map.list': 'Danh sách địa điểm',

  'chart.inferred': '? là do suy luận.',

  'feed.follow': 'Theo dõi kho qua Atom',
  'feed.followEntry': 'Theo dõi qua Atom',
  'feed.title': '{name} – {site}',
  'feed.about':
    'Đây là nguồn tin Atom: hãy chép địa chỉ của nó vào một trình đọc tin, để biết khi có bài mới hay bài được sửa.',
  'feed.back': 'Mở trang trong kho',
  'feed.corrected': 'Đã sửa ngày {date}: {what}',
  'feed.read': 'Đọc bài trong kho',
  'feed.picture': '[Ảnh ở trang của bài]',
  'feed.noAuthor': 'Không ghi người viết',

  'year.title': 'Năm {year}',
  'year.months': 'Các tháng',
  'month.name': 'Tháng {month}',
  'month.title': 'Tháng {month} năm {year}',

  'index.reports': 'Tất cả bài viết',
  'index.years': 'Theo năm',
  'index.people': 'Nhân vật',
  'index.bodies': 'Đơn vị',
  'index.places': 'Địa điểm',
  'index.topics': 'Chủ đề',
  'index.series': 'Chuỗi sự kiện',
  'index.years.lead': 'Các bài theo năm và tháng diễn ra sự kiện.',
  'index.people.lead': 'Những người chủ trì, phát biểu hoặc dự, xếp theo tên.',
  'index.bodies.lead': 'Những cơ quan, đơn vị tổ chức, trình bày hoặc tham luận.',
  'index.places.lead': 'Những tỉnh, thành phố có điểm cầu hoặc là nơi diễn ra sự kiện.',
  'index.topics.lead': 'Những chủ đề được chọn sẵn để xếp các bài.',
  'index.series.lead': 'Những sự kiện được tổ chức nhiều lần; các lần xếp theo thứ tự.',

  'searchPage.title': 'Tìm kiếm',
  'searchPage.notStarted':
    'Tìm kiếm chạy ngay trên máy của bạn, nên cần JavaScript và một trình duyệt không quá cũ (từ Chrome 110, Firefox 115, Safari 16.4). Nếu ô tìm không chạy, hãy xem theo các mục dưới đây; mọi bài đều có ở đó.',

  'offline.title': 'Đọc khi không có mạng',
  'offline.lead':
    'Trang bạn đã mở và phần tìm kiếm bạn đã dùng được lưu trên máy này, để dùng lại khi không có mạng. Khi có mạng, kho luôn mở bản mới nhất.',
  'offline.none': 'Kho này không lưu bản nào trên máy người đọc.',
  'offline.missing':
    'Đang không có mạng, mà trang này chưa được lưu trên máy. Hãy thử lại khi có mạng, hoặc đọc những bài dưới đây.',
  'offline.retry': 'Thử lại',
  'offline.reports': 'Bài đã lưu trên máy',
  'offline.noReports': 'Chưa có bài nào được lưu.',
  'offline.search': 'Phần tìm kiếm cũng đã được lưu:',
  'offline.remove': 'Xóa bản lưu trên máy',
  'offline.removed': 'Đã xóa; kho không lưu gì trên máy này nữa.',
  'offline.removeFailed':
    'Chưa xóa được hết bản lưu trên máy này. Hãy thử lại, hoặc xóa dữ liệu của trang trong cài đặt của trình duyệt.',
  'offline.unread': 'Không đọc được những gì đã lưu trên máy này. Hãy tải lại trang.',
  'offline.keep': 'Lưu lại trên máy',
  'offline.kept': 'Từ trang mở tiếp theo, kho lại lưu những gì bạn đọc.',

  'notFound.title': 'Không có trang này',
  'notFound.lead':
    'Có thể địa chỉ bị gõ sai, hoặc trang này chưa từng có. Hãy tìm theo những chữ bạn nhớ, hoặc xem theo các mục.',

  'withdrawn.title': 'Bài này đã được rút khỏi kho',
  'withdrawn.day': 'Ngày rút:',
  'withdrawn.why': 'Lý do:',
  'withdrawn.rest':
    'Toàn văn và bản gốc của bài không còn ở đây. Địa chỉ này vẫn mở được, để liên kết ở những nơi đã dẫn bài không bị hỏng.',

  'moved.title': 'Bài đã chuyển sang địa chỉ mới',

  'about.title': 'Giới thiệu',
  'about.holds': 'Kho lưu gì',
  'about.holds.text':
    'Mỗi bài là một bản tin về hội thảo, hội nghị hay diễn đàn, kèm bản gốc đúng như nhận được. Bài được sắp theo ngày diễn ra, người, đơn vị, địa điểm, chủ đề và chuỗi sự kiện.',
  'about.made': 'Kho được xây dựng thế nào',
  'about.made.words':
    'Lời văn của bài được giữ nguyên từng chữ, đúng thứ tự như bản gốc; mỗi bài có bản gốc để tải về và mã kiểm tra SHA-256 để đối chiếu. Liên kết ở tên người, chú giải chữ viết tắt và số đoạn là phần kho thêm vào.',
  'about.made.inferred':
    'Điều gì bài không in mà kho suy ra, như năm của sự kiện hay tỉnh của một điểm cầu, đều ghi “suy luận” cùng những chữ làm căn cứ. Chức vụ ghi như in trong bài, vào ngày của sự kiện.',
  'about.made.site':
    'Mọi trang đọc được cả khi trình duyệt tắt JavaScript; kho không theo dõi người đọc và không tải gì từ nơi khác.',
  'about.search': 'Tìm kiếm',
  'about.search.text':
    'Gõ có dấu hay không dấu đều tìm được. Việc tìm chạy ngay trên máy của bạn; chữ bạn gõ không gửi đi đâu.',
  'about.offline': 'Đọc khi không có mạng',
  'about.offline.text':
    'Bài đã đọc và phần tìm kiếm đã dùng được lưu trên máy của bạn; muốn xem đã lưu những gì, hay muốn xóa, mời sang trang',
  'about.cite': 'Cách trích dẫn',
  'about.cite.text':
    'Dẫn tên bài, ngày diễn ra, tên kho và địa chỉ bài; địa chỉ không đổi. Muốn chỉ rõ một đoạn, thêm #doan- và số của đoạn vào sau địa chỉ. Thí dụ:',
  'about.data': 'Dữ liệu và những chỗ đã sửa',
  'about.data.text': 'Mọi dữ kiện của kho đều tải về được, ở trang',
  'about.corrections.text': 'Những gì đã sửa ở các bài được ghi lại ở trang',
  'about.rights': 'Quyền sử dụng nội dung các bài',
  'about.owner': 'Ai phụ trách kho',
  'about.owner.text': '{owner} phụ trách kho này. Liên hệ:',
  'about.errors': 'Báo lỗi',
  'about.errors.text':
    'Thấy chỗ sai so với bản gốc, hay một suy luận chưa đúng, xin viết cho chúng tôi kèm địa chỉ bài và số đoạn:',

  'errors.report': 'Báo lỗi',
  'errors.seen': 'Thấy chỗ sai?',
  'errors.subject': 'Báo lỗi: {title}',
  'errors.body': '{address}\nĐoạn:',

  'corrections.title': 'Những chỗ đã sửa',
  'corrections.lead': 'Những gì kho đã sửa ở các bài từ khi đưa vào, mới nhất đứng đầu.',
  'corrections.empty': 'Chưa có bài nào phải sửa.',

  'data.title': 'Dữ liệu',
  'data.lead': 'Mọi dữ kiện của kho, thành tệp để tải về, mở bằng Excel hay đọc bằng chương trình.',
  'data.tables': 'Các bảng',
  'data.tables.text':
    'Mở bằng Excel, LibreOffice hay chương trình nào đọc được CSV (UTF-8, ngăn bằng dấu phẩy). Nếu Excel dồn mọi cột vào một, hãy mở tệp bằng lệnh Từ Văn bản/CSV ở thẻ Dữ liệu.',
  'data.file': 'Tệp',
  'data.content': 'Nội dung',
  'data.rows': '{rows} dòng',
  'data.size': 'Cỡ',
  'data.columns': 'Các cột của {file}',
  'data.cells': 'Cách đọc các ô',
  'data.years': 'Theo năm diễn ra',
  'data.facts': 'Dữ kiện',
  'data.years.text':
    'Mọi dữ kiện của các bài về mỗi năm, không có toàn văn: chức vụ, vai trò, điểm cầu của từng người, chỗ nào do suy luận, những chỗ đã sửa; và lời trích dẫn các bài ấy bằng BibTeX, RIS và CSL-JSON, để nhập vào Zotero hay phần mềm khác.',
  'data.report':
    'Cạnh mỗi bài còn một tệp có dữ kiện, toàn văn theo đoạn và lời trích dẫn. Thí dụ:',
  'data.programs': 'Cho chương trình',
  'data.programs.text':
    'mô tả các tệp trên và từng cột theo chuẩn Data Package, để chương trình tự đọc được.',
  'data.follow': 'Theo dõi kho',
  'data.sitemap': 'Sơ đồ trang (sitemap)',
  'data.rights': 'Quyền sử dụng',
  'data.rights.text':
    'Các tệp ghi dữ kiện, tiêu đề và những chữ ngắn như in, không có toàn văn. Bài nào có quyền riêng thì ghi ở cột rights.',
  'data.cite': 'Trích dẫn dữ liệu',
  'data.cite.text':
    'Tệp đổi khi kho thêm hay sửa bài; địa chỉ không đổi. Hãy ghi cả ngày tải về. Thí dụ:',
  'data.citation': '{owner}, {title}: dữ liệu, {address}.',
} as const;

type Strings = typeof strings;
/** The key of a text of the interface. */
export type StringKey = keyof Strings;
type Placeholder<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;
type Values<K extends StringKey> = Record<Placeholder<Strings[K]>, string | number>;

const figures = new Intl.NumberFormat('vi');

/** Returns a number grouped as in Vietnamese: `10.000`. */
export function inFigures(number: number): string {
  return figures.format(number);
}

/**
 * Returns a text of the interface with its placeholders filled in: numbers grouped as in Vietnamese
 * (`10.000`), strings as they are.
 */
export function say<K extends StringKey>(
  key: K,
  ...values: [Placeholder<Strings[K]>] extends [never] ? [] : [Values<K>]
): string {
  const given = new Map(Object.entries<string | number>(values[0] ?? {}));
  return strings[key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = given.get(name) ?? '';
    return typeof value === 'number' ? inFigures(value) : value;
  });
}
