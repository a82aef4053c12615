const before = [
  '',
  'b',
  'ch',
  'd',
  'đ',
  'h',
  'kh',
  'l',
  'm',
  'n',
  'nh',
  'ph',
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
];
const beforeBack = [...before, 'c', 'g', 'ng'];
const beforeFront = [...before, 'k', 'gh', 'ngh'];

/** Rimes, by the beginnings that are written before them. */
const rimes: [beginnings: string[], rimes: string][] = [
  [
    beforeBack,
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  ],
  [
    beforeBack,
    'o oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u uc ui um un ung up ut ư ưc ưi ưng ưt ưu',
  ],
  [beforeBack, 'ua uôc uôi uôm uôn uông uôt ưa ươc ươi ươm ươn ương ươp ươt ươu'],
  [
    ['h', 'kh', 'l', 'ng', 't', 'th', 'x'],
    'oa oac oai oan oang oanh oat oay oăc oăn oăt oăng oe oen oet uân uât uây uê uênh uya uyên uyêt uynh uyt uy uơ',
  ],
  [['ng', 'kh'], 'oao oeo uyu'],
  [
    beforeFront,
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu',
  ],
  [['qu'], 'a an ang anh at ay ăn ăng ăt ân ây e en ê êt yên yêt y ynh yt ơ'],
  [['gi'], 'a an ang ao ap at au ăc ăng ât ân âu âp o oi ong ot ô ông ơ ơi u up ương êng'],
  [['g', ''], 'i yên yêu'],
];

/** The syllables of Vietnamese without their tones, and some more that could be. */
export const syllables = rimes.flatMap(([beginnings, ends]) =>
  beginnings.flatMap((beginning) => ends.split(' ').map((end) => beginning + end)),
);
