/** Words before a verb that deny it. */
export const negations = ['chưa', 'chẳng', 'không'];

/** Words before a verb that make the person its object. */
export const passives = ['bị', 'được'];

/** Words before a name that make the person what another verb is about. */
export const prepositions = ['cho', 'của', 'về', 'với', 'đến'];

/** Words before a person that mean another: `vợ ông An`. */
export const relations = [
  'bố',
  'cha',
  'cháu',
  'chồng',
  'gái',
  'mẹ',
  'mộ',
  'nhà',
  'trai',
  'vợ',
  'vụ',
];

/** Words before a verb that make it a noun or somebody else’s doing: `giải pháp về điều hành`. */
export const nominalizers = [
  'ban',
  'buổi',
  'bản',
  'cuộc',
  'các',
  'của',
  'lễ',
  'lời',
  'mọi',
  'nhiều',
  'những',
  'niềm',
  'nỗi',
  'phiên',
  'qua',
  'sự',
  'theo',
  'tác',
  'việc',
  'về',
];

/** Words between a conjunction and its verb. */
export const adverbs = [
  'có',
  'cùng',
  'cũng',
  'sau',
  'sẽ',
  'thời',
  'tiếp',
  'trực',
  'đã',
  'đó',
  'đồng',
];

/** Words that open a list of people: what stands between them and the verb names the event. */
export const listOpenings = [':', 'có', 'gồm', 'như'];

/** Words between a verb and the person whom it leads to. */
export const personOpenings = [
  ',',
  ':',
  ';',
  'bởi',
  'còn',
  'có',
  'cùng',
  'của',
  'do',
  'gồm',
  'là',
  'như',
  'và',
  'với',
];

/** What may stand between the people of a list. */
export const listJoins = [
  '(',
  ')',
  ',',
  '-',
  ':',
  ';',
  'còn',
  'có',
  'cùng',
  'gồm',
  'là',
  'và',
  'với',
];

/** Words of what may take place between two people. */
export const meetingWords = ['buổi', 'kết', 'lễ', 'thoại', 'đàm'];
