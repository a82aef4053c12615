import { expect, test } from 'vitest';
import type { Item } from '../../src/import/parse/item.ts';
import { itemRules, itemsOf } from '../../src/import/parse/items.ts';
import { layOut } from '../../src/import/parse/layout.ts';
import { mentionsOf } from '../../src/import/parse/mentions.ts';
import { officeRules } from '../../src/import/parse/office-rules.ts';
import { decideRole } from '../../src/import/parse/role.ts';
import { beforeRules } from '../../src/import/parse/roles-before.ts';
import { behindRules } from '../../src/import/parse/roles-behind.ts';
import {
  guessRules,
  prizeRules,
  programmeRules,
  remarkRules,
  verblessRules,
} from '../../src/import/parse/roles-without-verb.ts';
import { roleOf } from '../../src/import/parse/roles.ts';

/** The items of an example, and the words that its brackets mark. */
function read(example: string): { items: Item[]; marked: string } {
  const text = example.replace(/[[\]]/g, '');
  const items = layOut(text).sentences.flatMap(itemsOf);
  return { items, marked: /\[(.*)\]/.exec(example)?.[1] ?? '' };
}

/** The person whom the brackets of an example mark, in the sentence. */
function personOf(example: string) {
  const { items, marked } = read(example);
  const mentions = mentionsOf(items);
  const index = mentions.findIndex(({ name }) => name === marked);
  const mention = mentions[index];
  if (!mention) throw new Error(`no person ${marked} in: ${example}`);
  return { items, mentions, index, mention };
}

test.each(itemRules)('$name decides in: $example', ({ name, example }) => {
  const { items, marked } = read(example);
  expect(items.map(({ decisions }) => decisions[0])).toContainEqual({ rule: name, text: marked });
});

test.each(officeRules)('$name decides in: $example', ({ name, example }) => {
  const { items, marked } = read(example);
  expect(items.flatMap(({ decisions }) => decisions.slice(1))).toContainEqual({
    rule: name,
    text: marked,
  });
});

test.each([...behindRules, ...beforeRules, ...remarkRules, ...verblessRules])(
  '$name decides in: $example',
  ({ name, example }) => {
    expect(roleOf(personOf(example)).rules).toContain(name);
  },
);

test.each([...prizeRules, ...programmeRules, ...guessRules])(
  '$name decides in: $example',
  ({ name, example }) => {
    const rules = [...prizeRules, ...programmeRules, ...guessRules];
    expect(decideRole(rules, personOf(example)).rules).toEqual([name]);
  },
);

test('no two rules of a table have one name', () => {
  for (const rules of [
    itemRules,
    officeRules,
    [...behindRules, ...beforeRules, ...remarkRules, ...verblessRules],
  ]) {
    const names = rules.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  }
});
