import { describe, expect, test } from 'vitest';
import { lint } from '../src/index.ts';
import { platforms, rules } from '../src/registry.gen.ts';

const agent = 'apiVersion: datadoghq.com/v2alpha1\nkind: DatadogAgent\nmetadata: {name: datadog}\nspec: {global: {}}\n';
const broken = 'apiVersion: datadoghq.com/v2alpha1\nkind: DatadogAgent\nmetadata: [\n';
const platform = platforms[0]?.id ?? '';

describe('lint', () => {
  test('takes texts and gives a report', () => {
    const report = lint([{ path: 'agent.yaml', text: broken }]);
    expect(report.findings).toEqual([
      expect.objectContaining({ rule: 'yaml-syntax', severity: 'error', path: 'agent.yaml', start: { line: 3, column: 11, offset: 64 } }),
    ]);
    expect(report.summary).toMatchObject({ files: 1, errors: 1 });
  });

  test('of nothing is empty', () => {
    expect(lint([])).toMatchObject({ clusters: [], findings: [], summary: { files: 0, errors: 0 } });
  });

  test('obeys its options', () => {
    expect(lint([{ path: 'agent.yaml', text: broken }], { rules: { 'yaml-syntax': 'off' } }).findings).toEqual([]);
    expect(lint([{ path: 'agent.yaml', text: broken }], { rules: { 'yaml-syntax': 'info' } }).summary).toMatchObject({
      errors: 0,
      infos: 1,
    });
    expect(lint([{ path: 'agent.yaml', text: broken }], { preset: 'off' }).findings).toEqual([]);
    const [cluster] = lint([{ path: 'agent.yaml', text: agent }], { platform: `${platform}@1.31`, kubernetesVersion: 'v1.31.2' }).clusters;
    expect(cluster).toMatchObject({ platform, versions: { kubernetes: 'v1.31.2', platform: '1.31' } });
  });

  test.each([
    [{ platform: `${platform}x` }, `unknown platform ${platform}x, did you mean ${platform}?`],
    [{ rules: { 'yaml-sintax': 'off' } }, 'unknown rule yaml-sintax, did you mean yaml-syntax?'],
    [{ rules: { [rules[0]?.id ?? '']: 'eror' } }, 'unknown severity eror, did you mean error?'],
    [{ preset: 'strickt' }, 'unknown preset strickt, did you mean strict?'],
    [{ kubernetesVersion: 'new' }, 'not a version: new'],
  ])('refuses %j with a TypeError', (options, message) => {
    const call = (): unknown => lint([], options as Parameters<typeof lint>[1]);
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });

  test('has no state: the same call gives the same report', () => {
    const call = () => lint([{ path: 'agent.yaml', text: broken }]);
    expect(call()).toEqual(call());
  });
});
