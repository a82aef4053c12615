/**
 * The texts of the display settings. Their script brings them, so that no page carries what few
 * readers open.
 */
export const displayStrings = {
  'display.title': 'Hiển thị',
  'display.theme': 'Nền',
  'display.theme.auto': 'Theo thiết bị',
  'display.theme.light': 'Sáng',
  'display.theme.dark': 'Tối',
  'display.size': 'Cỡ chữ',
  'display.size.normal': 'Vừa',
  'display.size.large': 'Lớn',
  'display.size.larger': 'Rất lớn',
} as const;
