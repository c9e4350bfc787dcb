import { describe, expect, test } from 'vitest';
import { checkCluster } from '../src/check.ts';
import { fixUntilQuiet } from '../src/fix.ts';
import { joinClusters } from '../src/join.ts';
import { lift } from '../src/lift.ts';
import type { FixOutcome, InputFile } from '../src/report.ts';
import type { Analysis } from '../src/report-of.ts';
import type { FixSafety, Problem, Rule } from '../src/rule.ts';
import { append, type Cluster, defineRule, type Edit, remove, set } from '../src/rule-api.ts';
import { defaultSettings } from '../src/settings.ts';
import { settle } from '../src/settle.ts';
import { SourceFile } from '../src/text/source-file.ts';
import type { Cursor } from '../src/yaml/cursor.ts';

/** A rule with what the engine looks at; `problems` sees the roots of all documents. */
function rule(id: string, problems: (root: Cursor, cluster: Cluster) => readonly Problem[], more: Partial<Rule> = {}): Rule {
  const texts = { summary: id, why: id, remedy: id, since: '0.1.0', references: [] };
  return defineRule({
    ...texts,
    id,
    severity: 'error',
    components: [],
    fix: 'safe',
    *check(cluster) {
      for (const { root } of cluster.documents) yield* problems(root, cluster);
    },
    ...more,
  });
}

/** Wants `a.b=value`: finds the place wherever it has another value, and sets it. */
function wants(id: string, wanted: string, edits?: (root: Cursor) => readonly Edit[]): Rule {
  const [place = '', value = ''] = wanted.split('=');
  return rule(id, (root) => {
    const at = root.at(...place.split('.'));
    const fix = { title: id, edits: edits?.(root) ?? [set(at, value)] };
    return at.text === value ? [] : [{ message: `${place} is wrong`, at, fix }];
  });
}

const analyseWith =
  (rules: readonly Rule[]) =>
  (files: readonly InputFile[]): Analysis => {
    const sources = files.map(({ path, text }) => new SourceFile(path, text));
    const { clusters, notes } = joinClusters(lift(sources), defaultSettings);
    const checked = clusters.map((cluster) => checkCluster(cluster, rules));
    const { settled, suppressed } = settle(
      checked.flatMap(({ reported }) => reported),
      defaultSettings,
    );
    return { sources, clusters, settled, suppressed, notes, failures: [] };
  };

function fix(
  text: string,
  rules: readonly Rule[],
  options: { safety?: FixSafety; writable?: boolean } = {},
): FixOutcome & { readonly text: string } {
  const file = { path: 'agent.yaml', text, writable: options.writable ?? true };
  const outcome = fixUntilQuiet([file], analyseWith(rules), options.safety ?? 'safe');
  return { ...outcome, text: outcome.changed[0]?.after ?? text };
}

const reasons = (outcome: FixOutcome): readonly string[] => outcome.withdrawn.map(({ finding, reason }) => `${finding.rule}: ${reason}`);

const agent = (spec: string): string => `apiVersion: datadoghq.com/v2alpha1
kind: DatadogAgent
metadata:
  name: datadog # the only one
spec:
  global:
    clusterName: orchard
${spec}`;

describe('what is applied', () => {
  test('fixes apart from each other in one pass, and those that touch in the next', () => {
    const missing = (id: string, key: string): Rule => wants(id, `spec.${key}=on`);
    const outcome = fix(agent(''), [missing('a', 'first'), missing('b', 'second'), wants('c', 'metadata.name=agent')]);
    expect(outcome.text).toBe(agent('  first: on\n  second: on\n').replace('name: datadog', 'name: agent').replaceAll(': on', ': "on"'));
    expect(outcome.applied.map((finding) => finding.rule).sort()).toEqual(['a', 'b', 'c']);
    expect(outcome.report.findings).toEqual([]);
  });

  test('two fixes that create one parent make no duplicate of it', () => {
    const volume = (name: string): Rule =>
      rule(name, (root) => {
        const at = root.at('spec', 'override', 'nodeAgent', 'volumes');
        const there = at.items.some((item) => item.at('name').text === name);
        return there ? [] : [{ message: `no volume ${name}`, at, fix: { title: name, edits: [append(at, { name })] } }];
      });
    const outcome = fix(agent(''), [volume('a'), volume('b')]);
    expect(outcome.text).toBe(agent('  override:\n    nodeAgent:\n      volumes:\n        - name: a\n        - name: b\n'));
  });

  test('a fix that another one reveals', () => {
    const second = rule('second', (root) =>
      root.at('spec', 'mode').text === 'new' && root.at('spec', 'extra').state === 'absent'
        ? [{ message: 'extra is owed', at: root.at('spec', 'mode'), fix: { title: 'add it', edits: [set(root.at('spec', 'extra'), 1)] } }]
        : [],
    );
    const outcome = fix(agent('  mode: old\n'), [wants('first', 'spec.mode=new'), { ...second, severity: 'warning' }]);
    expect(outcome.text).toBe(agent('  mode: new\n  extra: 1\n'));
  });

  test('a fix that reveals an error which is repaired elsewhere', () => {
    const revealed = rule('revealed', (root) =>
      root.at('spec', 'mode').text === 'new' && root.at('spec', 'extra').state === 'absent'
        ? [{ message: 'extra is owed', at: root.at('spec', 'mode'), fix: { title: 'add it', edits: [set(root.at('spec', 'extra'), 1)] } }]
        : [],
    );
    const outcome = fix(agent('  mode: old\n'), [wants('first', 'spec.mode=new'), revealed]);
    expect(outcome.text).toBe(agent('  mode: new\n  extra: 1\n'));
  });

  test('safe ones only, unless unsafe ones are asked for', () => {
    const unsafe = { ...wants('unsafe', 'spec.mode=new'), fix: 'unsafe' } as const;
    expect(reasons(fix(agent('  mode: old\n'), [unsafe]))).toEqual(['unsafe: the fix is unsafe: --unsafe-fixes applies it']);
    expect(fix(agent('  mode: old\n'), [unsafe], { safety: 'unsafe' }).text).toBe(agent('  mode: new\n'));
  });
});

