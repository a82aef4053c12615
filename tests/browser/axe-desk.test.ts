import { describe } from 'vitest';
import { testAxe } from './axe.ts';
import { desk } from './browser.ts';

describe('on a desk', () => testAxe(desk));
