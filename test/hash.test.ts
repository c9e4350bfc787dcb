import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash64 } from '../src/text/hash.ts';
import { lineHashes } from '../src/text/line-hash.ts';
import { runs } from './support/property.ts';

/** The description taken word by word, with big numbers and no window. */
function described(text: string): readonly string[] {
  const lines = text.replace(/\r\n|\r/g, '\n').split('\n');
  const seen: string[] = [];
  return lines.map((_, index) => {
    const rest = `${lines.slice(index).join('\n').replace(/[ \t]/g, '')}\uFFFF`.slice(0, 100).padEnd(100, '\0');
    const sum = rest.split('').reduce((value, unit) => value * 37n + BigInt(unit.charCodeAt(0)), 0n);
    const hash = (sum % 2n ** 64n).toString(16);
    seen.push(hash);
    return `${hash}:${seen.filter((other) => other === hash).length}`;
  });
}

describe('line hashes', () => {
  // 65535 * 37^99 mod 2^64: there is nothing but the end of the file.
  test('of an empty text', () => {
    expect(lineHashes('')).toEqual(['c129715d7a2bc9a3:1']);
  });

  test('do not depend on blanks, tabs and the kind of line break', () => {
    const text = 'etcd:\n  prometheus_url: x\n\n  tags: []\n';
    const others = [text.replaceAll(' ', ''), text.replaceAll('  ', '\t'), text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')];
    for (const other of others) expect(lineHashes(other)).toEqual(lineHashes(text));
    expect(lineHashes(text)).toHaveLength(5);
    expect(lineHashes(text.replace('x', 'y'))).not.toEqual(lineHashes(text));
  });

  test('count lines that look alike as far as they go', () => {
    const hashes = lineHashes(`${'a: 1\n'.repeat(40)}`);
    expect(hashes.slice(0, 3).map((hash) => hash.replace(/^.*:/, ''))).toEqual(['1', '2', '3']);
    expect(new Set(hashes.slice(0, 15).map((hash) => hash.replace(/:.*/, ''))).size).toBe(1);
    expect(hashes.at(-1)).toBe('c129715d7a2bc9a3:1');
  });

  test('of a byte-order mark and of characters beyond ASCII count UTF-16 units', () => {
    expect(lineHashes('\uFEFFa\n')[0]).not.toBe(lineHashes('a\n')[0]);
    expect(lineHashes('# \u2713 \u{1F600}\n')).toEqual(described('# \u2713 \u{1F600}\n'));
  });

  test('are what their description says', () => {
    const unit = fc.oneof(fc.constantFrom('\n', '\r', '\r\n', ' ', '\t', 'a', 'b'), fc.string({ unit: 'binary', maxLength: 3 }));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 250 }), (text) => {
        expect(lineHashes(text)).toEqual(described(text));
      }),
      { numRuns: runs },
    );
  });
});

describe('hash64', () => {
  // The vectors that the authors of FNV publish.
  test.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('of %j', (text, hash) => {
    expect(hash64(text)).toBe(hash);
  });
});
