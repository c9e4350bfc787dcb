import { cut, defineRule } from '../src/rule-api.ts';

/** Checked after all other rules. A rule that is off in this run may have something to hide in another one. */
export default defineRule({
  id: 'suppression-unused',
  severity: 'warning',
  last: true,
  components: [],
  since: '0.1.0',
  summary: 'findings are to be ignored, and there are none',
  why: 'A comment that ignores a finding outlives what it was written for. When the same mistake is made there again, it hides that too, and nobody remembers why.',
  remedy: 'Remove it. Where another platform or preset finds what it hides, switch this rule off instead.',
  references: ['https://github.com/dd-cp-lint/dd-cp-lint#readme'],
  fix: 'safe',
  *check({ idleSuppressions }) {
    for (const { rule, at, cut: place } of idleSuppressions) {
      yield {
        message: `${rule ?? 'everything'} is ignored here, and there is nothing to ignore`,
        at,
        fix: place ? { title: rule === null ? 'remove the entry' : `ignore ${rule} no longer`, edits: [cut(place)] } : undefined,
      };
    }
  },
});
