import { defineRule, placeOf, yamlTexts } from '../src/rule-api.ts';

/** A key that one mapping has twice: what the first one says is lost. */
export default defineRule({
  id: 'duplicate-key',
  severity: 'error',
  link: 'configured',
  components: [],
  since: '0.1.0',
  summary: 'a mapping has the same key twice',
  why: 'Strict readers refuse such a text; the others keep what the last of the keys says and drop the rest without a word. In practice a second `datadog:` or `override:` hides everything that the first one holds. A check file is loaded with the last value.',
  remedy: 'Merge the two into one, or remove the one that is not meant.',
  references: [
    'https://yaml.org/spec/1.2.2/#3213-node-comparison',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/providers/config_reader.go',
  ],
  *check(cluster) {
    for (const { root, role, recognised } of yamlTexts(cluster)) {
      const { duplicates, problems, region } = root.tree;
      const end = problems[0]?.span.start ?? region.text.length;
      for (const { name, first, second } of recognised ? duplicates : []) {
        // Of two branches of a template, one remains.
        const between = region.text.slice(first.end, second.start);
        if (second.end > end || /\{%|\{\{-?\s*(?:else|end)\b/.test(between)) continue;
        yield {
          message: `the key ${name} stands here for the second time, and what the first one holds is lost`,
          at: placeOf(root, second),
          ...(role === 'check-file' && { severity: 'warning', link: null }),
          subjects: [root],
          related: [{ at: placeOf(root, first), message: 'first here' }],
        };
      }
    }
  },
});
