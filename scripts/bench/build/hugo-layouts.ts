/** How many pages a list of Hugo shows at a time. */
export const hugoPageSize = 50;

const frame = (main: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>${main}</body></html>`;

/**
 * A list of pages. Hugo adds a page that redirects to the first one of each list that is paged, so
 * that a short list is not.
 */
const listOf = (pages: string) =>
  frame(
    `<main><h1>{{ .Title }}</h1>{{ $pages := ${pages} }}{{ $paged := gt (len $pages) ${hugoPageSize} }}` +
      '{{ if $paged }}{{ $pages = (.Paginate $pages).Pages }}{{ end }}<ul>{{ range $pages }}' +
      '<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ if .IsPage }} {{ .Date.Format "2-1-2006" }}{{ end }}</li>' +
      '{{ end }}</ul>{{ if $paged }}{{ with .Paginator.Prev }}<a href="{{ .URL }}">Trước</a>{{ end }}' +
      '{{ with .Paginator.Next }}<a href="{{ .URL }}">Sau</a>{{ end }}{{ end }}</main>',
  );

const report = frame(
  '<main data-pagefind-body><h1>{{ .Title }}</h1><dl>' +
    '<dt>Ngày</dt><dd>{{ .Date.Format "2-1-2006" }}</dd>' +
    '{{ range $name, $label := .Site.Params.facets }}{{ with $.GetTerms $name }}<dt>{{ $label }}</dt>' +
    '<dd><ul>{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul></dd>{{ end }}{{ end }}' +
    '</dl>{{ .Content }}</main>',
);

/** The templates of the peer, by their places in `layouts/`. */
export const hugoLayouts: Readonly<Record<string, string>> = {
  'index.html': listOf('.Site.RegularPages'),
  '_default/list.html': listOf('.Pages'),
  '_default/single.html': report,
};
