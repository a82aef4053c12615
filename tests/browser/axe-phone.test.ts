import { describe } from 'vitest';
import { testAxe } from './axe.ts';
import { phone } from './browser.ts';

describe('on a phone', () => testAxe(phone));
