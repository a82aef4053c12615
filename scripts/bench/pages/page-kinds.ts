/** A kind of page of the site, with one page as its example. */
export interface PageKind {
  name: string;
  /** The address of one such page in the archive of the first two reports, below the base path. */
  path: string;
  /**
   * A pattern of the addresses of all pages of this kind, below the base path and without a query.
   */
  pattern: RegExp;
}

const paged = '(trang-\\d+/)?';
const slug = '[a-z0-9]+(-[a-z0-9]+)*/';
const list = (segment: string) => new RegExp(`^${segment}/${paged}$`);
const entry = (segment: string) => new RegExp(`^${segment}/(?!trang-\\d+/)${slug}${paged}$`);

/**
 * Every kind of page. Tests and measurements visit them all; a built page of no kind fails a test.
 */
export const pageKinds: readonly PageKind[] = [
  { name: 'home', path: '', pattern: /^$/ },
  { name: 'reports', path: 'bai-viet/', pattern: list('bai-viet') },
  {
    name: 'report',
    path: 'bai-viet/2021/dien-dan-cap-cao-ve-cong-nghiep-4-0/',
    pattern: new RegExp(`^bai-viet/\\d{4}/${slug}$`),
  },
  { name: 'years', path: 'nam/', pattern: list('nam') },
  { name: 'year', path: 'nam/2021/', pattern: new RegExp(`^nam/\\d{4}/${paged}$`) },
  { name: 'month', path: 'nam/2021/10/', pattern: new RegExp(`^nam/\\d{4}/\\d\\d/${paged}$`) },
  { name: 'people', path: 'nhan-vat/', pattern: list('nhan-vat') },
  { name: 'person', path: 'nhan-vat/pham-minh-chinh/', pattern: entry('nhan-vat') },
  { name: 'bodies', path: 'don-vi/', pattern: list('don-vi') },
  { name: 'body', path: 'don-vi/hoi-dong-ly-luan-trung-uong/', pattern: entry('don-vi') },
  { name: 'places', path: 'dia-diem/', pattern: list('dia-diem') },
  { name: 'place', path: 'dia-diem/bac-lieu/', pattern: entry('dia-diem') },
  { name: 'topics', path: 'chu-de/', pattern: list('chu-de') },
  { name: 'topic', path: 'chu-de/covid-19/', pattern: entry('chu-de') },
  { name: 'series list', path: 'chuoi-su-kien/', pattern: list('chuoi-su-kien') },
  {
    name: 'series',
    path: 'chuoi-su-kien/dien-dan-cap-cao-ve-cong-nghiep-4-0/',
    pattern: entry('chuoi-su-kien'),
  },
  { name: 'search', path: 'tim-kiem/', pattern: /^tim-kiem\/$/ },
  { name: 'search with results', path: 'tim-kiem/?q=dong+chi', pattern: /^tim-kiem\/$/ },
  { name: 'corrections', path: 'da-sua/', pattern: list('da-sua') },
  { name: 'data', path: 'du-lieu/', pattern: /^du-lieu\/$/ },
  { name: 'about', path: 'gioi-thieu/', pattern: /^gioi-thieu\/$/ },
  { name: 'offline', path: 'ngoai-tuyen/', pattern: /^ngoai-tuyen\/$/ },
  { name: '404', path: 'khong-co/trang-nay/', pattern: /^404\.html$/ },
];

/** The addresses of the first two reports, in order, below the base path. */
export const reportPaths = [
  'bai-viet/2021/hoi-thao-truc-tuyen-toan-quoc-ve-tang-cuong-ket-noi/',
  'bai-viet/2021/dien-dan-cap-cao-ve-cong-nghiep-4-0/',
] as const;