describe('what is withdrawn, and why', () => {
  const damage = (id: string, edits: (root: Cursor) => readonly Edit[]): string => {
    const outcome = fix(agent('  mode: old\n  list: [1, 2]\n'), [wants(id, 'spec.mode=new', edits)]);
    expect(outcome.changed).toEqual([]);
    return reasons(outcome).join();
  };

  test('a fix after which the finding is still there', () => {
    expect(damage('idle', (root) => [set(root.at('spec', 'other'), 1)])).toBe('idle: idle would still be found');
  });

  test('a fix whose text is an error itself', () => {
    const hates = rule('hates', (root) =>
      root.at('spec', 'mode').text === 'new' ? [{ message: 'new is no mode', at: root.at('spec', 'mode') }] : [],
    );
    const outcome = fix(agent('  mode: old\n'), [wants('first', 'spec.mode=new'), hates]);
    expect(reasons(outcome)).toEqual(['first: what it writes would be wrong: new is no mode']);
    expect(outcome.changed).toEqual([]);
  });

  test('a fix whose text is an error that another fix would write over', () => {
    const hates = rule('hates', (root) => {
      const at = root.at('spec', 'mode');
      return at.text === 'new' ? [{ message: 'new is no mode', at, fix: { title: 'another', edits: [set(at, 'other')] } }] : [];
    });
    const outcome = fix(agent('  mode: old\n'), [wants('first', 'spec.mode=new'), hates]);
    expect(reasons(outcome)).toEqual(['first: what it writes would be wrong: new is no mode']);
  });

  test('a fix of text that other places share', () => {
    const shared = agent('  mode: &mode old\n  other: *mode\n');
    expect(reasons(fix(shared, [wants('first', 'spec.mode=new')]))).toEqual([
      'first: the text is shared through an anchor, and others use it too',
    ]);
  });

  test('a fix of text that a tool rendered', () => {
    const rendered = `# Source: datadog/templates/agent.yaml\n${agent('  mode: old\n')}`;
    expect(reasons(fix(rendered, [wants('first', 'spec.mode=new')]))[0]).toContain(
      'was rendered by a tool: change what it was rendered from',
    );
  });

  test('a fix of a file that was not given for writing', () => {
    const outcome = fix(agent('  mode: old\n'), [wants('first', 'spec.mode=new')], { writable: false });
    expect(reasons(outcome)).toEqual(['first: it would change agent.yaml, which was not given for writing']);
  });

  test('fixes that undo each other come to an end', () => {
    const outcome = fix(agent('  mode: a\n'), [wants('a', 'spec.mode=a'), wants('b', 'spec.mode=b')]);
    expect(outcome.changed).toEqual([]);
    expect(outcome.report.findings.map((finding) => finding.rule)).toEqual(['b']);
  });

  test('one that fails does not keep the others back', () => {
    const outcome = fix(agent('  mode: old\n'), [
      wants('bad', 'spec.mode=new', (root) => [set(root.at('spec', 'x'), 1)]),
      wants('good', 'metadata.name=agent'),
    ]);
    expect(outcome.text).toBe(agent('  mode: old\n').replace('name: datadog', 'name: agent'));
    expect(reasons(outcome)).toEqual(['bad: bad would still be found']);
  });

  test('removing a list item is a change of its list and of nothing else', () => {
    const short = rule('short', (root) =>
      root.at('spec', 'list').items.length > 1
        ? [{ message: 'too long', at: root.at('spec', 'list'), fix: { title: 'cut', edits: [remove(root.at('spec', 'list', 0))] } }]
        : [],
    );
    expect(fix(agent('  list:\n    - 1 # one\n    - 2 # two\n'), [short]).text).toBe(agent('  list:\n    - 2 # two\n'));
  });
});

test('several files are changed together or not at all', () => {
  const both = rule('both', (root, cluster) => {
    const name = root.at('kind').text === 'ConfigMap' ? root.at('metadata', 'name') : null;
    if (!name || name.text === 'new') return [];
    const reference = cluster.documents
      .map((document) => document.root)
      .find((other) => other.at('kind').text === 'DatadogAgent')
      ?.at('spec', 'configMap');
    return reference ? [{ message: 'old name', at: name, fix: { title: 'rename', edits: [set(name, 'new'), set(reference, 'new')] } }] : [];
  });
  const map = { path: 'map.yaml', text: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: old\n' };
  const owner = { path: 'owner.yaml', text: agent('  configMap: old\n') };
  const outcome = fixUntilQuiet([map, owner], analyseWith([both]), 'safe');
  expect(outcome.changed.map(({ path }) => path)).toEqual(['map.yaml', 'owner.yaml']);
  const locked = fixUntilQuiet([map, { ...owner, writable: false }], analyseWith([both]), 'safe');
  expect(locked.changed).toEqual([]);
});
